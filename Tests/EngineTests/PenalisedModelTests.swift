import Engine
import Testing

struct PenalisedModelTests {
  /// Rows with independent normal features, one of which repeats another but for a little noise.
  static func sample(rows: Int, columns: Int, noise: Double, seed: UInt64) throws -> Matrix {
    var generator = Xoshiro256(seed: seed)
    var values: [Double] = []
    for _ in 0..<rows {
      let row = (0..<columns - 1).map { _ in 2000 + generator.normal() }
      values += row + [row[0] + noise * generator.normal()]
    }
    return try Matrix(rows: rows, columns: columns, values: values)
  }

  @Test(arguments: [1, 1e-2, 1e-5, 1e-9])
  func `many rows give the weights they were made with, however alike two features are`(
    noise: Double
  ) throws {
    var budget = Budget.test
    let x = try Self.sample(rows: 2000, columns: 4, noise: noise, seed: 3)
    let y = (0..<x.rows).map { x[$0, 0] - 2 * x[$0, 1] + 3 * x[$0, 2] + 0.5 * x[$0, 3] + 7 }
    let fit = try LinearRegression(x, y, budget: &budget)
    #expect(fit.metrics.rmse < 1e-9)
    #expect(isClose(fit.weights[1], -2, 1e-9) && isClose(fit.weights[2], 3, 1e-9))
    #expect(isClose(fit.weights[0] + fit.weights[3], 1.5, 1e-8))
  }

  @Test func `many rows of a constant feature give it no weight`() throws {
    var budget = Budget.test
    var generator = Xoshiro256(seed: 8)
    let x = try Matrix((0..<3000).map { _ in [generator.normal(), 0.1] })
    let y = (0..<3000).map { 2 * x[$0, 0] + 1 }
    let fit = try LinearRegression(x, y, budget: &budget)
    #expect(fit.weights[1] == 0 && fit.rank == 1)
    #expect(isClose(fit.weights[0], 2) && isClose(fit.intercept, 1))
    let lasso = try Lasso(x, y, alpha: 0.1, budget: &budget)
    #expect(lasso.weights[1] == 0 && lasso.converged)
  }

  @Test func `the lasso gives the same weights from products as from residuals`() throws {
    var budget = Budget.test
    let x = try Self.sample(rows: 1500, columns: 3, noise: 1, seed: 5)
    let y = (0..<x.rows).map { x[$0, 0] - x[$0, 1] }
    let twice = try Matrix(rows: 3000, columns: 3, values: x.values + x.values)
    let one = try Lasso(x, y, alpha: 0.2, budget: &budget)
    let two = try Lasso(twice, y + y, alpha: 0.2, budget: &budget)
    for (a, b) in zip(one.weights, two.weights) { #expect(isClose(a, b, 1e-9)) }
    #expect(isClose(one.objective, two.objective, 1e-9))
  }

  @Test func `from the largest alpha on, the lasso chooses nothing`() throws {
    var budget = Budget.test
    let x = try Matrix([[1, 5], [2, 3], [3, 8], [5, 1]])
    let y: [Double] = [1, 2, 2, 5]
    let alpha = try Lasso.largestAlpha(x, y, budget: &budget)
    #expect(try Lasso(x, y, alpha: alpha, budget: &budget).selected == 0)
    #expect(try Lasso(x, y, alpha: 0.9 * alpha, budget: &budget).selected == 1)
    let path = try LassoPath(x, y, alphas: [0, alpha, 0.5 * alpha], budget: &budget)
    let least = try LinearRegression(x, y, budget: &budget)
    #expect(isClose(path.weights[0, 0], least.weights[0], 1e-9))
    #expect(path.weights.row(1) == [0, 0])
    for pass in try Lasso(x, y, alpha: 0.1, budget: &budget).objectives.indices.dropFirst() {
      let objectives = try Lasso(x, y, alpha: 0.1, budget: &budget).objectives
      #expect(objectives[pass] <= objectives[pass - 1] + 1e-12)
    }
  }

  @Test func `ridge with alpha 0 is least squares, and shrinks as alpha grows`() throws {
    var budget = Budget.test
    let x = try Matrix([[1, 2], [2, 1], [4, 3], [3, 7]])
    let y: [Double] = [1, 3, 2, 9]
    let plain = try LinearRegression(x, y, budget: &budget)
    #expect(try Ridge(x, y, alpha: 0, budget: &budget).weights == plain.weights)
    let path = try RidgePath(x, y, alphas: [0, 1, 10, 1e9], budget: &budget)
    #expect(zip(path.norms, path.norms.dropFirst()).allSatisfy { $0 > $1 })
    #expect(isClose(path.effectiveDegrees[0], 2) && path.effectiveDegrees[3] < 1e-6)
    #expect(isClose(path.weights[1, 0], try Ridge(x, y, budget: &budget).weights[0]))
  }

  @Test func `a polynomial through points on a parabola is that parabola`() throws {
    var budget = Budget.test
    let x: [Double] = [-3, 0, 1, 2, 7]
    let fit = try PolynomialRegression(
      x, x.map { 1 - $0 + 2 * $0 * $0 }, degree: 2, budget: &budget)
    for (got, wanted) in zip(fit.coefficients, [1.0, -1, 2]) {
      #expect(isClose(got, wanted, 1e-11))
    }
    #expect(isClose(try fit.predict([10])[0], 191))
    let shrunk = try PolynomialRegression(
      x, x.map { 1 - $0 + 2 * $0 * $0 }, degree: 2, alpha: 3, budget: &budget)
    let powers = try Matrix(x.map { [$0, $0 * $0] })
    let ridge = try Ridge(powers, x.map { 1 - $0 + 2 * $0 * $0 }, alpha: 3, budget: &budget)
    #expect(isClose(shrunk.weights[0], ridge.weights[0], 1e-10))
    #expect(isClose(shrunk.weights[1], ridge.weights[1], 1e-10))
    #expect(isClose(shrunk.intercept, ridge.intercept, 1e-10))
  }

  @Test func `many points give the same curve as few`() throws {
    var budget = Budget.test
    var generator = Xoshiro256(seed: 2)
    let x = (0..<2001).map { _ in 1900 + 100 * generator.uniform() }
    let y = x.map { ($0 - 1950) * ($0 - 1950) / 100 - 3 }
    let fit = try PolynomialRegression(x, y, degree: 4, budget: &budget)
    #expect(isClose(try fit.predict([1990])[0], 13, 1e-10))
    #expect(fit.metrics.rmse < 1e-11)
  }

  @Test func `unusable arguments are refused by name`() throws {
    func refused(_ operation: (inout Budget) throws(EngineError) -> Void) -> EngineError? {
      engineError { () throws(EngineError) in
        var budget = Budget.test
        try operation(&budget)
      }
    }
    let (x, y) = (Matrix(column: [1, 2, 3]), [1.0, 2, 4])
    #expect(
      refused { b throws(EngineError) in _ = try Ridge(x, y, alpha: -1, budget: &b) }
        == .negative(.alpha))
    #expect(
      refused { b throws(EngineError) in _ = try Ridge(x, [1], budget: &b) }
        == .shape(.y, expected: 3, found: 1))
    #expect(
      refused { b throws(EngineError) in _ = try Lasso(x, y, alpha: .nan, budget: &b) }
        == .notFinite(.alpha))
    #expect(
      refused { b throws(EngineError) in _ = try RidgePath(x, y, alphas: [], budget: &b) }
        == .empty(.alpha))
    for degree in [0, 40, -1] {
      #expect(
        refused { b throws(EngineError) in
          _ = try PolynomialRegression([1, 2], [1, 2], degree: degree, budget: &b)
        } == .outOfRange(.degree))
    }
  }
}
