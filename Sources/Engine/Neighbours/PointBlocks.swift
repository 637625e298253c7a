/// Points eight at a time, coordinate after coordinate, so that one query meets eight at once.
struct PointBlocks {
  /// Block b's coordinate j is at b · columns + j; beyond the last point, zeros.
  private let blocks: [SIMD8<Double>]
  private let rows: Int
  private let columns: Int
  private let metric: Metric

  init(_ x: Matrix, _ metric: Metric) {
    (rows, columns, self.metric) = (x.rows, x.columns, metric)
    var blocks = [SIMD8<Double>](repeating: .zero, count: (x.rows + 7) / 8 * x.columns)
    for row in 0..<x.rows {
      for column in 0..<x.columns {
        blocks[row / 8 * x.columns + column][row % 8] = x.values[row * x.columns + column]
      }
    }
    self.blocks = blocks
  }

  /// Offers every point to every query's list.
  func search(_ query: Matrix, _ lists: inout NearestLists) {
    // A group of blocks stays in the cache while all queries pass over it.
    let group = max(1, 4096 / columns)
    let count = (rows + 7) / 8
    var start = 0
    while start < count {
      let end = min(start + group, count)
      for row in 0..<query.rows {
        var limit = lists.limit(row)
        for block in start..<end {
          let distances = distances(block, query.values, row * columns)
          guard any(distances .< limit) else { continue }
          for lane in 0..<min(8, rows - 8 * block) where distances[lane] < limit {
            lists.offer(row, 8 * block + lane, distances[lane])
            limit = lists.limit(row)
          }
        }
      }
      start = end
    }
  }

  /// The comparable distances of all points from a query.
  func distances(_ query: Matrix, _ row: Int) -> [Double] {
    var result = [Double](repeating: 0, count: rows)
    for block in 0..<(rows + 7) / 8 {
      let distances = distances(block, query.values, row * columns)
      for lane in 0..<min(8, rows - 8 * block) { result[8 * block + lane] = distances[lane] }
    }
    return result
  }

  @inline(__always)
  private func distances(_ block: Int, _ query: [Double], _ start: Int) -> SIMD8<Double> {
    var result = SIMD8<Double>.zero
    let base = block * columns
    for column in 0..<columns {
      let difference = blocks[base + column] - query[start + column]
      switch metric {
      case .euclidean: result += difference * difference
      case .manhattan: result += difference.replacing(with: -difference, where: difference .< 0)
      case .chebyshev:
        let size = difference.replacing(with: -difference, where: difference .< 0)
        result.replace(with: size, where: size .> result)
      }
    }
    return result
  }
}
