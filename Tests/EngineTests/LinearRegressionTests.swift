import Engine
import Testing

struct LinearRegressionTests {
  @Test func `a line through points on a line is that line`() throws {
    var budget = Budget.test
    let fit = try LinearRegression(Matrix(column: [1, 2, 3]), [3, 5, 7], budget: &budget)
    #expect(isClose(fit.weights[0], 2))
    #expect(isClose(fit.intercept, 1))
    #expect(isClose(fit.metrics.r2, 1))
    #expect(isClose(try fit.predict(Matrix(column: [10]))[0], 21))
  }

  @Test func `one example gives a constant`() throws {
    var budget = Budget.test
    let fit = try LinearRegression(Matrix([[3, 4]]), [5], budget: &budget)
    #expect(fit.weights == [0, 0])
    #expect(fit.intercept == 5)
    #expect(fit.rank == 0)
    #expect(fit.metrics.r2.isNaN)
  }

  @Test func `a repeated feature shares its weight equally`() throws {
    var budget = Budget.test
    let x = try Matrix([[1, 1], [2, 2], [4, 4]])
    let fit = try LinearRegression(x, [2, 4, 8], budget: &budget)
    #expect(isClose(fit.weights[0], 1) && isClose(fit.weights[1], 1))
    #expect(fit.rank == 1)
  }

  @Test func `the least norm is measured in the features' own units`() throws {
    var budget = Budget.test
    // Second feature = 10 × first: of all w₁ + 10 w₂ = 101, (1, 10) is the shortest.
    let x = try Matrix([[1, 10], [2, 20], [3, 30]])
    let fit = try LinearRegression(x, [101, 202, 303], budget: &budget)
    #expect(isClose(fit.weights[0], 1) && isClose(fit.weights[1], 10))
  }

  @Test func `features far from 0 that depend on each other are found to, in spite of rounding`()
    throws
  {
    var budget = Budget.test
    let days = [0.1, 0.7, 1.3, 2.2, 3.4, 4.1]
    let x = try Matrix(days.map { [9868.8 + $0 / 1000, 2000 + $0 * 10, 9868.8 + $0 / 1000] })
    let fit = try LinearRegression(x, days.map { 1 + 2 * $0 }, budget: &budget)
    #expect(fit.rank == 1 && fit.metrics.mse < 1e-12)
    #expect(fit.weights.allSatisfy { $0.magnitude < 1 }, "\(fit.weights)")
    // Centred, two examples differ in one direction only, however many features there are.
    let two = try Matrix([[14.7, 0.11, 0.3], [1e5, 0.1, 0.1]])
    #expect(try LinearRegression(two, [1, 2], budget: &budget).rank == 1)
    // A feature that differs by its last digit alone is constant, and takes none of the others.
    let last = (1e8).nextUp
    let flat = try Matrix([[1e8, 1], [1e8, 2], [last, 4], [1e8, 7]])
    let line = try LinearRegression(flat, [1, 2, 4, 7], budget: &budget)
    #expect(line.rank == 1 && isClose(line.weights[1], 1))
  }

  @Test func `extreme magnitudes neither trap nor give a wrong number`() throws {
    var budget = Budget.test
    let fit = try LinearRegression(
      Matrix(column: [1e-200, 2e-200, 3e-200]), [1, 2, 3], budget: &budget)
    #expect(isClose(fit.weights[0], 1e200))
    for x in [[1.7e308, 1.7e308, -1e308], [1.7e308, -1.7e308, -1.6e308], [1e308, 1, 2]] {
      let error = engineError { () throws(EngineError) in
        try LinearRegression(Matrix(column: x), [1e308, -1e308, 1e308], budget: &budget)
      }
      #expect([.overflow(.x), .overflow(.predictions)].contains(error), "\(x)")
    }
  }

  @Test func `unusable data is refused by name`() throws {
    var budget = Budget.test
    func refused(_ x: Matrix, _ y: [Double]) -> EngineError? {
      engineError { () throws(EngineError) in try LinearRegression(x, y, budget: &budget) }
    }
    #expect(refused(Matrix(column: []), []) == .empty(.x))
    #expect(refused(Matrix(column: [1, 2]), [1]) == .shape(.y, expected: 2, found: 1))
    #expect(refused(Matrix(column: [1, .nan]), [1, 2]) == .notFinite(.x))
    #expect(refused(Matrix(column: [1, 2]), [1, .infinity]) == .notFinite(.y))
    budget = Budget(steps: 3)
    #expect(refused(Matrix(column: [1, 2]), [1, 2]) == .budgetExceeded)
  }

  @Test func `the loss of given weights is their mean squared error`() throws {
    let x = Matrix(column: [1, 2])
    #expect(try LinearModel.loss(x, [1, 4], weights: [1], intercept: 0) == 2)
    let error = engineError { () throws(EngineError) in
      try LinearModel.predict(x, weights: [1, 2], intercept: 0)
    }
    #expect(error == .shape(.query, expected: 2, found: 1))
  }
}
