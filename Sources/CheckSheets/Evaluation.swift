import Expressions
import SourceText

/// What an expression that stands alone comes to, as fields between tabs: `value` and its text, or
/// `problem`, the first and the last byte at fault, what is wrong, and what may help.
public func evaluation(of text: String) -> String {
  let file = SourceFile(path: "", text: text)
  let mapped = MappedText(file, 0..<file.bytes.count)
  let (expression, diagnostics) = parseExpression(mapped)
  if let wrong = diagnostics.first(where: { $0.severity == .error }) { return wrong.fields }
  guard let expression else { return "value\t" }
  var budget = EvaluationBudget.standard
  do {
    return "value\t"
      + onOneLine(writtenText(try evaluate(expression, in: DictionaryScope(), budget: &budget)))
  } catch {
    switch error {
    case .problem(let problem): return problem.diagnostic(in: mapped).fields
    case .unknown: return "value\t"
    }
  }
}

extension Diagnostic {
  fileprivate var fields: String {
    let range = location.range
    let help = notes.map { $0.message } + fixes.map { $0.title }
    return "problem\t\(range.lowerBound)\t\(range.upperBound)\t\(onOneLine(message))\t"
      + onOneLine(help.joined(separator: "; "))
  }
}

/// On one line, in one field.
func onOneLine(_ text: String) -> String {
  text.split(whereSeparator: { $0 == "\t" || $0 == "\n" || $0 == "\r\n" || $0 == "\r" })
    .joined(separator: " ")
}
