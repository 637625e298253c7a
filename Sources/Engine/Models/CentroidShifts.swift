/// How far centroids moved in one step: what the bounds of ``Lloyd`` lose by it.
struct CentroidShifts {
  /// The distance that each moved, rounded up.
  private(set) var own: [Double]
  private var largest = 0.0
  private var largestOther = 0.0
  private var farthest = -1

  /// Nothing is known yet: as if all moved infinitely far.
  init(count: Int) {
    own = [Double](repeating: .infinity, count: count)
    (largest, largestOther) = (.infinity, .infinity)
  }

  init(from before: [Double], to after: [Double], count: Int) {
    let width = after.count / max(count, 1)
    own = [Double](repeating: 0, count: count)
    for centre in 0..<count {
      var square = 0.0
      for index in centre * width..<(centre + 1) * width {
        square += (after[index] - before[index]) * (after[index] - before[index])
      }
      own[centre] = square.squareRoot() * (1 + 1e-9)
      if own[centre] > largest {
        (largestOther, largest, farthest) = (largest, own[centre], centre)
      } else {
        largestOther = max(largestOther, own[centre])
      }
    }
  }

  /// The farthest that any centroid but one moved.
  func others(than centre: Int) -> Double { centre == farthest ? largestOther : largest }
}
