import Engine
import Testing

struct DecisionTreeTests {
  static func grow(
    _ rows: [[Double]], _ y: [Double], _ options: TreeOptions = .init()
  ) throws -> DecisionTree {
    var budget = Budget.test
    return try DecisionTree(Matrix(rows), y, options: options, budget: &budget)
  }

  @Test func `exclusive or takes two questions, the first of which gains nothing`() throws {
    let tree = try Self.grow([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0])
    #expect(tree.depth == 2 && tree.leafCount == 4 && tree.purity == 1)
    #expect(tree.splits.map(\.gain) == [0, 0.5, 0.5])
    #expect(tree.splits.map(\.feature) == [0, 1, 1])
    #expect(try tree.predict(Matrix([[0, 1], [1, 1]])) == [1, 0])
  }

  @Test func `ties go to the lowest feature, then the lowest threshold`() throws {
    let same = try Self.grow([[1, 1], [2, 2], [3, 3]], [0, 1, 0], .init(maximumDepth: 1))
    #expect(same.splits.map(\.feature) == [0])
    #expect(same.splits.map(\.threshold) == [1.5])
    for criterion in Impurity.allCases {
      let tree = try Self.grow(
        [[5, 1], [5, 2]], [0, 1], .init(maximumDepth: 1, criterion: criterion))
      #expect(tree.splits.map(\.feature) == [1])
    }
  }

  @Test func `a leaf that is even says the smallest class`() throws {
    let tree = try Self.grow([[1], [1]], [7, 3])
    #expect(tree.leafCount == 1)
    #expect(try tree.predict(Matrix([[1]])) == [3])
    #expect(try tree.probabilities(Matrix([[1]])).values == [0.5, 0.5])
  }

  @Test func `a threshold divides even neighbouring numbers`() throws {
    let one = 1.0
    let tree = try Self.grow([[1], [one.nextUp]], [0, 1])
    #expect(tree.splits[0].threshold == 1)
    #expect(try tree.predict(Matrix([[1], [one.nextUp]])) == [0, 1])
    let huge = try Self.grow([[-1.7e308], [1.7e308], [1.75e308]], [0, 1, 0])
    #expect(huge.purity == 1)
    #expect(try Self.grow([[0], [-0.0]], [0, 1]).leafCount == 1)
  }

  @Test func `one class, constant features and a limit of zero give the root alone`() throws {
    #expect(try Self.grow([[1], [2]], [4, 4]).leafCount == 1)
    #expect(try Self.grow([[1, 2], [1, 2]], [0, 1]).depth == 0)
    #expect(try Self.grow([[1], [2]], [0, 1], .init(maximumDepth: 0)).leafCount == 1)
    #expect(try Self.grow([[1], [2], [3]], [0, 1, 1], .init(minimumLeaf: 2)).leafCount == 1)
  }

  /// The least gini impurity of any split, found the long way.
  static func bestSplit(_ x: Matrix, _ y: [Double]) throws -> (gain: Double, threshold: Double) {
    var best = (gain: -1.0, threshold: 0.0)
    var budget = Budget.test
    for column in 0..<x.columns {
      let scan = try SplitScan(x.column(column), labels: y, budget: &budget)
      for (gain, threshold) in zip(scan.gains, scan.thresholds) where gain > best.gain + 1e-12 {
        best = (gain, threshold)
      }
    }
    return best
  }

  @Test(arguments: [7, 599, 600, 3000]) func `sorting by digits and by merging agree`(n: Int) throws
  {
    var generator = Xoshiro256(seed: UInt64(n))
    // Equal values, values that differ in their last bits, and widely spread ones.
    let values = (0..<n * 3).map { index in
      switch index % 3 {
      case 0: Double(generator.integer(below: 9)) - 4
      case 1: 1e9 + Double(generator.integer(below: 1000)) * 0x1p-20
      default: generator.normal() * (generator.integer(below: 2) == 0 ? 1e-200 : 1e200)
      }
    }
    let x = try Matrix(rows: n, columns: 3, values: values)
    let y = (0..<n).map { _ in Double(generator.integer(below: 2)) }
    var budget = Budget.test
    let tree = try DecisionTree(x, y, options: .init(maximumDepth: 1), budget: &budget)
    let best = try Self.bestSplit(x, y)
    #expect(isClose(tree.splits[0].gain, best.gain))
    for column in 0..<3 {
      let scan = try SplitScan(x.column(column), labels: y, budget: &budget)
      #expect(scan.thresholds == scan.thresholds.sorted())
      #expect(scan.thresholds.count == Set(x.column(column)).count - 1)
    }
    let whole = try DecisionTree(x, y, budget: &budget)
    #expect(try whole.predict(x) == y)
  }

  @Test func `pruning cuts the weakest link first and ends at the root`() throws {
    var budget = Budget.test
    let x = (0..<40).map { [Double($0)] }
    let y = (0..<40).map { Double(($0 * 7 + $0 / 3) % 3 == 0 ? 1 : 0) }
    let tree = try Self.grow(x, y)
    let path = try tree.costComplexityPath(budget: &budget)
    #expect(path.leafCounts.first == tree.leafCount && path.leafCounts.last == 1)
    for (earlier, later) in zip(path.alphas, path.alphas.dropFirst()) {
      #expect(later >= earlier - 1e-12)
    }
    #expect(try tree.pruned(alpha: 0, budget: &budget).tree.leafImpurity == 0)
    #expect(try tree.pruned(alpha: 1, budget: &budget).leafCount == 1)
    #expect(
      engineError { () throws(EngineError) in try tree.pruned(alpha: -1, budget: &budget) }
        == .negative(.alpha))
  }

  @Test func `unusable input is refused by name`() throws {
    func refused(
      _ rows: [[Double]], _ y: [Double], _ options: TreeOptions = .init(), steps: UInt64 = 10_000
    ) -> EngineError? {
      var budget = Budget(steps: steps)
      return engineError { () throws(EngineError) in
        try DecisionTree(Matrix(rows), y, options: options, budget: &budget)
      }
    }
    #expect(refused([], []) == .empty(.x))
    #expect(refused([[1]], [1, 2]) == .shape(.y, expected: 1, found: 2))
    #expect(refused([[.nan]], [1]) == .notFinite(.x))
    #expect(refused([[1]], [.infinity]) == .notFinite(.y))
    #expect(refused([[1]], [1], .init(maximumDepth: -1)) == .negative(.maximumDepth))
    #expect(refused([[1]], [1], .init(minimumLeaf: 0)) == .outOfRange(.minimumLeaf))
    #expect(refused([[1], [2]], [0, 1], steps: 3) == .budgetExceeded)
    let tree = try Self.grow([[1], [2]], [0, 1])
    let wide = try Matrix([[1, 2]])
    #expect(
      engineError { () throws(EngineError) in try tree.predict(wide) }
        == .shape(.query, expected: 1, found: 2))
  }
}
