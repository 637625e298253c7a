// Σ_{i≤d} C(n, i): the most labelings that a class of VC dimension d can give n points. 2^n for
// n ≤ d, below n^d + 1 always.
// Source: N. Sauer, "On the density of families of sets", Journal of Combinatorial Theory A 13
// (1972).

/// The Sauer–Shelah sum.
public enum Sauer {
  /// Exact below 2^53, otherwise rounded; infinity when it overflows.
  ///
  /// - Throws: `negative`, `budgetExceeded`.
  public static func sum(
    n: Int, dimension: Int, budget: inout Budget
  ) throws(EngineError) -> Double {
    try check(n, dimension)
    var (term, sum): (UInt64, UInt64) = (1, 1)
    var i = 0
    while i < min(n, dimension) {
      try budget.spend(1)
      let (product, overflow) = term.multipliedReportingOverflow(by: UInt64(n - i))
      let (next, carry) = sum.addingReportingOverflow(overflow ? 0 : product / UInt64(i + 1))
      if overflow || carry { break }
      (term, sum) = (product / UInt64(i + 1), next)
      i += 1
    }
    var (rounded, total) = (Double(term), Double(sum))
    while i < min(n, dimension), rounded > 0, total < .infinity {
      try budget.spend(8)
      rounded = rounded * Double(n - i) / Double(i + 1)
      total += rounded
      i += 1
    }
    return total
  }

  /// The natural logarithm of the sum, which does not overflow.
  ///
  /// - Throws: `negative`, `budgetExceeded`.
  public static func logSum(
    n: Double, dimension: Int, budget: inout Budget
  ) throws(EngineError) -> Double {
    try Check.finite(n, .n)
    guard n >= 0 else { throw .negative(.n) }
    guard dimension >= 0 else { throw .negative(.dimension) }
    let ln2 = Elementary.log(2)
    if n <= Double(dimension) { return n * ln2 }
    var (term, sum, halvings) = (1.0, 1.0, 0.0)
    for i in 0..<dimension {
      try budget.spend(8)
      term = term * (n - Double(i)) / Double(i + 1)
      sum += term
      if term > 0x1p500 {
        term *= 0x1p-500
        sum *= 0x1p-500
        halvings += 500
      }
    }
    return Elementary.log(sum) + halvings * ln2
  }

  private static func check(_ n: Int, _ dimension: Int) throws(EngineError) {
    guard n >= 0 else { throw .negative(.n) }
    guard dimension >= 0 else { throw .negative(.dimension) }
  }
}
