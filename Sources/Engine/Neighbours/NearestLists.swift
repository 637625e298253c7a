/// For each of several queries, the nearest points so far, nearest first.
struct NearestLists {
  let k: Int
  /// k indices a query; −1 where nothing was found yet.
  private(set) var indices: [Int]
  /// k comparable distances a query.
  private(set) var distances: [Double]

  init(queries: Int, k: Int) {
    self.k = k
    indices = [Int](repeating: -1, count: queries * k)
    distances = [Double](repeating: .infinity, count: queries * k)
  }

  /// What a point must be nearer than to enter a query's list.
  func limit(_ query: Int) -> Double { distances[query * k + k - 1] }

  /// Enters a point if it is near enough. Points must come in ascending order, so that of equally
  /// near ones the first stays.
  mutating func offer(_ query: Int, _ point: Int, _ distance: Double) {
    let start = query * k
    var place = start + k - 1
    guard distance < distances[place] else { return }
    while place > start, distances[place - 1] > distance {
      distances[place] = distances[place - 1]
      indices[place] = indices[place - 1]
      place -= 1
    }
    distances[place] = distance
    indices[place] = point
  }

  /// Fills a query's list from the distances to all points.
  mutating func fill(_ query: Int, from all: [Double]) {
    let order = ColumnOrder(all)
    for place in 0..<k {
      let point = order.entries[place].row
      indices[query * k + place] = point
      distances[query * k + place] = all[point]
    }
  }
}
