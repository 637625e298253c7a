import Expressions
import LessonSyntax
import Lessons
import SourceText

extension DiagnosticCode {
  /// An `\eval{` in a formula is never closed.
  ///
  /// The number it stands for could not be computed.
  ///
  /// - Wrong: `$J = \eval{km.inertia$`
  /// - Right: `$J = \eval{km.inertia}$`
  public static let unclosedEvaluation = DiagnosticCode("DW0510")
}

extension BlockChecker {
  /// Computes every `{eval}`, `{check}`, `{dial}` and `\eval` of some Markdown.
  mutating func checkSpans(_ nodes: [MarkdownNode]) {
    for part in computedParts(of: nodes) {
      switch part {
      case .formula(let tex): checkFormula(tex)
      case .span(let span, let location): checkSpan(span, at: location)
      }
    }
  }

  /// Computes every `\eval` of a formula.
  mutating func checkFormula(_ tex: MappedText) {
    let (spans, unclosed) = evaluations(in: tex)
    for range in unclosed {
      report(
        .unclosedEvaluation, "this \\eval is never closed",
        at: Location(file: tex.file, range: tex.source(range)))
    }
    for span in spans {
      compute(span.expression, span.format, at: tex.source(span.range).lowerBound)
    }
  }

  private mutating func checkSpan(_ span: ComputedSpan, at location: Location) {
    // A span of nothing has been reported where it was read.
    if span.expression.trimmed().isEmpty { return }
    switch span.word {
    case .eval: compute(span.expression, span.format, at: location.range.lowerBound)
    case .check:
      let (expression, diagnostics) = parseExpression(span.expression)
      outcome.diagnostics += diagnostics
      if let expression { hold(expression, as: .prose) }
    case .dial: checkDial(span, at: location)
    }
  }

  private mutating func compute(_ text: MappedText, _ formatText: MappedText?, at offset: Int) {
    let (expression, diagnostics) = parseExpression(text)
    outcome.diagnostics += diagnostics
    var chosen: ValueFormat?
    if let formatText {
      let (format, problems) = ValueFormat.parse(formatText)
      outcome.diagnostics += problems
      guard let format else { return }
      chosen = format
    }
    guard let expression, let value = value(of: expression) else { return }
    do {
      outcome.spans[offset] = try format(value, as: chosen)
    } catch {
      guard case .problem(var problem) = error else { return }
      problem.range = 0..<text.bytes.count
      outcome.diagnostics.append(problem.diagnostic(in: text))
    }
  }
}
