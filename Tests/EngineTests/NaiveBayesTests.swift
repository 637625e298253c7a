import Engine
import Testing

struct NaiveBayesTests {
  @Test func `two classes by hand`() throws {
    var budget = Budget.test
    let model = try NaiveBayes(Matrix(column: [1, 3, 5, 9]), [0, 0, 1, 1], budget: &budget)
    #expect(model.priors == [0.5, 0.5] && model.means.values == [2, 7])
    // All four values have variance 8.75.
    #expect(model.variances.values == [1 + 8.75e-9, 4 + 8.75e-9])
    // ln p(4|1) − ln p(4|0) = −9/8 − ln 2 + 2, but for what was added to the variances.
    let probability = try model.probabilities(Matrix(column: [4]))
    #expect(isClose(probability[0, 1], Special.sigmoid(0.875 - Elementary.log(2)), 1e-7))
    #expect(isClose(probability[0, 0] + probability[0, 1], 1))
    #expect(try model.predict(Matrix(column: [2, 4, 20])) == [0, 1, 1])
  }

  @Test func `priors count`() throws {
    var budget = Budget.test
    let model = try NaiveBayes(
      Matrix(column: [-1, 1, -1, 1, -1, 1]), [0, 0, 1, 1, 1, 1], budget: &budget)
    let probability = try model.probabilities(Matrix(column: [0.5]))
    #expect(isClose(probability[0, 1], 2.0 / 3))
  }

  @Test func `constant features say nothing`() throws {
    var budget = Budget.test
    let constant = try NaiveBayes(
      Matrix(column: [0.1, 0.1, 0.1]), [0, 1, 1], budget: &budget)
    #expect(constant.variances.values == [1, 1])
    #expect(isClose(try constant.probabilities(Matrix(column: [5]))[0, 1], 2.0 / 3))
    let single = try NaiveBayes(Matrix(column: [1, 2]), [4, 4], budget: &budget)
    #expect(try single.predict(Matrix(column: [9])) == [4])
    #expect(try NaiveBayes(Matrix(column: [1]), [4], budget: &budget).priors == [1])
  }

  @Test func `unusable input is refused by name`() throws {
    var budget = Budget.test
    #expect(
      engineError { () throws(EngineError) in
        try NaiveBayes(Matrix(column: [1e200, -1e200]), [0, 1], budget: &budget)
      } == .overflow(.x))
    #expect(
      engineError { () throws(EngineError) in
        try NaiveBayes(Matrix(column: [1]), [], budget: &budget)
      } == .shape(.y, expected: 1, found: 0))
    let model = try NaiveBayes(Matrix(column: [1, 2]), [0, 1], budget: &budget)
    #expect(
      engineError { () throws(EngineError) in try model.predict(Matrix(column: [1e200])) }
        == .overflow(.query))
  }
}
