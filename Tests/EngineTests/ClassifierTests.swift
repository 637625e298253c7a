import Engine
import Testing

struct ClassifierTests {
  static let points = Matrix(column: [-2, -1, 1, 2])

  @Test func `separable classes have finite logistic weights only with a penalty`() throws {
    var budget = Budget.test
    let penalised = try LogisticRegression(Self.points, [0, 0, 1, 1], budget: &budget)
    #expect(penalised.converged && !penalised.isSeparated && penalised.accuracy == 1)
    let free = try LogisticRegression(Self.points, [0, 0, 1, 1], c: nil, budget: &budget)
    #expect(free.isSeparated && !free.converged && free.accuracy == 1)
    #expect(free.weights[0] > 0 && free.weights[0].isFinite)
  }

  @Test func `logistic losses fall along the path, and labels may be -1 and 1`() throws {
    var budget = Budget.test
    let fit = try LogisticRegression(Self.points, [-1, 1, -1, 1], c: nil, budget: &budget)
    #expect(fit.objectives[0] > fit.objective && fit.path.rows == fit.objectives.count)
    #expect(isClose(fit.objectives[0], 4 * 0.6931471805599453))
    #expect(isClose(fit.logLoss * 4, fit.objective))
    #expect(isClose(fit.intercept, 0) && fit.weights[0] > 0)
  }

  @Test func `many rows give the logistic weights that a gradient of 0 asks for`() throws {
    var budget = Budget(steps: 20_000_000_000)
    var generator = Xoshiro256(seed: 6)
    let x = try Matrix((0..<20_000).map { _ in [generator.normal(), 50 + generator.normal()] })
    let y = (0..<x.rows).map { row in
      x[row, 0] - 2 * (x[row, 1] - 50) + generator.normal() > 0 ? 1.0 : 0
    }
    let fit = try LogisticRegression(x, y, c: 0.5, budget: &budget)
    var gradient = [fit.weights[0] / 0.5, fit.weights[1] / 0.5, 0]
    for row in 0..<x.rows {
      let slope = fit.probabilities[row] - y[row]
      gradient[0] += slope * x[row, 0]
      gradient[1] += slope * x[row, 1]
      gradient[2] += slope
    }
    for value in gradient { #expect(value.magnitude < 1e-6) }
    #expect(fit.converged)
  }

  @Test func `two classes of softmax differ as the logistic weights do`() throws {
    var budget = Budget.test
    let fit = try SoftmaxRegression(Self.points, [0, 1, 0, 1], classes: 2, c: nil, budget: &budget)
    let logistic = try LogisticRegression(Self.points, [0, 1, 0, 1], c: nil, budget: &budget)
    #expect(isClose(fit.weights[1, 0] - fit.weights[0, 0], logistic.weights[0], 1e-8))
    #expect(isClose(try fit.probabilities(Self.points)[2, 1], logistic.probabilities[2], 1e-8))
  }

  @Test func `the perceptron learns from each mistake`() throws {
    var budget = Budget.test
    let fit = try Perceptron(Self.points, [0, 0, 1, 1], budget: &budget)
    #expect(fit.mistakes == [1, 0])
    #expect(fit.updates.map(\.row) == [0] && fit.updates.map(\.epoch) == [0])
    #expect(fit.path.values == [0, 0, 2, -1])
    #expect(fit.weights == [2] && fit.intercept == -1 && fit.accuracy == 1)
    let backwards = try Perceptron(
      Self.points, [0, 0, 1, 1], order: [3, 2, 1, 0], budget: &budget)
    #expect(backwards.updates[0].row == 3 && backwards.converged)
    let never = try Perceptron(Matrix(column: [1, 1]), [0, 1], epochs: 3, budget: &budget)
    #expect(never.mistakes.count == 3 && !never.converged)
  }

  @Test func `two points are separated half way between them`() throws {
    var budget = Budget.test
    let fit = try SupportVectorMachine(
      Matrix([[0, 0], [3, 4]]), [-1, 1], c: 1e6, budget: &budget)
    #expect(isClose(fit.margin, 5) && fit.support == [0, 1])
    #expect(isClose(fit.weights[0], 0.24) && isClose(fit.weights[1], 0.32))
    #expect(isClose(fit.intercept, -1) && fit.hingeSum < 1e-9)
    #expect(isClose(fit.objective, fit.dualObjective, 1e-9))
  }

  @Test func `equal points with different labels share the loss`() throws {
    var budget = Budget.test
    let fit = try SupportVectorMachine(Matrix(column: [1, 1]), [-1, 1], budget: &budget)
    #expect(fit.weights == [0] && fit.margin == .infinity && fit.dual == [1, 1])
  }

  @Test func `examples set aside while solving change nothing`() throws {
    var budget = Budget(steps: 50_000_000_000)
    var generator = Xoshiro256(seed: 12)
    let x = try Matrix((0..<1500).map { _ in [generator.normal(), generator.normal()] })
    let y = (0..<x.rows).map { x[$0, 0] + x[$0, 1] + 0.3 * generator.normal() > 0 ? 1.0 : -1 }
    for kernel in [Kernel.linear, Kernel(.rbf, gamma: 0.3)] {
      let fit = try SupportVectorMachine(
        x, y, c: 10, kernel: kernel, tolerance: 1e-6, budget: &budget)
      #expect((fit.objective - fit.dualObjective).magnitude < 1e-3 * fit.objective)
      for row in 0..<x.rows {
        let side = y[row] * fit.decisions[row]
        if fit.dual[row] == 0 { #expect(side > 1 - 1e-5) }
        if fit.dual[row] == 10 { #expect(side < 1 + 1e-5) }
      }
    }
  }

  @Test func `unusable arguments are refused by name`() throws {
    func machine(_ y: [Double], c: Double = 1, kernel: Kernel = .linear) -> EngineError? {
      engineError { () throws(EngineError) in
        var budget = Budget.test
        return try SupportVectorMachine(Self.points, y, c: c, kernel: kernel, budget: &budget)
      }
    }
    #expect(machine([1, 1, 1, 1]) == .singleClass(.y))
    #expect(machine([1, 2, 1, 0]) == .notBinary(.y))
    #expect(machine([1, 0, 1, 0], c: -1) == .outOfRange(.c))
    #expect(machine([1, 0, 1, 0], kernel: Kernel(.rbf, gamma: 0)) == .outOfRange(.gamma))
    #expect(machine([1, 0, 1, 0], kernel: Kernel(.polynomial, degree: 40)) == .outOfRange(.degree))
    let huge = engineError { () throws(EngineError) in
      var budget = Budget.test
      return try SupportVectorMachine(
        Matrix(column: [1e200, -1e200]), [1, 0], budget: &budget)
    }
    #expect(huge == .overflow(.x))
    let logistic = engineError { () throws(EngineError) in
      var budget = Budget.test
      return try LogisticRegression(Self.points, [0, 0, 0, 0], budget: &budget)
    }
    #expect(logistic == .singleClass(.y))
  }

  @Test func `a move of a support vector machine is paid for however few the examples`() throws {
    var budget = Budget.test
    let x = Matrix(column: [1e6, 2, 3, 1e-6, 5, 7e5])
    let fit = try SupportVectorMachine(x, [0, 1, 0, 1, 1, 0], c: 10, budget: &budget)
    #expect(fit.steps > 0)
    #expect(Budget.test.steps - budget.steps >= 100 * UInt64(fit.steps))
  }
}
