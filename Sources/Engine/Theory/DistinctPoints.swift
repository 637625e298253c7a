/// The distinct points among some, and the counts that need their places.
struct DistinctPoints {
  /// Coordinates; y is 0 on a line. Ascending by x, then by y.
  private(set) var points: [(x: Double, y: Double)] = []
  /// For each point that was given, which of the distinct ones it is.
  private(set) var owners: [Int] = []

  var count: Int { points.count }

  init(
    _ matrix: Matrix, _ hypotheses: HypothesisClass, _ budget: inout Budget
  ) throws(EngineError) {
    guard matrix.rows > 0 else { throw .empty(.points) }
    guard matrix.columns == hypotheses.coordinates else {
      throw .shape(.points, expected: hypotheses.coordinates, found: matrix.columns)
    }
    try Check.finite(matrix.values, .points)
    try budget.spend(matrix.rows, times: 64)
    let columns = matrix.columns
    var sorted: [(x: Double, y: Double, row: Int)] = []
    for row in 0..<matrix.rows {
      let y = columns == 2 ? matrix.values[row * 2 + 1] : 0
      sorted.append((matrix.values[row * columns], y, row))
    }
    sorted.sort { $0.x != $1.x ? $0.x < $1.x : $0.y != $1.y ? $0.y < $1.y : $0.row < $1.row }
    owners = [Int](repeating: 0, count: matrix.rows)
    for entry in sorted {
      if points.isEmpty || points[count - 1] != (entry.x, entry.y) {
        points.append((entry.x, entry.y))
      }
      owners[entry.row] = count - 1
    }
  }

  /// The side of the line from a to b that c is on: 1 left, −1 right, 0 on the line, up to the
  /// rounding of the coordinates.
  func side(_ a: Int, _ b: Int, _ c: Int) -> Int {
    let (p, q, r) = (points[a], points[b], points[c])
    let (ux, uy, vx, vy) = (q.x - p.x, q.y - p.y, r.x - p.x, r.y - p.y)
    let cross = ux * vy - uy * vx
    // Each coordinate may be off by a few units in its last place.
    let unit = 0x1p-50
    let (ex, ey) = (
      unit * (p.x.magnitude + max(q.x.magnitude, r.x.magnitude)),
      unit * (p.y.magnitude + max(q.y.magnitude, r.y.magnitude))
    )
    let slack = ex * (uy.magnitude + vy.magnitude) + ey * (ux.magnitude + vx.magnitude)
    return cross > slack ? 1 : cross < -slack ? -1 : 0
  }

  func halfPlaneLabelings(_ budget: inout Budget) throws(EngineError) -> Double {
    // On a line of m points, m − 1 pairs are neighbours in the points' order.
    var neighbours = 0.0
    for last in 0..<count {
      for first in 0..<last {
        try budget.spend(8 * (last - first))
        var between = first + 1
        while between < last, side(first, last, between) != 0 { between += 1 }
        if between == last { neighbours += 1 }
      }
    }
    return 2 + 2 * neighbours
  }

  func rectangleLabelings(_ budget: inout Budget) throws(EngineError) -> Double {
    var labelings = 1.0
    var low = 0
    while low < count {
      var high = low
      while high < count {
        let next = endOfColumn(high)
        try budget.spend(32 * (next - low))
        labelings += touchingRectangles(low, next, left: points[low].x, right: points[high].x)
        high = next
      }
      low = endOfColumn(low)
    }
    return labelings
  }

  /// The end of the points that have the same x as the one at a place.
  private func endOfColumn(_ start: Int) -> Int {
    var end = start + 1
    while end < count, points[end].x == points[start].x { end += 1 }
    return end
  }

  /// How many pairs of heights bound a rectangle that touches a point with each side.
  private func touchingRectangles(
    _ start: Int, _ end: Int, left: Double, right: Double
  ) -> Double {
    var inside = Array(points[start..<end])
    inside.sort { $0.y < $1.y }
    var (heights, lastLeft, lastRight) = (0, 0, 0)
    var total = 0.0
    var index = 0
    while index < inside.count {
      heights += 1
      let y = inside[index].y
      while index < inside.count, inside[index].y == y {
        if inside[index].x == left { lastLeft = heights }
        if inside[index].x == right { lastRight = heights }
        index += 1
      }
      // With this height on top, the bottom may be any that leaves both sides a point.
      total += Double(min(lastLeft, lastRight))
    }
    return total
  }
}
