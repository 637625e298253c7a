import Engine
import Testing

struct RegressionTreeTests {
  static func grow(
    _ x: [Double], _ y: [Double], _ options: TreeOptions = .init()
  ) throws -> RegressionTree {
    var budget = Budget.test
    return try RegressionTree(Matrix(column: x), y, options: options, budget: &budget)
  }

  @Test func `a stump says the means of its sides`() throws {
    let tree = try Self.grow([1, 2, 3, 4], [1, 3, 10, 12], .init(maximumDepth: 1))
    #expect(tree.splits.map(\.threshold) == [2.5])
    #expect(tree.means == [6.5, 2, 11])
    #expect(tree.mse == 1)
    #expect(isClose(tree.splits[0].gain, 20.25))
    #expect(try tree.predict(Matrix(column: [2.5, 2.6])) == [2, 11])
  }

  @Test func `a constant target gives the root alone, exactly that constant`() throws {
    let tree = try Self.grow([1, 2, 3], [0.1, 0.1, 0.1])
    #expect(tree.leafCount == 1 && tree.means == [0.1] && tree.mse == 0)
  }

  @Test func `a large offset does not change the splits`() throws {
    let (x, y): ([Double], [Double]) = ([1, 2, 3, 4, 5, 6], [1, 2, 4, 8, 9, 9.5])
    let plain = try Self.grow(x, y)
    let shifted = try Self.grow(x, y.map { $0 + 1e9 })
    #expect(plain.splits.map(\.threshold) == shifted.splits.map(\.threshold))
  }

  @Test func `a symmetric tie goes to the lowest threshold`() throws {
    let tree = try Self.grow([1, 2, 3], [0.1, 0.7, 0.1], .init(maximumDepth: 1))
    #expect(tree.splits.map(\.threshold) == [1.5])
  }

  @Test func `targets whose squares overflow are refused`() {
    #expect(
      engineError { () throws(EngineError) in
        var budget = Budget.test
        return try RegressionTree(Matrix(column: [1, 2]), [1e200, -1e200], budget: &budget)
      } == .overflow(.y))
  }

  @Test func `pruning keeps the means of what is left`() throws {
    var budget = Budget.test
    let tree = try Self.grow([1, 2, 3, 4], [1, 3, 10, 12])
    #expect(tree.leafCount == 4)
    let rest = try tree.pruned(alpha: 0.6, budget: &budget)
    #expect(rest.means == [6.5, 2, 11])
  }
}
