import Engine
import Testing

/// Shortcuts for large data must not show: every pass is held against measuring all distances.
struct LargeKMeansTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var rows = 1500
    var columns = 3
    var clusters = 6
    /// Added to all coordinates.
    var offset = 0.0
    /// What coordinates are multiplied by, then rounded to whole numbers if they shall tie.
    var scale = 1.0
    var isLattice = false
  }

  static let cases = [
    Case(testDescription: "one cloud"),
    Case(testDescription: "more clusters than a vector has places", clusters: 19),
    Case(testDescription: "two clusters of many features", rows: 300, columns: 17, clusters: 2),
    Case(testDescription: "one cluster", clusters: 1),
    Case(testDescription: "points whose distances tie", clusters: 9, scale: 3, isLattice: true),
    Case(testDescription: "points far from the origin", offset: 1e7),
    Case(testDescription: "points too near to one another for a filter", scale: 1e-12),
    Case(testDescription: "points too far from one another for a filter", scale: 1e12),
  ]

  @Test(arguments: cases)
  func `large data is clustered as by measuring every distance`(_ test: Case) throws {
    var generator = Xoshiro256(seed: 12)
    let values = (0..<test.rows * test.columns).map { _ in
      let value = generator.normal() * test.scale
      return (test.isLattice ? value.rounded() : value) + test.offset
    }
    let x = try Matrix(rows: test.rows, columns: test.columns, values: values)
    let start = try x.selecting(rows: Array(0..<test.clusters))
    var budget = Budget.unlimited
    let result = try KMeans(x, start: start, maximumPasses: 40, budget: &budget)
    #expect(test.clusters == 1 || result.iterations > 5)
    var centroids = start
    for pass in result.trace {
      let (labels, inertia) = Self.assign(x, centroids)
      #expect(pass.labels == labels)
      #expect((pass.inertia - inertia).magnitude <= 1e-10 * inertia)
      centroids = pass.centroids
      for (found, mean) in zip(centroids.values, Self.means(x, labels, test.clusters)) {
        #expect((found - mean).magnitude <= 1e-12 * (mean.magnitude + test.scale))
      }
    }
    #expect(result.labels == Self.assign(x, centroids).labels)
    #expect(try result.predict(x) == result.labels)
  }

  private static func assign(_ x: Matrix, _ centroids: Matrix) -> (labels: [Int], inertia: Double) {
    let places = (0..<centroids.rows).map(centroids.row)
    var (labels, inertia): ([Int], Double) = ([], 0)
    for row in 0..<x.rows {
      let point = x.row(row)
      let squares = places.map { place in
        zip(point, place).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      var best = 0
      for index in squares.indices where squares[index] < squares[best] { best = index }
      labels.append(best)
      inertia += squares[best]
    }
    return (labels, inertia)
  }

  private static func means(_ x: Matrix, _ labels: [Int], _ clusters: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: clusters * x.columns)
    var sizes = [Double](repeating: 0, count: clusters)
    for (row, label) in labels.enumerated() {
      sizes[label] += 1
      for column in 0..<x.columns { sums[label * x.columns + column] += x[row, column] }
    }
    return sums.indices.map { sums[$0] / sizes[$0 / x.columns] }
  }
}
