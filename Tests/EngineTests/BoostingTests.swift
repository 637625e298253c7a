import Engine
import Testing

struct BoostingTests {
  static func boost(
    _ x: [Double], _ y: [Double], rounds: Int,
    _ criterion: AdaBoost.Criterion = .weightedError
  ) throws -> AdaBoost {
    var budget = Budget.test
    return try AdaBoost(
      Matrix(column: x), y, rounds: rounds, criterion: criterion, budget: &budget)
  }

  @Test func `one round by hand`() throws {
    let result = try Self.boost([1, 2, 3, 4], [-1, 1, 1, -1], rounds: 1)
    #expect(result.stumps[0].threshold == 1.5 && result.stumps[0].polarity == 1)
    #expect(result.errors == [0.25])
    #expect(isClose(result.alphas[0], 0.5 * Elementary.log(3)))
    #expect(result.weights.row(0) == [0.25, 0.25, 0.25, 0.25])
    for (got, wanted) in zip(result.weights.row(1), [1.0 / 6, 1.0 / 6, 1.0 / 6, 0.5]) {
      #expect(isClose(got, wanted))
    }
    #expect(isClose(result.bounds[0], 0.75.squareRoot()))
    #expect(isClose(result.stagedLosses[0], result.bounds[0]))
    #expect(result.stagedErrors == [0.25])
  }

  @Test func `a perfect stump ends boosting, however many rounds are left`() throws {
    let result = try Self.boost([1, 2, 3, 4], [-1, -1, 1, 1], rounds: .max)
    #expect(result.rounds == 1 && result.errors == [0] && result.alphas == [1])
  }

  @Test(arguments: [AdaBoost.Criterion.weightedError, .weightedGini])
  func `errors stay below their bound, and the staged scores end at the scores`(
    criterion: AdaBoost.Criterion
  ) throws {
    var budget = Budget.test
    let (x, y) = try EnsembleTests.data(150, seed: 8)
    let result = try AdaBoost(x, y, rounds: 20, criterion: criterion, budget: &budget)
    #expect(result.rounds == 20 && result.weights.rows == 21)
    for round in 0..<20 {
      #expect(result.stagedErrors[round] <= result.bounds[round])
      #expect(isClose(result.weights.row(round + 1).reduce(0, +), 1))
    }
    let staged = try result.staged(x, budget: &budget)
    #expect(staged.row(19) == result.scores)
    #expect(try result.scores(x) == result.scores)
    var loss = 0.0
    for (score, label) in zip(result.scores, y) {
      loss += Elementary.exp(label == 1 ? -score : score)
    }
    #expect(isClose(loss / 150, result.stagedLosses[19], 1e-9))
  }

  @Test func `a stump without error ends boosting`() throws {
    for criterion in [AdaBoost.Criterion.weightedError, .weightedGini] {
      let result = try Self.boost([1, 2, 3], [1, 0, 0], rounds: 9, criterion)
      #expect(result.rounds == 1 && result.errors == [0] && result.alphas == [1])
      #expect(result.bounds == [0] && result.stagedErrors == [0])
      #expect(isClose(result.stagedLosses[0], Elementary.exp(-1)))
      #expect(try result.predict(Matrix(column: [0, 9])) == [1, -1])
    }
  }

  @Test func `ties go to the lowest threshold, and to polarity one`() throws {
    let result = try Self.boost([1, 2, 3, 4], [-1, 1, -1, 1], rounds: 1)
    #expect(result.stumps[0].threshold == 1.5 && result.stumps[0].polarity == 1)
  }

  @Test func `no rounds give no scores`() throws {
    let result = try Self.boost([1, 2], [1, -1], rounds: 0)
    #expect(result.scores == [0, 0] && result.weights.rows == 1)
  }

  @Test func `unusable labels and features are refused by name`() {
    func refused(_ x: [Double], _ y: [Double], _ rounds: Int = 3) -> EngineError? {
      engineError { () throws(EngineError) in
        var budget = Budget(steps: 10_000)
        return try AdaBoost(Matrix(column: x), y, rounds: rounds, budget: &budget)
      }
    }
    #expect(refused([5, 5], [1, -1]) == .noWeakLearner(.x))
    #expect(refused([1, 2], [1, 1]) == .singleClass(.y))
    #expect(refused([1, 2], [1, 2]) == .notBinary(.y))
    #expect(refused([1, 2], [1, 0], -1) == .negative(.rounds))
    #expect(refused([], []) == .empty(.x))
    #expect(refused([1, 2, 3], [1, 0, 1], 1_000_000) == .budgetExceeded)
    #expect(
      engineError { () throws(EngineError) in
        try BoostWeights([0.5, 0.5], y: [1, -1], predictions: [1, -1])
      } == .outOfRange(.predictions))
  }

  @Test func `gradient boosting starts at the mean and lowers the loss`() throws {
    var budget = Budget.test
    let x = Matrix(column: [1, 2, 3, 4])
    let y: [Double] = [1, 3, 10, 12]
    let result = try GradientBoosting(x, y, options: .init(rounds: 2, rate: 1), budget: &budget)
    #expect(result.start == 6.5 && result.trees[0].means == [0, -4.5, 4.5])
    #expect(result.stagedLosses[0] == 21.25 && result.stagedLosses[1] == 1)
    #expect(result.stagedLosses[2] < 1)
    #expect(try result.predict(x) == result.predictions)
    #expect(try result.staged(x, budget: &budget).row(2) == result.predictions)
    let none = try GradientBoosting(x, y, options: .init(rounds: 0), budget: &budget)
    #expect(none.predictions == [6.5, 6.5, 6.5, 6.5] && none.stagedLosses == [21.25])
    let flat = try GradientBoosting(
      Matrix(column: [1, 1]), [0, 2], options: .init(rounds: 3), budget: &budget)
    #expect(flat.stagedLosses == [1, 1, 1, 1])
    let deep = try GradientBoosting(
      x, y, options: .init(rounds: 1, rate: 1, tree: .init(maximumDepth: 2)), budget: &budget)
    #expect(deep.stagedLosses[1] == 0)
  }

  @Test func `unusable rates and rounds are refused by name`() {
    func refused(_ options: GradientBoosting.Options) -> EngineError? {
      engineError { () throws(EngineError) in
        var budget = Budget(steps: 10_000)
        return try GradientBoosting(
          Matrix(column: [1, 2]), [0, 1], options: options, budget: &budget)
      }
    }
    #expect(refused(.init(rounds: -1)) == .negative(.rounds))
    #expect(refused(.init(rounds: 1, rate: -1)) == .negative(.rate))
    #expect(refused(.init(rounds: 1, rate: .nan)) == .notFinite(.rate))
    #expect(refused(.init(rounds: 10, rate: 1e200)) == .overflow(.y))
    #expect(refused(.init(rounds: 1_000_000)) == .budgetExceeded)
  }
}
