import SourceText
import Testing

@testable import Expressions

func mapped(_ text: String) -> MappedText {
  let file = SourceFile(path: "lesson.md", text: text)
  return MappedText(file, 0..<file.bytes.count)
}

/// Three houses, as in the lesson language's own example, and a labelled set.
let scope: DictionaryScope = {
  let houses = Dataset(
    name: "houses",
    columns: [
      .init(name: "size", label: "size (m²)", role: .feature, values: .numbers([60, 95, 120])),
      .init(name: "beds", label: "beds", role: .feature, values: .numbers([2, 3, 4])),
      .init(name: "price", label: "price (k)", role: .target, values: .numbers([180, 270, 340])),
    ])
  let mail = Dataset(
    name: "mail",
    columns: [
      .init(name: "links", label: "links", role: .feature, values: .numbers([0, 1, 5, 7])),
      .init(
        name: "kind", label: "kind", role: .label,
        values: .texts(["ham", "ham", "spam", "spam"])),
    ], positive: .text("spam"))
  return DictionaryScope(
    Record([
      ("houses", .dataset(houses)), ("mail", .dataset(mail)), ("xs", .numbers([3, 1, 2])),
      ("zero", .number(0)), ("third", .number(1.0 / 3.0)), ("four", .number(4)),
      ("fit_the_line", .record(Record([("slope", .number(0.18))]))),
    ]))
}()

/// The printed value of an expression, or the code and the marked text of its first problem.
func outcome(_ text: String, in names: some NameScope = scope) -> String {
  let parsed = parseExpression(mapped(text))
  if let first = parsed.diagnostics.first { return marked(first, in: text) }
  guard let expression = parsed.expression else { return "nothing" }
  var budget = EvaluationBudget.standard
  do {
    return writtenText(try evaluate(expression, in: names, budget: &budget))
  } catch .problem(let problem) {
    return marked(problem.diagnostic(in: expression.text), in: text)
  } catch {
    return "unknown"
  }
}

/// `DW0303 «kn»`.
private func marked(_ diagnostic: Diagnostic, in text: String) -> String {
  let place = String(decoding: Array(text.utf8)[diagnostic.location.range], as: UTF8.self)
  return "\(diagnostic.code.name) «\(place)»"
}

/// All that is said of the first problem: the message and what its fix makes of the text.
func report(_ text: String) -> (message: String, fixed: String?) {
  let parsed = parseExpression(mapped(text))
  var found = parsed.diagnostics.first
  if found == nil, let expression = parsed.expression {
    var budget = EvaluationBudget.standard
    do {
      _ = try evaluate(expression, in: scope, budget: &budget)
    } catch .problem(let problem) {
      found = problem.diagnostic(in: expression.text)
    } catch {}
  }
  guard let found else { return ("", nil) }
  return (found.message, found.fixes.first.map { applied($0, to: text) })
}

func applied(_ fix: Fix, to text: String) -> String {
  var bytes = Array(text.utf8)
  for edit in fix.edits.reversed() {
    bytes.replaceSubrange(edit.location.range, with: Array(edit.text.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}

func claim(_ text: String) throws -> ClaimResult {
  let expression = try #require(parseExpression(mapped(text)).expression)
  var budget = EvaluationBudget.standard
  return try evaluateClaim(expression, in: scope, budget: &budget)
}

func check(_ cases: [(String, String)], _ location: Testing.SourceLocation = #_sourceLocation) {
  for (text, wanted) in cases {
    #expect(outcome(text) == wanted, "\(text)", sourceLocation: location)
  }
}
