import SourceText
import Testing

@testable import Expressions

@Suite struct LineTests {
  @Test func `one expression a line, with comments and open brackets`() {
    let text = "four == 4  # yes\n\n# only words\nsum([1, # one\n  2]) == 3\n'#' == 'a # b'\n"
    let result = parseExpressionLines(mapped(text))
    #expect(result.diagnostics.isEmpty)
    #expect(
      result.expressions.map(\.text.text) == [
        "four == 4", "sum([1, # one\n  2]) == 3", "'#' == 'a # b'",
      ])
  }

  @Test func `a broken line does not hide the others`() {
    let result = parseExpressionLines(mapped("1 +\nmean([1]\nfour == 4\n2 +\n"))
    #expect(result.expressions.map(\.text.text) == ["four == 4"])
    #expect(result.diagnostics.map(\.location.range) == [3..<3, 8..<9, 26..<26])
  }

  @Test func `many open brackets are each reported`() {
    let result = parseExpressionLines(mapped(String(repeating: "(\n", count: 2_000)))
    #expect(result.diagnostics.count == 2_000)
  }

  @Test func `bindings are names with expressions`() {
    let result = parseBindingLines(mapped("a = 1 # one\nkm = f(\n  k=2)\nb == 2\n3\n"))
    #expect(result.bindings.map(\.name) == ["a", "km"])
    #expect(result.bindings[1].nameRange == 12..<14)
    #expect(result.diagnostics.map(\.code) == [.bindingSyntax, .bindingSyntax])
  }

  @Test func `free names leave out what is bound inside`() throws {
    let text = "[a + b for a in xs if a > c] == d.where(r -> r.size > e.f.g) + kmeans(k=k).x"
    let expression = try #require(parseExpression(mapped(text)).expression)
    #expect(
      expression.freeNames.map { $0.name + ($0.member.map { "." + $0 } ?? "") }
        == ["b", "xs", "c", "d.where", "e.f", "kmeans", "k"])
  }

  @Test func `a problem maps through the text it came from`() throws {
    let file = SourceFile(path: "a.md", text: "> xs[9]")
    let expression = try #require(parseExpression(MappedText(file, 2..<7)).expression)
    var budget = EvaluationBudget.standard
    do {
      _ = try evaluate(expression, in: scope, budget: &budget)
      Issue.record("an index past the end gave a value")
    } catch .problem(let problem) {
      #expect(problem.diagnostic(in: expression.text).location.range == 5..<6)
    }
  }
}
