// x ↦ (x, x², …, x^degree), each power the one before times x. Beyond a small degree these are
// nearly dependent; the Legendre polynomials of x brought to [−1, 1] span the same functions and
// are not: P_0 = 1, P_1 = t, (i + 1) P_i+1 = (2i + 1) t P_i − i P_i−1.
// Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 8.5.3.

/// Features made of one number.
public enum PolynomialFeatures {
  /// The powers 1…degree of each number, one row a number.
  ///
  /// - Throws: `notFinite`, `outOfRange` for a degree outside 0…30, `overflow`.
  public static func powers(_ x: [Double], degree: Int) throws(EngineError) -> Matrix {
    try check(x, degree)
    var values: [Double] = []
    values.reserveCapacity(x.count * degree)
    for value in x {
      var power = 1.0
      for _ in 0..<degree {
        power *= value
        values.append(power)
      }
    }
    for value in values where !value.isFinite { throw .overflow(.degree) }
    return Matrix(rows: x.count, columns: degree, trusted: values)
  }

  /// The Legendre polynomials 1…degree of (x − centre) / halfWidth.
  ///
  /// - Throws: `notFinite`, `outOfRange` for a degree outside 0…30 or a half width that is not
  ///   above 0, `overflow`.
  public static func legendre(
    _ x: [Double], degree: Int, centre: Double, halfWidth: Double
  ) throws(EngineError) -> Matrix {
    try check(x, degree)
    try Check.positive(halfWidth, .x)
    var values: [Double] = []
    values.reserveCapacity(x.count * degree)
    for value in x {
      let t = (value - centre) / halfWidth
      var (before, polynomial) = (1.0, t)
      for i in 1..<max(degree + 1, 1) {
        values.append(polynomial)
        let order = Double(i)
        let next = ((2 * order + 1) * t * polynomial - order * before) / (order + 1)
        (before, polynomial) = (polynomial, next)
      }
    }
    for value in values where !value.isFinite { throw .overflow(.degree) }
    return Matrix(rows: x.count, columns: degree, trusted: values)
  }

  private static func check(_ x: [Double], _ degree: Int) throws(EngineError) {
    try Check.finite(x, .x)
    guard degree >= 0, degree <= 30 else { throw .outOfRange(.degree) }
  }
}
