/// How far centroids moved in one step: what the bounds of ``Lloyd`` lose by it.
struct CentroidShifts {
  /// For each, what is added to the bounds of its points: how far it moved, and less how far any
  /// other did at most.
  private(set) var loss: [SIMD2<Double>]
  /// Whether there was a step.
  let areKnown: Bool

  /// Nothing is known yet: as if all moved infinitely far.
  init(count: Int) {
    loss = [SIMD2<Double>](repeating: SIMD2(.infinity, -.infinity), count: count)
    areKnown = false
  }

  init(from before: [Double], to after: [Double], count: Int) {
    let width = after.count / max(count, 1)
    loss = [SIMD2<Double>](repeating: SIMD2(), count: count)
    areKnown = true
    var (largest, largestOther, farthest) = (0.0, 0.0, -1)
    for centre in 0..<count {
      var square = 0.0
      for index in centre * width..<(centre + 1) * width {
        square += (after[index] - before[index]) * (after[index] - before[index])
      }
      // Rounded up.
      let shift = square.squareRoot() * (1 + 1e-9) + 1e-150
      loss[centre][0] = shift
      if shift > largest {
        (largestOther, largest, farthest) = (largest, shift, centre)
      } else {
        largestOther = max(largestOther, shift)
      }
    }
    for centre in 0..<count { loss[centre][1] = centre == farthest ? -largestOther : -largest }
  }
}
