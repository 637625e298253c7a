import Engine
import Testing

struct GradientDescentTests {
  static func descend(
    _ x: [Double], _ y: [Double], rate: Double, steps: Int, standardize: Bool = false
  ) throws -> GradientDescent {
    var budget = Budget.test
    return try GradientDescent(
      Matrix(column: x), y, start: [0, 0],
      options: .init(rate: rate, steps: steps, standardize: standardize), budget: &budget)
  }

  @Test func `one step by hand`() throws {
    let descent = try Self.descend([1, 2], [1, 3], rate: 0.1, steps: 1)
    #expect(isClose(descent.path[1, 0], 0.7) && isClose(descent.path[1, 1], 0.4))
    #expect(descent.losses[0] == 5)
    #expect(!descent.diverged)
  }

  @Test func `a rate that is too large stops at the last finite point and says so`() throws {
    let descent = try Self.descend([1, 2, 3], [1, 2, 3], rate: 10, steps: 2000)
    #expect(descent.diverged)
    #expect(descent.losses.count < 2001)
    #expect(descent.path.rows == descent.losses.count)
    #expect(descent.path.values.allSatisfy { $0.isFinite })
    #expect(descent.losses.allSatisfy { $0.isFinite })
  }

  @Test func `standardised descent does not depend on the features' units`() throws {
    let years: [Double] = [1900, 1950, 1970, 2000, 2020]
    let y: [Double] = [1, 3, 4, 4, 7]
    let first = try Self.descend(years, y, rate: 0.1, steps: 200, standardize: true)
    let second = try Self.descend(
      years.map { $0 * 1024 }, y, rate: 0.1, steps: 200, standardize: true)
    #expect(first.losses == second.losses)
    #expect(isClose(first.weights[0], second.weights[0] * 1024))
    var budget = Budget.test
    let best = try LinearRegression(Matrix(column: years), y, budget: &budget)
    #expect(isClose(first.weights[0], best.weights[0], 1e-9))
    #expect(isClose(first.intercept, best.intercept, 1e-9))
  }

  @Test func `the losses are those of the path`() throws {
    let (x, y): ([Double], [Double]) = ([3, 5, 6, 9], [2, 1, 4, 3])
    let descent = try Self.descend(x, y, rate: 0.3, steps: 20, standardize: true)
    for (step, loss) in descent.losses.enumerated() {
      let direct = try LinearModel.loss(
        Matrix(column: x), y, weights: [descent.path[step, 0]], intercept: descent.path[step, 1])
      #expect(isClose(loss, direct))
    }
  }

  @Test func `a constant feature does not move when standardised`() throws {
    let descent = try Self.descend([4, 4, 4], [1, 2, 3], rate: 0.1, steps: 5, standardize: true)
    #expect(descent.weights == [0])
  }

  @Test func `no steps and no rate give the start`() throws {
    #expect(try Self.descend([1], [1], rate: 0.1, steps: 0).path.values == [0, 0])
    #expect(try Self.descend([1], [1], rate: 0, steps: 2).path.values == [0, 0, 0, 0, 0, 0])
  }

  @Test func `unusable options are refused by name`() throws {
    func refused(_ start: [Double], _ options: GradientDescent.Options) -> EngineError? {
      var budget = Budget(steps: 1000)
      return engineError { () throws(EngineError) in
        try GradientDescent(
          Matrix(column: [1, 2]), [0, 2], start: start, options: options, budget: &budget)
      }
    }
    #expect(refused([0], .init(rate: 1, steps: 1)) == .shape(.start, expected: 2, found: 1))
    #expect(refused([0, 0], .init(rate: -1, steps: 1)) == .negative(.rate))
    #expect(refused([0, 0], .init(rate: .nan, steps: 1)) == .notFinite(.rate))
    #expect(refused([0, 0], .init(rate: 1, steps: -1)) == .negative(.steps))
    #expect(refused([1e200, 0], .init(rate: 1, steps: 1)) == .overflow(.start))
    #expect(refused([0, 0], .init(loss: .logistic, rate: 1, steps: 1)) == .notBinary(.y))
    #expect(refused([0, 0], .init(rate: 0.1, steps: 1_000_000)) == .budgetExceeded)
  }
}
