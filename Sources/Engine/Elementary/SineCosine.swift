// sin and cos on |r| ≤ π/4 by minimax polynomials in r², after x = q · π/2 + r.
//
// Source of the polynomials: K. C. Ng's kernels in Sun Microsystems' fdlibm 5.3 (1993).
// The remainder comes in two doubles; the second enters by the first terms of Taylor's formula.

extension Elementary {
  /// The sine of x radians; NaN for an infinity.
  @inline(never)
  public static func sin(_ x: Double) -> Double {
    if x.magnitude < 0x1p-27 { return x }
    guard x.isFinite else { return .nan }
    let (quadrant, rest) = AngleReduction.reduce(x)
    let value = quadrant & 1 == 0 ? sineKernel(rest) : cosineKernel(rest)
    return quadrant & 2 == 0 ? value : -value
  }

  /// The cosine of x radians; NaN for an infinity.
  @inline(never)
  public static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let (quadrant, rest) = AngleReduction.reduce(x)
    let value = quadrant & 1 == 0 ? cosineKernel(rest) : sineKernel(rest)
    return (quadrant + 1) & 2 == 0 ? value : -value
  }

  private static func sineKernel(_ r: DoubleDouble) -> Double {
    let x = r.hi
    let z = x * x
    let cube = z * x
    let low = 8.33333333332248946124e-03 + z * -1.98412698298579493134e-04
    let high =
      2.75573137070700676789e-06
      + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)
    let tail = low + z * z * high
    return x - ((z * (0.5 * r.lo - cube * tail) - r.lo) - cube * -1.66666666666666324348e-01)
  }

  private static func cosineKernel(_ r: DoubleDouble) -> Double {
    let x = r.hi
    let z = x * x
    let low =
      4.16666666666666019037e-02
      + z * (-1.38888888888741095749e-03 + z * 2.48015872894767294178e-05)
    let high =
      -2.75573143513906633035e-07
      + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)
    let tail = z * low + z * z * z * z * high
    let half = 0.5 * z
    let first = 1 - half
    return first + (((1 - first) - half) + (z * tail - x * r.lo))
  }
}
