import Expressions
import SourceText

/// What became of a call: every text must parse and have a value or a problem inside it.
public enum CallOutcome {
  /// A value; whether a NaN is in it.
  case value(hasNaN: Bool)
  case problem(DiagnosticCode)
  /// What must not be.
  case wrong(String)

  /// Evaluates a text among two small datasets, `houses` and `mail`.
  public static func of(_ text: String, steps: Int, cells: Int) -> CallOutcome {
    let file = SourceFile(path: "fuzz", text: text)
    let parsed = parseExpression(MappedText(file, 0..<file.bytes.count))
    guard let expression = parsed.expression else {
      return parsed.diagnostics.first.map { .problem($0.code) } ?? .wrong("it parses to nothing")
    }
    var budget = EvaluationBudget(steps: steps, cells: cells)
    do {
      let value = try evaluate(expression, in: scope, budget: &budget)
      return .value(hasNaN: writtenText(value).contains("nan"))
    } catch .problem(let problem) {
      guard problem.range.upperBound <= text.utf8.count else {
        return .wrong("the problem's place is behind its end")
      }
      return problem.message.isEmpty ? .wrong("it has no message") : .problem(problem.code)
    } catch {
      return .wrong("it depends on something unknown")
    }
  }

  private static let scope: DictionaryScope = {
    func column(_ name: String, _ role: Dataset.Column.Role, _ values: Dataset.Column.Values)
      -> Dataset.Column
    { Dataset.Column(name: name, label: name, role: role, values: values) }
    let houses = Dataset(
      name: "houses",
      columns: [
        column("size", .feature, .numbers([60, 95, 120, 80])),
        column("beds", .feature, .numbers([2, 3, 4, 3])),
        column("price", .target, .numbers([180, 270, 340, 260])),
      ])
    let mail = Dataset(
      name: "mail",
      columns: [
        column("links", .feature, .numbers([0, 1, 5, 7, 3, 2])),
        column("kind", .label, .texts(["ham", "ham", "spam", "spam", "spam", "ham"])),
      ], positive: .text("spam"))
    return DictionaryScope(Record([("houses", .dataset(houses)), ("mail", .dataset(mail))]))
  }()
}
