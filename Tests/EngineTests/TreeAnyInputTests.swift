import Engine
import Testing

/// Whatever the input, trees, ensembles and neighbours return finite numbers or throw.
struct TreeAnyInputTests {
  private static func isFinite(_ values: [Double]) -> Bool { values.allSatisfy { $0.isFinite } }

  @Test(arguments: 0..<20) func `trees, ensembles and neighbours return or throw`(
    seed: UInt64
  ) throws {
    var generator = Xoshiro256(seed: seed)
    for round in 0..<60 {
      let (n, d) = (generator.integer(below: 9), generator.integer(below: 4))
      let awkward = round % 2 == 0
      let x = try Matrix(
        rows: n, columns: d, values: AnyInputTests.numbers(&generator, n * d, awkward: awkward))
      let y = AnyInputTests.numbers(
        &generator, generator.integer(below: 9) > 0 ? n : 2, awkward: awkward && round % 4 == 0)
      let query = try Matrix(
        rows: 3, columns: d, values: AnyInputTests.numbers(&generator, 3 * d, awkward: awkward))
      let options = TreeOptions(
        maximumDepth: [nil, 0, 1, 3, -1, .max][generator.integer(below: 6)],
        minimumLeaf: [1, 1, 2, 0, .max][generator.integer(below: 5)],
        criterion: Impurity.allCases[round % 3])
      var budget = Budget(steps: 20_000, storedValues: 5_000)
      if let tree = try? DecisionTree(x, y, options: options, budget: &budget) {
        #expect(tree.leafCount >= 1 && tree.leafCount <= n)
        #expect(tree.splits.allSatisfy { $0.gain >= 0 && $0.threshold.isFinite })
        #expect((try? tree.pruned(alpha: 0.1, budget: &budget).leafCount) ?? 0 <= tree.leafCount)
        _ = try? tree.predict(query)
      }
      if let tree = try? RegressionTree(x, y, options: options, budget: &budget) {
        #expect(Self.isFinite(tree.means) && tree.mse.isFinite)
      }
      let signs = y.map { $0 > 1 ? 1.0 : -1.0 }
      let criterion: AdaBoost.Criterion = round % 3 == 0 ? .weightedGini : .weightedError
      if let boost = try? AdaBoost(x, signs, rounds: 20, criterion: criterion, budget: &budget) {
        #expect(Self.isFinite(boost.weights.values + boost.scores + boost.stagedLosses))
        _ = try? boost.staged(query, budget: &budget)
      }
      let boosting = GradientBoosting.Options(
        rounds: 4, rate: AnyInputTests.number(&generator).magnitude, tree: options)
      if let boost = try? GradientBoosting(x, y, options: boosting, budget: &budget) {
        #expect(Self.isFinite(boost.stagedLosses + boost.predictions))
      }
      let features = generator.integer(below: 4)
      if let forest = try? TreeEnsemble.randomForest(
        x, y, count: 3, seed: seed, features: features, options: options, budget: &budget)
      {
        #expect(forest.outOfBagVotes.rows == n)
        _ = try? forest.predict(query)
      }
      let samples = (0..<2).map { _ in (0..<3).map { _ in generator.integer(below: 10) - 1 } }
      _ = try? RegressionEnsemble(x, y, samples: samples, options: options, budget: &budget)
      let metric = Metric.allCases[round % 3]
      if let model = try? KNNClassifier(
        x, y, k: generator.integer(below: 5), metric: metric,
        weights: NeighbourWeights.allCases[round % 2]),
        let shares = try? model.probabilities(query, budget: &budget)
      {
        #expect(shares.values.allSatisfy { $0 >= 0 && $0 <= 1 })
      }
      if let model = try? KNNRegression(
        x, y, k: 2, metric: metric, weights: NeighbourWeights.allCases[round % 2]),
        let values = try? model.predict(query, budget: &budget)
      {
        #expect(Self.isFinite(values))
      }
      if let model = try? NaiveBayes(x, y, budget: &budget) {
        #expect(Self.isFinite(model.means.values + model.variances.values))
        if let shares = try? model.probabilities(query) { #expect(Self.isFinite(shares.values)) }
      }
    }
  }
}
