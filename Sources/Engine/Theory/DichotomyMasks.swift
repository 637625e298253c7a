// The labelings themselves, one bit a point. On a line they are runs of the sorted points. A
// half-plane's boundary can always be turned and moved until it passes through two of the points
// or more; turned back a little about a place on it, it splits those points into a first and a
// second part. A rectangle can always be shrunk until each side touches a point.

extension HypothesisClass {
  /// Every labeling that the class gives up to 24 points: bit i is point i's label. Ascending.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `outOfRange` beyond 24 points, `budgetExceeded`.
  public func labelings(_ points: Matrix, budget: inout Budget) throws(EngineError) -> [UInt32] {
    guard points.rows <= 24 else { throw .outOfRange(.points) }
    let distinct = try DistinctPoints(points, self, &budget)
    let count = distinct.count
    try budget.spend(count * count, times: count * count)
    var masks: [UInt32]
    switch self {
    case .positiveRay: masks = (0...count).map { distinct.mask($0..<count) }
    case .ray: masks = (0...count).flatMap { [distinct.mask($0..<count), distinct.mask(0..<$0)] }
    case .interval: masks = distinct.intervals()
    case .twoIntervals:
      let intervals = distinct.intervals()
      try budget.spend(intervals.count, times: intervals.count)
      masks = intervals.flatMap { first in intervals.map { first | $0 } }
    case .halfPlane: masks = distinct.halfPlanes()
    case .rectangle: masks = distinct.rectangles()
    }
    masks.sort()
    var result: [UInt32] = []
    for mask in masks where result.last != mask { result.append(mask) }
    return result
  }
}

extension DistinctPoints {
  /// The bits of the given points that are these distinct ones.
  func mask(_ range: Range<Int>) -> UInt32 { mask { range.contains($0) } }

  func mask(_ isInside: (Int) -> Bool) -> UInt32 {
    var mask: UInt32 = 0
    for index in owners.indices where isInside(owners[index]) { mask |= 1 << UInt32(index) }
    return mask
  }

  func intervals() -> [UInt32] {
    var masks: [UInt32] = [0]
    for first in 0..<count {
      for last in first..<count { masks.append(mask(first..<last + 1)) }
    }
    return masks
  }

  func halfPlanes() -> [UInt32] {
    let all = mask(0..<count)
    var masks: [UInt32] = [0, all]
    for first in 0..<count {
      for second in first + 1..<max(count, first + 1) {
        let sides = (0..<count).map { $0 == first || $0 == second ? 0 : side(first, second, $0) }
        // The points are sorted, so those on a line come in their order along it.
        for cut in 0...count {
          for side in [-1, 1] {
            for keepsFirst in [true, false] {
              masks.append(
                mask { sides[$0] == side || (sides[$0] == 0 && ($0 < cut) == keepsFirst) })
            }
          }
        }
      }
    }
    return masks
  }

  func rectangles() -> [UInt32] {
    var masks: [UInt32] = [0]
    for left in 0..<count {
      for right in left..<count {
        for bottom in 0..<count {
          for top in 0..<count where points[top].y >= points[bottom].y {
            masks.append(
              mask {
                points[$0].x >= points[left].x && points[$0].x <= points[right].x
                  && points[$0].y >= points[bottom].y && points[$0].y <= points[top].y
              })
          }
        }
      }
    }
    return masks
  }
}
