/// Functions that make, order and count lists.
enum ListFunctions {
  static let all: [FunctionEntry] = [
    range, linspace, len, sort, unique, count, zipped, cumsum,
    extreme("argmax", "largest") { $0 > $1 }, extreme("argmin", "smallest") { $0 < $1 },
  ]

  private static let values = ParameterEntry("values", "list", "the list")
  private static let numbers = ParameterEntry("values", "list of numbers", "the list")

  private static let range = FunctionEntry(
    "range", group: "Lists",
    "The whole numbers 0, 1, … below an end; with two numbers from the first to below the second; "
      + "with three in steps.",
    parameters: [
      ParameterEntry("start", "number", "the end where it stands alone, otherwise the start"),
      ParameterEntry("stop", "number", "the end, which is left out", isOptional: true),
      ParameterEntry("step", "number", "the step, not 0", default: "1"),
    ], result: "a list of numbers"
  ) { call throws(EvaluationFailure) in
    let first = try call.number("start")
    let (start, stop) = call.has("stop") ? (first, try call.number("stop")) : (0, first)
    let step = try call.number("step", default: 1)
    let exact = ((stop - start) / step).rounded(.up)
    guard step != 0, exact.isFinite else {
      throw call.problem(
        .unsuitableArgument, "range needs finite numbers and a step that is not 0",
        at: call.has("step") ? "step" : "start")
    }
    let count = Int(min(max(exact, 0), Double(Int.mostCounted)))
    try call.evaluation.charge(steps: count, call.range)
    try call.evaluation.charge(cells: count, call.range)
    return .numbers((0..<count).map { start + step * Double($0) })
  }

  private static let linspace = FunctionEntry(
    "linspace", group: "Lists",
    "n numbers in equal steps from a start to an end, both among them; of one number, the "
      + "start.",
    parameters: [
      ParameterEntry("start", "number", "the first number"),
      ParameterEntry("stop", "number", "the last number"),
      ParameterEntry("n", "whole number", "how many numbers"),
    ], result: "a list of numbers"
  ) { call throws(EvaluationFailure) in
    let (start, stop) = (try call.number("start"), try call.number("stop"))
    let count = try call.wholeNumber("n", in: 0...Int.mostCounted)
    try call.evaluation.charge(steps: count, call.range)
    try call.evaluation.charge(cells: count, call.range)
    let step = (stop - start) / Double(max(count - 1, 1))
    return .numbers(
      (0..<count).map { $0 > 0 && $0 == count - 1 ? stop : start + step * Double($0) })
  }

  private static let len = FunctionEntry(
    "len", group: "Lists",
    "The number of a list's elements, a dataset's rows, a record's fields or a text's "
      + "characters (Unicode scalars).",
    parameters: [ParameterEntry("values", "list, dataset, record or text", "what to count")],
    result: "a number"
  ) { call throws(EvaluationFailure) in
    switch try call.value("values") {
    case .list(let items): return .number(Double(items.count))
    case .dataset(let data): return .number(Double(data.count))
    case .record(let record): return .number(Double(record.names.count))
    case .text(let text): return .number(Double(text.unicodeScalars.count))
    default: throw call.wrongType("values", "a list, a dataset, a record or a text")
    }
  }

  private static let sort = FunctionEntry(
    "sort", group: "Lists",
    "The list in order, the smallest first; texts by their characters' codes, so that "
      + "capitals come before small letters. A list that mixes numbers and texts, or holds a NaN,"
      + " has no order.",
    parameters: [
      ParameterEntry("values", "list of numbers or texts", "the list"),
      ParameterEntry("descending", "true or false", "the largest first", default: "false"),
    ], result: "a list"
  ) { call throws(EvaluationFailure) in
    let sorted = try call.sorted(call.items("values"))
    return .list(try call.boolean("descending", default: false) ? sorted.reversed() : sorted)
  }

  private static let unique = FunctionEntry(
    "unique", group: "Lists",
    "Each value once, in order where all are numbers or all texts, otherwise as they first come.",
    parameters: [values], result: "a list"
  ) { call throws(EvaluationFailure) in
    let items = try call.items("values")
    if areOrdered(items) { return .list(withoutRepeats(try call.sorted(items))) }
    var found: [Value] = []
    for item in items {
      try call.evaluation.charge(steps: found.count, call.range)
      if !found.contains(where: { valuesEqual($0, item) }) { found.append(item) }
    }
    return .list(found)
  }

  /// Whether all are numbers or all are texts.
  private static func areOrdered(_ items: [Value]) -> Bool {
    let isText = items.map { if case .text = $0 { true } else { false } }
    if isText.allSatisfy({ $0 }) { return true }
    return items.allSatisfy { if case .number(let number) = $0 { !number.isNaN } else { false } }
  }

  private static func withoutRepeats(_ sorted: [Value]) -> [Value] {
    var found: [Value] = []
    for item in sorted {
      if let last = found.last, valuesEqual(last, item) { continue }
      found.append(item)
    }
    return found
  }

  private static let count = FunctionEntry(
    "count", group: "Lists",
    "How many elements equal a value, in the sense of ==: of a list of truth values, how many"
      + " are true.",
    parameters: [values, ParameterEntry("value", "value", "what to look for", default: "true")],
    result: "a number"
  ) { call throws(EvaluationFailure) in
    let wanted = call.has("value") ? try call.value("value") : .boolean(true)
    return .number(Double(try call.items("values").count { valuesEqual($0, wanted) }))
  }

  private static let zipped = FunctionEntry(
    "zip", group: "Lists",
    "The first elements of the lists together, then the second ones, …: what a comprehension "
      + "takes apart again, as in [a*b for a, b in zip(xs, ys)]. The lists have one length.",
    parameters: [
      ParameterEntry("lists", "lists", "lists of one length", isVariadic: true)
    ], result: "a list of lists"
  ) { call throws(EvaluationFailure) in
    var columns: [[Value]] = []
    for (value, range) in try call.flattened("lists") {
      guard case .list(let items) = value else {
        throw .at(range, .wrongType, "zip takes lists, and this is \(value.kindName)")
      }
      guard items.count == columns.first?.count ?? items.count else {
        throw .at(
          range, .lengthsDiffer,
          "zip takes lists of one length: \(items.count) elements meet \(columns[0].count)")
      }
      columns.append(items)
    }
    let count = columns.first?.count ?? 0
    try call.evaluation.charge(cells: count * columns.count, call.range)
    return .list((0..<count).map { index in .list(columns.map { $0[index] }) })
  }

  private static let cumsum = FunctionEntry(
    "cumsum", group: "Lists",
    "The running sums: of the first element, the first two, and so on; the last is the sum of"
      + " all.",
    parameters: [numbers], result: "a list of numbers"
  ) { call throws(EvaluationFailure) in
    var sum = 0.0
    var sums: [Double] = []
    for number in try call.numbers("values") {
      sum += number
      sums.append(sum)
    }
    return try call.list(sums)
  }

  private static func extreme(
    _ name: String, _ word: String, _ isBetter: @escaping @Sendable (Double, Double) -> Bool
  ) -> FunctionEntry {
    FunctionEntry(
      name, group: "Lists", "The index of the \(word) number; a tie goes to the lowest index.",
      parameters: [numbers], result: "a number"
    ) { call throws(EvaluationFailure) in
      let numbers = try call.numbers("values")
      guard let first = numbers.first else {
        throw call.problem(.unsuitableArgument, "values is empty, in \(name)", at: "values")
      }
      var (best, value) = (0, first)
      for (index, number) in numbers.enumerated() where isBetter(number, value) {
        (best, value) = (index, number)
      }
      return .number(Double(best))
    }
  }
}

extension FunctionCall {
  /// Numbers or texts in order.
  func sorted(_ items: [Value]) throws(EvaluationFailure) -> [Value] {
    let texts = items.compactMap { item in
      if case .text(let text) = item { Array(text.utf8) } else { nil }
    }
    try evaluation.charge(cells: items.count, range)
    if !texts.isEmpty, texts.count == items.count {
      let sorted = texts.sorted { $0.lexicographicallyPrecedes($1) }
      return sorted.map { .text(String(decoding: $0, as: UTF8.self)) }
    }
    let numbers = try numbers(in: items, "values")
    guard !numbers.contains(where: { $0.isNaN }) else {
      throw problem(
        .unsuitableArgument, "values holds NaN, which has no place in order", at: "values")
    }
    return numbers.sorted().map { .number($0) }
  }
}
