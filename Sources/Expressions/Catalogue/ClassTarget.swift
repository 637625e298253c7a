import Engine
import SourceText

/// A target of classes: the classes in ascending order, and each example's place among them.
struct ClassTarget: Sendable {
  /// As they were given; numbers by size, texts by the alphabet.
  let classes: [Value]
  /// Each example's index in ``classes``: what the engine is given in place of the classes.
  let codes: [Double]
  /// The positive class, where `positive=` or the dataset names one.
  let stated: Value?

  /// The class of a code, as it was given.
  func value(_ code: Double) -> Value { classes[Int(code)] }

  func values(_ codes: [Double]) -> [Value] { codes.map(value) }

  /// The share of the examples whose code is this one's.
  func accuracy(_ predictions: [Double]) -> Double {
    let right = zip(codes, predictions).count { $0 == $1 }
    return Double(right) / Double(codes.count)
  }

  /// Which of at most two classes is the positive one.
  private enum Positive {
    case known(Int)
    /// It does not occur.
    case absent
    case unclear
  }

  private var positive: Positive {
    if let stated {
      return classes.firstIndex { valuesEqual($0, stated) }.map(Positive.known) ?? .absent
    }
    if let index = classes.firstIndex(where: { $0.asNumber == 1 }) { return .known(index) }
    let isUsual = classes.count == 1 && [0, -1].contains(classes[0].asNumber)
    return isUsual ? .absent : .unclear
  }

  /// Each row's probability of the positive class; beyond two classes, the probabilities of all.
  ///
  /// - Parameter shares: rows × classes.
  func probabilities(
    _ shares: Matrix, _ call: FunctionCall
  ) throws(EvaluationFailure) -> [Value] {
    if classes.count > 2 {
      try call.evaluation.charge(cells: shares.values.count, call.range)
      return (0..<shares.rows).map { .numbers(shares.row($0)) }
    }
    switch positive {
    case .known(let index): return shares.column(index).map { .number($0) }
    case .absent: return Array(repeating: .number(0), count: shares.rows)
    case .unclear:
      throw .at(
        call.nameRange, .positiveClassUnclear,
        "which class is the positive one is not said: fit the model with positive=",
        notes: ["they are " + classes.map(writtenText).joined(separator: ", ")])
    }
  }
}

extension FunctionCall {
  /// The classes of `X` and `y`.
  func classTarget() throws(EvaluationFailure) -> ClassTarget {
    let name = has("y") ? "y" : "X"
    var (items, stated) = try labels(name)
    try evaluation.charge(steps: items.count, range)
    let target = try coded(items, name)
    guard has("positive") else {
      return ClassTarget(classes: target.classes, codes: target.codes, stated: stated)
    }
    stated = try value("positive")
    if let stated, !target.classes.contains(where: { valuesEqual($0, stated) }) {
      throw problem(
        .unsuitableArgument, "\(writtenText(stated)) is none of the classes", at: "positive",
        notes: ["they are " + target.classes.map(writtenText).joined(separator: ", ")])
    }
    return ClassTarget(classes: target.classes, codes: target.codes, stated: stated)
  }

  /// Labels of the argument `name` as classes in ascending order, and each label's place among
  /// them.
  func coded(
    _ items: [Value], _ name: String
  ) throws(EvaluationFailure) -> (classes: [Value], codes: [Double]) {
    var keys: [ClassKey] = []
    keys.reserveCapacity(items.count)
    for item in items { keys.append(try classKey(item, name)) }
    var firsts: [ClassKey: Value] = [:]
    for (key, item) in zip(keys, items) where firsts[key] == nil { firsts[key] = item }
    let ascending = firsts.keys.sorted()
    if case .number? = ascending.first, case .text? = ascending.last {
      throw problem(
        .wrongType, "classes are all numbers or all texts, and \(name) of \(function) mixes them",
        at: name)
    }
    var places: [ClassKey: Int] = [:]
    for (place, key) in ascending.enumerated() { places[key] = place }
    return (
      ascending.compactMap { firsts[$0] }, keys.compactMap { places[$0].map(Double.init) }
    )
  }

  private func classKey(_ item: Value, _ name: String) throws(EvaluationFailure) -> ClassKey {
    if case .text(let text) = item { return .text(text) }
    guard let number = item.asNumber else {
      throw problem(
        .wrongType,
        "a class is a number, a text or a truth value, and one of \(name) is \(item.kindName)",
        at: name)
    }
    guard number.isFinite else {
      throw problem(
        .unsuitableArgument, "\(name) has a value that is not finite, in \(function)", at: name)
    }
    return .number(number)
  }
}

/// What tells classes apart: true and 1 are one class.
private enum ClassKey: Hashable, Comparable {
  case number(Double)
  case text(String)
}
