import Engine
import Testing

struct EnsembleTests {
  /// Two features of which the first matters, with some noise.
  static func data(_ n: Int, seed: UInt64) throws -> (x: Matrix, y: [Double]) {
    var generator = Xoshiro256(seed: seed)
    let values = (0..<2 * n).map { _ in generator.normal() }
    let y = (0..<n).map { values[2 * $0] + 0.3 * generator.normal() > 0 ? 1.0 : 0.0 }
    return (try Matrix(rows: n, columns: 2, values: values), y)
  }

  @Test func `a seed fixes the samples, and another changes them`() throws {
    var budget = Budget.test
    let (x, y) = try Self.data(60, seed: 1)
    let first = try TreeEnsemble.bagging(x, y, count: 5, seed: 3, budget: &budget)
    #expect(try first == TreeEnsemble.bagging(x, y, count: 5, seed: 3, budget: &budget))
    #expect(
      try first.samples != TreeEnsemble.bagging(x, y, count: 5, seed: 4, budget: &budget).samples)
    var generator = Xoshiro256(seed: 3)
    #expect(first.samples[0] == (0..<60).map { _ in generator.integer(below: 60) })
    let given = try TreeEnsemble.bagging(x, y, samples: first.samples, budget: &budget)
    #expect(given == first)
  }

  @Test func `a resampled tree is that of the rows written out`() throws {
    var budget = Budget.test
    let (x, y) = try Self.data(50, seed: 2)
    let ensemble = try TreeEnsemble.bagging(
      x, y, count: 3, seed: 9, options: .init(maximumDepth: 4), budget: &budget)
    for (sample, tree) in zip(ensemble.samples, ensemble.trees) {
      let rows = try Matrix(sample.map { x.row($0) })
      let direct = try DecisionTree(
        rows, sample.map { y[$0] }, options: .init(maximumDepth: 4), classes: [0, 1],
        budget: &budget)
      #expect(direct.counts == tree.counts)
      #expect(direct.splits.map(\.feature) == tree.splits.map(\.feature))
    }
  }

  @Test func `votes add up to the trees and ties go to the smallest class`() throws {
    var budget = Budget.test
    let x = Matrix(column: [1, 2])
    let ensemble = try TreeEnsemble.bagging(x, [0, 1], samples: [[0], [1]], budget: &budget)
    #expect(try ensemble.votes(x).values == [1, 1, 1, 1])
    #expect(try ensemble.predict(x) == [0, 0])
    #expect(ensemble.outOfBagPredictions == [1, 0])
    #expect(ensemble.outOfBagAccuracy == 0)
    let all = try TreeEnsemble.bagging(x, [0, 1], samples: [[0, 1]], budget: &budget)
    #expect(all.outOfBagAccuracy == nil && all.outOfBagPredictions == [nil, nil])
  }

  @Test func `a forest of all features is bagging, and a smaller one differs`() throws {
    var budget = Budget.test
    let (x, y) = try Self.data(80, seed: 5)
    let bagging = try TreeEnsemble.bagging(x, y, count: 4, seed: 1, budget: &budget)
    let all = try TreeEnsemble.randomForest(
      x, y, count: 4, seed: 1, features: 2, budget: &budget)
    #expect(all == bagging)
    let forest = try TreeEnsemble.randomForest(x, y, count: 30, seed: 1, budget: &budget)
    #expect(forest.trees[0] != bagging.trees[0])
    #expect((forest.outOfBagAccuracy ?? 0) > 0.75)
    // A constant feature is passed over, however often it is drawn.
    let flat = try Matrix((0..<20).map { [7, Double($0)] })
    let labels = (0..<20).map { Double($0 / 10) }
    let passed = try TreeEnsemble.randomForest(flat, labels, count: 5, seed: 2, budget: &budget)
    for tree in passed.trees where tree.leafCount > 1 { #expect(tree.splits[0].feature == 1) }
  }

  @Test func `regression trees are averaged`() throws {
    var budget = Budget.test
    let x = Matrix(column: [1, 2])
    let ensemble = try RegressionEnsemble(x, [0, 4], samples: [[0], [1]], budget: &budget)
    #expect(try ensemble.predict(x) == [2, 2])
    #expect(try ensemble.spread(x) == [4, 4])
    #expect(ensemble.outOfBagPredictions == [4, 0] && ensemble.outOfBagError == 16)
  }

  @Test func `unusable samples are refused by name`() throws {
    let x = Matrix(column: [1, 2])
    func refused(_ samples: [[Int]], _ sets: [[Int]] = []) -> EngineError? {
      var budget = Budget.test
      return engineError { () throws(EngineError) in
        try TreeEnsemble.bagging(x, [0, 1], samples: samples, featureSets: sets, budget: &budget)
      }
    }
    #expect(refused([]) == .empty(.samples))
    #expect(refused([[]]) == .empty(.samples))
    #expect(refused([[2]]) == .outOfRange(.samples))
    #expect(refused([[0]], [[0], [0]]) == .shape(.features, expected: 1, found: 2))
    #expect(refused([[0]], [[]]) == .empty(.features))
    #expect(refused([[0]], [[0, 0]]) == .outOfRange(.features))
    #expect(
      engineError { () throws(EngineError) in
        var budget = Budget.test
        return try TreeEnsemble.bagging(x, [0, 1], count: 0, seed: 1, budget: &budget)
      } == .outOfRange(.n))
    #expect(
      engineError { () throws(EngineError) in
        var budget = Budget.test
        return try TreeEnsemble.randomForest(
          x, [0, 1], count: 1, seed: 1, features: 2, budget: &budget)
      } == .outOfRange(.features))
  }
}
