import Engine
import Testing

struct ClusteringTests {
  static func points(_ count: Int, seed: UInt64) throws -> Matrix {
    var generator = Xoshiro256(seed: seed)
    return try Matrix(
      rows: count, columns: 3, values: (0..<3 * count).map { _ in generator.normal() })
  }

  /// Labels by computing every distance.
  static func nearest(_ x: Matrix, _ centroids: Matrix) -> [Int] {
    (0..<x.rows).map { row in
      var (best, least) = (0, Double.infinity)
      for centre in 0..<centroids.rows {
        var square = 0.0
        for column in 0..<x.columns {
          let difference = x[row, column] - centroids[centre, column]
          square += difference * difference
        }
        if square < least { (best, least) = (centre, square) }
      }
      return best
    }
  }

  @Test func `each pass labels as if every distance were computed`() throws {
    var budget = Budget.test
    let x = try Self.points(1200, seed: 8)
    var before = try x.selecting(rows: [0, 1, 2, 3, 4, 5])
    let result = try KMeans(x, start: before, budget: &budget)
    #expect(result.iterations > 10)
    for pass in result.trace {
      #expect(pass.labels == Self.nearest(x, before))
      before = pass.centroids
    }
    #expect(result.labels == Self.nearest(x, result.centroids))
  }

  @Test func `restarts keep the best, and the seed fixes all`() throws {
    var budget = Budget.test
    let x = try Self.points(60, seed: 2)
    for seeding in KMeansSeeding.allCases {
      let result = try KMeansRestarts(
        x, k: 4, seeding: seeding, seed: 5, restarts: 6, budget: &budget)
      #expect(result.inertias.min() == result.best.inertia)
      #expect(Set(result.starts[0]).count == 4)
      #expect(
        try KMeansRestarts(x, k: 4, seeding: seeding, seed: 5, restarts: 6, budget: &budget)
          == result)
    }
  }

  @Test func `identical points can still be seeded`() throws {
    var (budget, generator) = (Budget.test, Xoshiro256(seed: 1))
    let rows = try KMeansPlusPlus.choose(
      Matrix(column: [7, 7, 7]), k: 3, using: &generator, budget: &budget)
    #expect(rows.sorted() == [0, 1, 2])
  }

  @Test func `a silhouette needs two clusters, and fewer than points`() {
    func refused(_ labels: [Int]) -> EngineError? {
      var budget = Budget.test
      return engineError { () throws(EngineError) in
        try Silhouette(Matrix(column: [0, 1, 9]), labels: labels, budget: &budget)
      }
    }
    #expect(refused([4, 4, 4]) == .singleClass(.labels))
    #expect(refused([1, 2, 3]) == .outOfRange(.labels))
    #expect(refused([1, 2]) == .shape(.labels, expected: 3, found: 2))
  }

  @Test func `a silhouette of more points than a tile is that of the definition`() throws {
    var budget = Budget.test
    let x = try Self.points(700, seed: 4)
    let labels = (0..<700).map { $0 % 2 }
    let result = try Silhouette(x, labels: labels, budget: &budget)
    var sums = [0.0, 0.0]
    for other in 0..<700 {
      var square = 0.0
      for column in 0..<3 {
        square += (x[5, column] - x[other, column]) * (x[5, column] - x[other, column])
      }
      sums[labels[other]] += square.squareRoot()
    }
    let (own, next) = (sums[1] / 349, sums[0] / 350)
    #expect(isClose(result.samples[5], (next - own) / max(own, next)))
  }
}
