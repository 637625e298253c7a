// C(n, k) = Π_{i=1…k} (n − k + i) / i. After each factor the product is itself a binomial
// coefficient, so the division is exact while the numbers fit in 64 bits; beyond that the same
// product goes on in doubles, with a relative error below k · 2^-52.
// Source: R. L. Graham, D. E. Knuth, O. Patashnik, Concrete Mathematics, section 5.1.

extension Special {
  /// The number of ways to choose k of n things: 0 for k > n, infinity when it overflows.
  ///
  /// - Throws: `negative` or `outOfRange` (above 2^53 or not whole), `budgetExceeded`.
  public static func combinations(
    _ n: Double, choose k: Double, budget: inout Budget
  ) throws(EngineError) -> Double {
    let (all, chosen) = (try whole(n, .n), try whole(k, .k))
    if chosen > all { return 0 }
    let factors = min(chosen, all - chosen)
    var exact: UInt64 = 1
    var factor: UInt64 = 0
    while factor < factors {
      try budget.spend(1)
      let (product, overflow) = exact.multipliedReportingOverflow(by: all - factors + factor + 1)
      if overflow { break }
      factor += 1
      exact = product / factor
    }
    var result = Double(exact)
    while factor < factors, result < .infinity {
      try budget.spend(1)
      factor += 1
      result = result * Double(all - factors + factor) / Double(factor)
    }
    return result
  }

  private static func whole(_ value: Double, _ argument: Argument) throws(EngineError) -> UInt64 {
    guard value >= 0 else { throw value.isNaN ? .notFinite(argument) : .negative(argument) }
    guard value <= 0x1p53, value.rounded(.down) == value else { throw .outOfRange(argument) }
    return UInt64(value)
  }
}
