import SourceText
import Testing

@testable import Expressions

@Suite struct RobustnessTests {
  static let corpus = [
    "km.trace[0].labels == [0, 0, 0, 1, 1, 1]", "recall(tp=80, fn=40) ~= 0.667",
    "[a*b for a in xs for b in [1, 2] if a > b]", "houses.where(r -> r.size > 50 and not false)",
    "1 if xs[1:3] == [] else -2^-1 // 3 % 4", "{a: 'it\\'s', b: \"x\"}.a in ['a', none]",
    "[x - y for x, y in zip(xs, xs)][-1]", "decreasing(kmeans(xs, k=1, init=[2]).trace.inertia)",
    "80% ** 3 && ≤ = (1, 2) -> x", "1 < four <= 4 != 5 and 1.5e-3 ~= zero",
  ]

  @Test func `no prefix and no mutation of an expression is fatal`() {
    var random = SystemRandomNumberGenerator()
    let signs = Array("()[]{}.,:=<>~'\"+-*/%^ 0a#\n|é".utf8)
    for text in RobustnessTests.corpus {
      let bytes = Array(text.utf8)
      for end in 0...bytes.count { run(Array(bytes[..<end])) }
      for index in bytes.indices {
        var changed = bytes
        changed[index] = signs[Int.random(in: 0..<signs.count, using: &random)]
        run(changed)
        changed.remove(at: index)
        run(changed)
      }
    }
  }

  /// Reads and evaluates; every range must lie inside the text.
  private func run(_ bytes: [UInt8]) {
    let text = mapped(String(decoding: bytes, as: UTF8.self))
    let parsed = parseExpression(text)
    #expect(parsed.expression != nil || !parsed.diagnostics.isEmpty)
    for diagnostic in parsed.diagnostics {
      #expect(diagnostic.location.range.upperBound <= text.bytes.count)
    }
    _ = parseExpressionLines(text)
    _ = parseBindingLines(text)
    guard let expression = parsed.expression else { return }
    for use in expression.freeNames { #expect(use.range.upperBound <= text.bytes.count) }
    var budget = EvaluationBudget(steps: 10_000, cells: 10_000)
    do {
      _ = try evaluateClaim(expression, in: scope, budget: &budget)
    } catch .problem(let problem) {
      #expect(problem.range.upperBound <= text.bytes.count)
    } catch {}
  }

  @Test(arguments: ["(", "[", "{a: ", "-", "not ", "f(", "2^", "1 if 1 else ", "1 + ", "a["])
  func `ten thousand levels are a problem, not a crash`(opening: String) {
    let text = String(repeating: opening, count: 10_000) + "1"
    let parsed = parseExpression(mapped(text))
    #expect(parsed.expression == nil)
    #expect(parsed.diagnostics.first?.code == .expressionTooDeep)
  }

  @Test func `a record of many names is read and evaluated`() {
    let text = "{" + (0..<20_000).map { "a\($0): 1" }.joined(separator: ", ") + "}.a19999"
    #expect(outcome(text) == "1")
    #expect(outcome("{a: 1, b: 2, a: 3}").hasPrefix("DW0301"))
  }

  @Test func `long chains are a problem, not a crash`() {
    for link in [" + 1", ".a", "[0]", "(1)", " and true"] {
      let parsed = parseExpression(mapped("a" + String(repeating: link, count: 10_000)))
      #expect(parsed.diagnostics.first?.code == .expressionTooDeep, "\(link)")
    }
  }

  @Test func `the deepest tree that parses also evaluates`() {
    let text = String(repeating: "[", count: 190) + "1" + String(repeating: "]", count: 190)
    #expect(outcome(text) == text)
    #expect(outcome("0" + String(repeating: " + 1", count: 300)) == "300")
  }

  @Test(arguments: [
    "range(10^12)", "range(inf)", "linspace(0, 1, 10^15)",
    "[1 for a in range(10^4) for b in range(10^4) for c in range(10^4)]",
    "[0 for a in range(10^6) if [0 for b in range(10^6)] == []]",
    "sum([len(range(10^5)) for i in range(10^5)])",
    "gradient_descent([1, 2], [2, 4], lr=0.1, steps=10^9)",
    "comb(10^15, 5*10^14)",
    "adaboost([1, 2, 3], [0, 1, 0], rounds=10^9)",
    "gradient_boosting([1, 2], [1, 2], rounds=10^9)",
    "random_forest([1, 2], [0, 1], n=10^6, seed=1)",
    "kmeans(range(1000), k=500, seed=1, restarts=10^6)",
    "[[x == x for y in xs] for x in [range(10^4)] for z in range(10^6)]",
  ])
  func `what would take for ever ends at the budget`(text: String) {
    let result = outcome(text)
    #expect(result.hasPrefix("DW0321") || result.hasPrefix("DW0325") || result == "inf")
  }

  @Test func `a value that shares its parts is paid for as a whole`() {
    let thousand = "[x for i in range(1000)]"
    var text = "1"
    for _ in 0..<5 { text = "[t for t in [\(text)] for i in range(1000)]" }
    #expect(outcome(text).hasPrefix("DW0321"))
    #expect(outcome("[\(thousand) for x in [range(1000)] for j in [1, 2]]").hasPrefix("DW0321"))
  }

  @Test func `a deadline ends an evaluation`() throws {
    let expression = try #require(
      parseExpression(mapped("[1 for a in range(10^4) for b in range(10^4)]")).expression)
    var budget = EvaluationBudget(steps: .max, cells: .max) { true }
    #expect(throws: EvaluationFailure.self) {
      try evaluate(expression, in: scope, budget: &budget)
    }
  }

  @Test func `an evaluation takes what it used off the budget`() throws {
    let expression = try #require(parseExpression(mapped("[1, 2, 3]")).expression)
    var budget = EvaluationBudget(steps: 100, cells: 100)
    _ = try evaluate(expression, in: scope, budget: &budget)
    #expect(budget.steps == 96)
    #expect(budget.cells == 97)
  }
}
