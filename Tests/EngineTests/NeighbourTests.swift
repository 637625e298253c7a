import Engine
import Testing

struct NeighbourTests {
  /// The nearest points, found the long way.
  static func nearest(
    _ x: Matrix, _ query: [Double], k: Int, _ metric: Metric
  ) throws -> (indices: [Int], distances: [Double]) {
    let distances = try (0..<x.rows).map { try metric.distance(x.row($0), query) }
    let order = distances.indices.sorted { (distances[$0], $0) < (distances[$1], $1) }
    return (Array(order.prefix(k)), order.prefix(k).map { distances[$0] })
  }

  /// Sizes on both sides of the single-precision filter, k on both sides of the list's limit, and
  /// data with ties, with a large offset and with outliers.
  @Test(arguments: [(50, 2, 3), (1500, 6, 5), (1500, 3, 32), (300, 4, 40), (1100, 17, 1)])
  func `the search finds what comparing all finds`(n: Int, d: Int, k: Int) throws {
    var budget = Budget.test
    var generator = Xoshiro256(seed: UInt64(n + d))
    let kinds: [(inout Xoshiro256) -> Double] = [
      { $0.normal() }, { Double($0.integer(below: 3)) }, { 1e8 + $0.normal() },
      { $0.integer(below: 50) == 0 ? 1e6 * $0.normal() : $0.normal() }, { 1e-160 * $0.normal() },
    ]
    for kind in kinds {
      let x = try Matrix(rows: n, columns: d, values: (0..<n * d).map { _ in kind(&generator) })
      var values = (0..<9 * d).map { _ in kind(&generator) }
      values += x.row(n / 2) + [Double](repeating: 1e20, count: d)
      let query = try Matrix(rows: 11, columns: d, values: values)
      for metric in Metric.allCases {
        let found = try NearestNeighbours(x, metric: metric).search(query, k: k, budget: &budget)
        for row in 0..<query.rows {
          let wanted = try Self.nearest(x, query.row(row), k: k, metric)
          #expect(found.distances(of: row) == wanted.distances)
          // Squares of Euclidean distances may differ where their roots do not.
          if metric != .euclidean { #expect(found.indices(of: row) == wanted.indices) }
        }
      }
    }
  }

  @Test func `ties go to the lower index and to the smallest class`() throws {
    var budget = Budget.test
    let x = Matrix(column: [1, 3, 1, 3])
    let model = try KNNClassifier(x, [5, 2, 5, 2], k: 2)
    let query = Matrix(column: [2])
    #expect(try model.neighbours(query, budget: &budget).indices == [0, 1])
    #expect(try model.votes(query, budget: &budget).values == [1, 1])
    #expect(try model.predict(query, budget: &budget) == [2])
  }

  @Test func `by distance, exact hits alone vote`() throws {
    var budget = Budget.test
    let x = Matrix(column: [0, 0, 1, 2])
    let model = try KNNClassifier(x, [1, 1, 0, 0], k: 4, weights: .distance)
    #expect(try model.votes(Matrix(column: [0, 4]), budget: &budget).row(0) == [0, 2])
    #expect(
      try model.votes(Matrix(column: [4]), budget: &budget).values == [1.0 / 3 + 0.5, 0.5])
    let regression = try KNNRegression(x, [1, 3, 10, 20], k: 4, weights: .distance)
    #expect(try regression.predict(Matrix(column: [0]), budget: &budget) == [2])
    #expect(try model.accuracy(budget: &budget) == 1)
  }

  @Test func `all neighbours give the majority and the mean`() throws {
    var budget = Budget.test
    let x = Matrix(column: [1, 2, 9])
    let query = Matrix(column: [100])
    #expect(try KNNClassifier(x, [1, 1, 0], k: 3).predict(query, budget: &budget) == [1])
    #expect(try KNNRegression(x, [1, 2, 9], k: 3).predict(query, budget: &budget) == [4])
  }

  @Test func `unusable input is refused by name`() throws {
    let x = Matrix(column: [1, 2])
    func refused(_ k: Int, _ query: Matrix = Matrix(column: [0])) -> EngineError? {
      engineError { () throws(EngineError) in
        var budget = Budget(steps: 100)
        return try NearestNeighbours(x).search(query, k: k, budget: &budget)
      }
    }
    #expect(refused(0) == .outOfRange(.k))
    #expect(refused(3) == .kGreaterThanN(k: 3, n: 2))
    #expect(refused(1, try Matrix([[1, 2]])) == .shape(.query, expected: 1, found: 2))
    #expect(refused(1, Matrix(column: [.nan])) == .notFinite(.query))
    #expect(refused(1, Matrix(column: [1e300])) == .overflow(.x))
    #expect(
      refused(1, Matrix(column: [Double](repeating: 0, count: 100))) == .budgetExceeded)
    #expect(
      engineError { () throws(EngineError) in try KNNClassifier(x, [1, 2], k: 3) }
        == .kGreaterThanN(k: 3, n: 2))
    #expect(
      engineError { () throws(EngineError) in try KNNRegression(x, [1], k: 1) }
        == .shape(.y, expected: 2, found: 1))
  }
}
