// Points drawn from xoshiro256** of a seed (see Xoshiro256), example after example; u is its next
// uniform number from [0, 1), g its next normal number, which takes two uniforms. Draws are made in
// the order they are written in, an example's first coordinate before its second and its target
// last, and those of noise even where the noise is 0.
//
//   blobs    first the k centres, each coordinate 8u − 4. Example i: class i mod k, each
//            coordinate its centre's + noise · g.
//   moons    the first ⌈n/2⌉ are class 0 on the upper half circle (cos πt, sin πt), the others
//            class 1 on (1 − cos πt, ½ − sin πt); t goes from 0 to 1 in equal steps. Both
//            coordinates + noise · g.
//   circles  the first ⌈n/2⌉ are class 0 on the circle of radius 1, the others class 1 on that of
//            radius ½, at angles 2πj/m for the j-th of m. Both coordinates + noise · g.
//   line     x = 2u − 1, target 2x + 1 + noise · g.
//   sine     x = 2πu, target sin x + noise · g.
//   xor      a = 2u − 1, b = 2u − 1; class 1 if exactly one of them is above 0, else 0. Both
//            coordinates + noise · g.
//   uniform  each coordinate u. No target, and no noise.
//   normal   each coordinate g. No target, and no noise.
//   spiral   k arms; example i is number j = ⌊i/k⌋ of the m in arm a = i mod k: t = (j + 1)/m,
//            at t · (cos φ, sin φ) with φ = 2π (1½ t + a/k); class a. Both coordinates + noise · g.

/// Shapes of generated data.
public enum Shape: Int32, CaseIterable, Sendable {
  case blobs, moons, circles, line, sine, xor, uniform, normal, spiral

  /// What the target is.
  public enum Target: Sendable { case none, number, label }

  public var target: Target {
    switch self {
    case .line, .sine: .number
    case .uniform, .normal: .none
    case .blobs, .moons, .circles, .xor, .spiral: .label
    }
  }
}
