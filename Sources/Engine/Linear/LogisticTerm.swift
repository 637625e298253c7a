/// The loss ln(1 + e^−m) of eight margins m = s f, and its derivatives.
struct LogisticTerm {
  /// ln(1 + e^−m).
  let loss: SIMD8<Double>
  /// σ(−m), the probability that the wrong class gets: minus the loss's derivative.
  let missing: SIMD8<Double>
  /// σ(m) σ(−m): the second derivative.
  let curvature: SIMD8<Double>

  @inline(__always)
  init(margin: SIMD8<Double>) {
    let e = Lanes.exp(nonPositive: -Lanes.magnitude(margin))
    let share = 1 / (1 + e)
    let small = e * share
    loss = Lanes.log1p(fraction: e) + (-margin).replacing(with: 0, where: margin .> 0)
    missing = small.replacing(with: share, where: margin .< 0)
    curvature = small * share
  }
}
