import Expressions
import SourceText

/// Runs a check sheet: makes its datasets, fits its models, and holds every claim against them.
/// Nothing stops it; what it cannot read does not hold.
///
/// - Parameter bytes: the sheet's lines in UTF-8.
public func run(sheet bytes: [UInt8]) -> SheetReport {
  var run = SheetRun()
  for line in bytes.split(separator: UInt8(ascii: "\n")) { run.take(line) }
  return run.report()
}

private struct SheetRun {
  /// What each lesson's blocks stand for.
  private var lessons: [String: Record] = [:]
  /// What each block binds for itself, by lesson and block.
  private var inner: [String: [String: Record]] = [:]
  private var lesson = ""
  private var block = ""
  private var found = SheetReport()
  private var rows: [String] = []
  /// Of each row, whether what was checked there holds, by its number.
  private var things: [String: [Int: Bool]] = [:]

  mutating func take(_ text: ArraySlice<UInt8>) {
    guard let line = SheetLine(text) else {
      let written = String(decoding: text, as: UTF8.self)
      mark(SheetPlace(row: "", thing: 0), written, "this line of the sheet cannot be read")
      return
    }
    switch line {
    case .lesson(let name):
      lesson = name
      block = ""
    case .inside(let name): block = name
    case .total(let count): found.total = count
    case .dataset(let dataset): lessons[lesson, default: Record()][dataset.name] = .dataset(dataset)
    case .names(let id, let names): bind(names, as: id)
    case .model(let id, let function, let data, let parameters):
      lessons[lesson, default: Record()][id] = fit(function, data, parameters)
    case .claim(let place, let claim): hold(place, claim, isRight: true)
    case .choice(let place, let claim, let isRight): hold(place, claim, isRight: isRight)
    case .figure(let place, let expression, let format, let text):
      compare(place, expression, with: text) { value throws(EvaluationFailure) in
        try written(value, as: format)
      }
    case .value(let place, let expression, let text):
      compare(place, expression, with: text) { value in
        writtenText(value.asNumber.map { .number($0) } ?? value)
      }
    case .number(let place, let expression, let text, let isRight):
      // A right number comes out as it is written, a wrong one as anything else.
      let right = isRight ? text : "another than \(text)"
      compare(place, expression, with: right) { value in
        guard let number = value.asNumber, let written = WrittenNumber(text),
          approximatelyEqual(number, written) == isRight
        else { return writtenText(value) }
        return right
      }
    }
  }

  func report() -> SheetReport {
    var report = found
    report.rows = rows.map { row in
      let all = things[row] ?? [:]
      return (row, all.count, all.values.reduce(0) { $0 + ($1 ? 1 : 0) })
    }
    return report
  }

  private var scope: SheetScope {
    SheetScope(
      own: inner[lesson]?[block] ?? Record(), lesson: lessons[lesson] ?? Record(), lessons: lessons)
  }

  private mutating func bind(_ names: [SheetName], as id: String) {
    var scope = scope
    scope.own = Record()
    for name in names {
      if case .success(let value) = evaluated(name.expression, scope) {
        scope.own[name.name] = value
      }
    }
    inner[lesson, default: [:]][id] = scope.own
    lessons[lesson, default: Record()][id] = .record(scope.own)
  }

  private func fit(_ function: String, _ data: String, _ parameters: [SheetParameter]) -> Value? {
    var named: [(name: String, value: Value)] = []
    for parameter in parameters {
      if parameter.isWord {
        named.append((parameter.name, .text(parameter.text)))
      } else if case .success(let value) = evaluated(parameter.text, scope) {
        named.append((parameter.name, value))
      } else {
        return nil
      }
    }
    guard case .success(let data) = evaluated(data, scope) else { return nil }
    var budget = EvaluationBudget.standard
    return try? call(function, [data], named: named, budget: &budget)
  }

  private mutating func hold(_ place: SheetPlace, _ text: String, isRight: Bool) {
    guard let expression = parsed(text) else {
      mark(place, text, "it cannot be read")
      return
    }
    var budget = EvaluationBudget.standard
    do {
      let result = try evaluateClaim(expression, in: scope, budget: &budget)
      mark(place, text, result.holds == isRight ? nil : result.explanation)
    } catch {
      mark(place, text, words(error))
    }
  }

  private mutating func compare(
    _ place: SheetPlace, _ text: String, with expected: String,
    _ write: (Value) throws(EvaluationFailure) -> String
  ) {
    switch evaluated(text, scope) {
    case .failure(let failure): mark(place, text, words(failure))
    case .success(let value):
      do {
        let came = try write(value)
        mark(place, text, came == expected ? nil : "it is \(came), not \(expected)")
      } catch {
        mark(place, text, words(error))
      }
    }
  }

  /// Notes that a claim holds, or why it does not.
  private mutating func mark(_ place: SheetPlace, _ claim: String, _ problem: String?) {
    if things[place.row] == nil {
      rows.append(place.row)
      things[place.row] = [:]
    }
    let before = things[place.row]?[place.thing] ?? true
    things[place.row]?[place.thing] = before && problem == nil
    if let problem { found.failures.append((place.row, claim, problem)) }
  }
}

/// The names inside a block: its own, then the lesson's, then other lessons' behind theirs.
private struct SheetScope: NameScope {
  var own: Record
  var lesson: Record
  var lessons: [String: Record]

  func lookUp(_ name: String) -> NameLookup {
    (own[name] ?? lesson[name]).map { .value($0) } ?? .missing
  }

  func lookUp(_ member: String, ofLesson name: String) -> NameLookup? {
    guard own[name] == nil, lesson[name] == nil, let other = lessons[name] else { return nil }
    return other[member].map { .value($0) } ?? .missing
  }

  var visibleNames: [String] { own.names + lesson.names }
}

private func parsed(_ text: String) -> ParsedExpression? {
  let file = SourceFile(path: "", text: text)
  return parseExpression(MappedText(file, 0..<file.bytes.count), allowsComments: true).expression
}

private func evaluated(
  _ text: String, _ scope: SheetScope
) -> Result<Value, EvaluationFailure> {
  guard let expression = parsed(text) else { return .failure(.unknown) }
  var budget = EvaluationBudget.standard
  do {
    return .success(try evaluate(expression, in: scope, budget: &budget))
  } catch {
    return .failure(error)
  }
}

private func written(_ value: Value, as format: String) throws(EvaluationFailure) -> String {
  if format.isEmpty { return try Expressions.format(value, as: nil) }
  let file = SourceFile(path: "", text: format)
  guard let chosen = ValueFormat.parse(MappedText(file, 0..<file.bytes.count)).format else {
    throw .unknown
  }
  return try Expressions.format(value, as: chosen)
}

private func words(_ failure: EvaluationFailure) -> String {
  switch failure {
  case .problem(let problem): problem.message
  case .unknown: "it cannot be computed"
  }
}
