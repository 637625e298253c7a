import Engine
import Testing

@testable import Expressions

@Suite struct AnyCallTests {
  private static let pool = [
    "[]", "[1]", "[1, 2, 3, 4]", "[0, 1, 0, 1]", "[[1, 2], [3, 4]]", "[[1], [2, 3]]", "[[]]",
    "['a', 'b', 'a', 'b']", "[true, false]", "houses", "mail", "none", "0", "1", "3", "-1", "0.5",
    "1e308", "[1e308, -1e308]", "[0/0, 1]", "inf", "'rbf'", "'interval'", "x -> x", "ridge()",
    "linear_regression", "{a: 1}", "[2, 2, 2]", "houses[0:0]", "'alpha'", "range(30)",
  ]

  @Test func `any call of any function has a value or a problem inside its text`() {
    var random = Xoshiro256(seed: 7)
    for entry in Catalogue.functions {
      for _ in 0..<120 {
        var arguments: [String] = []
        for parameter in entry.parameters where random.uniform() < 0.6 || parameter.isRequired {
          let value = Self.pool[random.integer(below: Self.pool.count)]
          arguments.append("\(parameter.name)=\(value)")
        }
        var text = "\(entry.name)(\(arguments.joined(separator: ", ")))"
        if random.uniform() < 0.3 { text += ".predict([1, 2])" }
        run(text)
      }
    }
  }

  private func run(_ text: String) {
    guard let expression = parseExpression(mapped(text)).expression else {
      Issue.record("\(text) does not parse")
      return
    }
    var budget = EvaluationBudget(steps: 20_000, cells: 20_000)
    do {
      _ = try evaluate(expression, in: scope, budget: &budget)
    } catch .problem(let problem) {
      #expect(problem.range.upperBound <= text.utf8.count, "\(text)")
    } catch {}
  }
}
