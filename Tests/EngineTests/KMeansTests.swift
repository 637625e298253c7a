import Engine
import Testing

struct KMeansTests {
  static func cluster(_ x: [Double], _ start: [Double], passes: Int = 300) throws -> KMeans {
    var budget = Budget.test
    return try KMeans(
      Matrix(column: x), start: Matrix(column: start), maximumPasses: passes, budget: &budget)
  }

  @Test func `two groups are found, pass by pass`() throws {
    let result = try Self.cluster([1, 2, 3, 9, 10, 11], [2, 4])
    #expect(result.centroids.values == [2, 10])
    #expect(result.labels == [0, 0, 0, 1, 1, 1])
    #expect(result.inertia == 4)
    #expect(result.converged)
    #expect(result.trace[0].inertia == 112)
    #expect(result.trace[0].labels == [0, 0, 0, 1, 1, 1])
    #expect(result.trace[0].centroids.values == [2, 10])
    #expect(result.iterations == 2)
  }

  @Test func `a tie goes to the lowest index`() throws {
    #expect(try Self.cluster([0, 1, 2], [0, 2], passes: 1).trace[0].labels == [0, 0, 1])
    #expect(try Self.cluster([5, 5], [5, 5]).labels == [0, 0])
  }

  @Test func `an empty cluster takes the farthest point`() throws {
    let result = try Self.cluster([0, 1, 2, 10], [1, 100], passes: 1)
    #expect(result.trace[0].labels == [0, 0, 0, 0])
    #expect(result.centroids.values == [1, 10])
  }

  @Test func `an empty cluster with no point to take stays where it is`() throws {
    let result = try Self.cluster([5, 5, 5], [5, 9])
    #expect(result.centroids.values == [5, 9])
    #expect(result.converged)
  }

  @Test func `two empty clusters take two points`() throws {
    let result = try Self.cluster([0, 1, 8, 20], [1, 100, 200], passes: 1)
    #expect(result.centroids.values == [0.5, 20, 8])
  }

  @Test func `as many clusters as points cost nothing`() throws {
    let result = try Self.cluster([3, 1, 2], [3, 1, 2])
    #expect(result.inertia == 0)
    #expect(result.iterations == 1)
  }

  @Test func `the inertia never grows`() throws {
    var generator = Xoshiro256(seed: 4)
    let x = (0..<200).map { _ in generator.normal() }
    let result = try Self.cluster(x, [0, 0.1, 0.2, 5, 6])
    for (earlier, later) in zip(result.trace, result.trace.dropFirst()) {
      #expect(later.inertia <= earlier.inertia)
    }
    #expect(result.converged)
  }

  @Test func `unusable starts are refused by name`() throws {
    func refused(_ x: Matrix, _ start: Matrix, _ passes: Int = 1) -> EngineError? {
      var budget = Budget(steps: 100)
      return engineError { () throws(EngineError) in
        try KMeans(x, start: start, maximumPasses: passes, budget: &budget)
      }
    }
    let points = Matrix(column: [1, 2])
    #expect(refused(Matrix(column: []), points) == .empty(.x))
    #expect(refused(points, Matrix(column: [])) == .empty(.start))
    #expect(refused(points, Matrix(column: [1, 2, 3])) == .kGreaterThanN(k: 3, n: 2))
    #expect(refused(points, try Matrix([[1, 2]])) == .shape(.start, expected: 1, found: 2))
    #expect(refused(points, Matrix(column: [.nan])) == .notFinite(.start))
    #expect(refused(points, points, -1) == .negative(.steps))
    #expect(refused(Matrix(column: [1e200, -1e200]), Matrix(column: [0])) == .overflow(.x))
    let many = Matrix(column: (0..<200).map(Double.init))
    #expect(refused(many, points) == .budgetExceeded)
  }
}
