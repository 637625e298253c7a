// A quick test in single precision that passes all points which may be near enough; only those
// that pass are measured exactly, so the result is that of measuring all.
//
// With points and queries centred, scaled by a power of two and rounded to x' and q',
// |x − q|² is close to |x'|² − 2 x'·q' + |q'|². If |x − q|² ≤ B, then |x'| ≤ r = |q'| + √B, and
//   • rounding the points moved the distance by at most δ = 2^-24 (r + |q'|), and
//   • evaluating the formula moved it by at most (d + 3) 2^-23 (r² + |q'|²),
// hence |x'|² − 2 x'·q' ≤ B + 2√B δ + δ² + that − |q'|². The bound below takes twice the last term,
// for what is left out here: second-order terms and numbers too small for single precision.
// Source: N. Higham, Accuracy and Stability of Numerical Algorithms, section 3.1.

/// Points in single precision, eight at a time, with their squared norms.
struct DistanceFilter {
  private let blocks: [SIMD8<Float>]
  private let norms: [SIMD8<Float>]
  private let centre: [Double]
  private let scale: Double
  private let x: Matrix

  /// Nil if the points' spread is beyond single precision's range, or 0.
  init?(_ x: Matrix) {
    var centre = [Double](repeating: 0, count: x.columns)
    for row in 0..<x.rows {
      for column in 0..<x.columns { centre[column] += x.values[row * x.columns + column] }
    }
    for column in centre.indices { centre[column] /= Double(x.rows) }
    var widest = 0.0
    for row in 0..<x.rows {
      for column in 0..<x.columns {
        widest = max(widest, (x.values[row * x.columns + column] - centre[column]).magnitude)
      }
    }
    guard widest > 0x1p-500, widest < 0x1p500 else { return nil }
    scale = Double(sign: .plus, exponent: -Int(widest.exponent) - 1, significand: 1)
    var blocks = [SIMD8<Float>](repeating: .zero, count: (x.rows + 7) / 8 * x.columns)
    var norms = [SIMD8<Float>](repeating: .zero, count: (x.rows + 7) / 8)
    for row in 0..<x.rows {
      var norm = 0.0
      for column in 0..<x.columns {
        let value = Float((x.values[row * x.columns + column] - centre[column]) * scale)
        blocks[row / 8 * x.columns + column][row % 8] = value
        norm += Double(value) * Double(value)
      }
      norms[row / 8][row % 8] = Float(norm)
    }
    self.blocks = blocks
    self.norms = norms
    self.centre = centre
    self.x = x
  }

  /// Four queries side by side.
  private struct Group {
    /// −2 times the rounded queries, coordinate after coordinate.
    var coordinates: [SIMD4<Float>]
    /// The queries' squared norms; infinite for one that cannot be filtered.
    var norms = SIMD4<Double>(repeating: .infinity)
    /// What the formula must not exceed.
    var bounds = SIMD4<Float>(repeating: -.infinity)
  }

  /// Offers every point that may be near enough to every query's list.
  func search(_ query: Matrix, _ lists: inout NearestLists) {
    var groups: [Group] = []
    for first in stride(from: 0, to: query.rows, by: 4) { groups.append(group(query, first)) }
    let blockCount = norms.count
    let tile = max(1, 4096 / x.columns)
    var start = 0
    while start < blockCount {
      let end = min(start + tile, blockCount)
      for index in groups.indices {
        search(start..<end, 4 * index, &groups[index], query, &lists)
      }
      start = end
    }
  }

  private func group(_ query: Matrix, _ first: Int) -> Group {
    let columns = x.columns
    var group = Group(coordinates: [SIMD4<Float>](repeating: .zero, count: columns))
    for lane in 0..<min(4, query.rows - first) {
      group.bounds[lane] = .infinity
      var values = [Float](repeating: 0, count: columns)
      var norm = 0.0
      for column in 0..<columns {
        let value = (query.values[(first + lane) * columns + column] - centre[column]) * scale
        values[column] = Float(value)
        norm += Double(values[column]) * Double(values[column])
      }
      guard norm < 0x1p100 else { continue }
      group.norms[lane] = norm
      for column in 0..<columns { group.coordinates[column][lane] = -2 * values[column] }
    }
    return group
  }

  private func search(
    _ range: Range<Int>, _ first: Int, _ group: inout Group, _ query: Matrix,
    _ lists: inout NearestLists
  ) {
    let (columns, coordinates) = (x.columns, group.coordinates)
    var bounds = group.bounds
    for block in range {
      var sum0 = norms[block]
      var (sum1, sum2, sum3) = (sum0, sum0, sum0)
      let base = block * columns
      for column in 0..<columns {
        let (points, factors) = (blocks[base + column], coordinates[column])
        sum0 += points * factors.x
        sum1 += points * factors.y
        sum2 += points * factors.z
        sum3 += points * factors.w
      }
      let passes =
        (sum0 .<= bounds.x) .| (sum1 .<= bounds.y) .| (sum2 .<= bounds.z) .| (sum3 .<= bounds.w)
      guard any(passes) else { continue }
      for (lane, sums) in [sum0, sum1, sum2, sum3].enumerated() {
        measure(sums, block, first + lane, query, &bounds[lane], group.norms[lane], &lists)
      }
    }
    group.bounds = bounds
  }

  /// Measures the points of a block that pass.
  private func measure(
    _ sums: SIMD8<Float>, _ block: Int, _ row: Int, _ query: Matrix, _ bound: inout Float,
    _ norm: Double, _ lists: inout NearestLists
  ) {
    for lane in 0..<min(8, x.rows - 8 * block) where sums[lane] <= bound {
      let point = 8 * block + lane
      let distance = Metric.euclidean.comparable(
        x.values, point * x.columns, query.values, row * x.columns, x.columns)
      guard distance < lists.limit(row) else { continue }
      lists.offer(row, point, distance)
      bound = self.bound(lists.limit(row), norm)
    }
  }

  private func bound(_ limit: Double, _ norm: Double) -> Float {
    guard limit.isFinite, norm.isFinite else { return .infinity }
    let (b, d) = (limit * scale * scale, Double(x.columns))
    let (root, length) = (b.squareRoot(), norm.squareRoot())
    let reach = length + root * 1.001
    let shift = 0x1p-24 * 1.01 * (reach + length) + 0x1p-140
    let error = 2 * (d + 3) * 0x1p-23 * (reach * reach + norm) + d * 0x1p-130
    return Float(b + 2 * root * shift + shift * shift + error - norm)
  }
}
