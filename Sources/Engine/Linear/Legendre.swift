// P_0 = 1, P_1 = t, (k + 1) P_{k+1} = (2k + 1) t P_k − k P_{k−1}: polynomials that are nearly
// uncorrelated on [−1, 1], where the powers of x soon look alike. The data is mapped there by
// t = (x − centre)/half, with half = 1 for a single value.
// Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, 22.7.10.

/// The Legendre polynomials up to a degree on an interval.
struct Legendre: Equatable, Sendable {
  let degree: Int
  let centre: Double
  let half: Double

  /// The interval is that of the values, of which there must be one.
  init(_ x: [Double], degree: Int) {
    self.degree = degree
    var (low, high) = (x[0], x[0])
    for value in x {
      low = min(low, value)
      high = max(high, value)
    }
    centre = low / 2 + high / 2
    half = high > low ? high / 2 - low / 2 : 1
  }

  /// Writes P_0(t), …, P_degree(t) for eight values at once.
  @inline(__always)
  func write(
    _ x: SIMD8<Double>, into out: inout MutableSpan<SIMD8<Double>>, at start: Int
  ) {
    let t = (x - centre) / half
    out[start] = SIMD8(repeating: 1)
    guard degree > 0 else { return }
    out[start + 1] = t
    for k in 1..<max(degree, 1) {
      let n = Double(k)
      out[start + k + 1] =
        (t * out[start + k]) * ((2 * n + 1) / (n + 1)) - out[start + k - 1] * (n / (n + 1))
    }
  }

  /// Σ c_k P_k(t) for each value.
  func values(_ x: [Double], _ coefficients: [Double]) -> [Double] {
    var result = x
    var basis = [SIMD8<Double>](repeating: SIMD8(), count: degree + 1)
    var out = basis.mutableSpan
    var first = 0
    while first < x.count {
      let count = min(8, x.count - first)
      var eight = SIMD8<Double>(repeating: centre)
      for lane in 0..<count { eight[lane] = x[first + lane] }
      write(eight, into: &out, at: 0)
      var sum = SIMD8<Double>()
      for k in 0...degree { sum += out[k] * coefficients[k] }
      for lane in 0..<count { result[first + lane] = sum[lane] }
      first += count
    }
    return result
  }

  /// The rows T with w = T c: the coefficients of x⁰, x¹, … for those of P_0, P_1, …
  func powers() -> [[Double]] {
    var columns: [[Double]] = []
    for k in 0...degree {
      var column = [Double](repeating: 0, count: degree + 1)
      if k == 0 {
        column[0] = 1
      } else {
        let n = Double(k - 1)
        for power in 0..<k {
          // t P_{k−1} with t = (x − centre)/half
          let value = columns[k - 1][power] * ((2 * n + 1) / (n + 1)) / half
          column[power + 1] += value
          column[power] -= value * centre
        }
        if k > 1 {
          for power in 0..<k - 1 { column[power] -= columns[k - 2][power] * (n / (n + 1)) }
        }
      }
      columns.append(column)
    }
    return columns
  }
}
