// sup_h |R̂(h) − R(h)|: the largest gap between sample error and true error of any rule, on growing
// samples of an experiment whose true errors are known. x is uniform on [0, 1); its label is 1 above
// one half, and is turned round with the chance η. The rules are M thresholds at even distances from
// 0 to 1 (one alone stands at one half): rule t calls 1 whatever is above t, and its true error is
// η + (1 − 2η) |t − ½|.
// Source: V. Vapnik, A. Chervonenkis, "On the uniform convergence of relative frequencies of events
// to their probabilities", Theory of Probability and its Applications 16 (1971).

/// Thresholds' errors on growing samples, and how far the worst of them is from its true error.
public struct UniformDeviation: Equatable, Sendable {
  /// The rules, ascending.
  public let thresholds: [Double]
  /// Each rule's true error.
  public let risks: [Double]
  /// Sample errors: one row a sample size, one column a rule.
  public let errors: Matrix
  /// For each sample size the largest distance of any rule's sample error from its true error.
  public let deviations: [Double]

  /// - Parameters:
  ///   - n: how many examples are drawn: n positions first, then n chances to turn a label round.
  ///   - sizes: sample sizes, ascending, from 1 to n; a sample is the first so many examples.
  ///   - rules: M, at least 1.
  ///   - noise: η, from 0 to 1.
  /// - Throws: `outOfRange`, `notFinite`, `empty` without sizes, `budgetExceeded`.
  public init(
    n: Int, sizes: [Int], rules: Int, noise: Double, seed: UInt64, budget: inout Budget
  ) throws(EngineError) {
    try UniformDeviation.check(n, sizes, rules, noise)
    try budget.spend(n, times: 8)
    try budget.spend(sizes.count, times: rules)
    try budget.store(sizes.count, times: rules)
    thresholds = (0..<rules).map { rules == 1 ? 0.5 : Double($0) / Double(rules - 1) }
    risks = thresholds.map { noise + (1 - 2 * noise) * abs($0 - 0.5) }
    let sample = LabelledNumbers(n: n, noise: noise, seed: seed)
    var (errors, deviations): ([Double], [Double]) = ([], [])
    errors.reserveCapacity(sizes.count * rules)
    var counts = ThresholdCounts(rules: rules)
    var seen = 0
    for size in sizes {
      for index in seen..<size { counts.add(sample.x[index], isOne: sample.isOne[index]) }
      seen = size
      var largest = 0.0
      for (wrong, risk) in zip(counts.wrong(), risks) {
        let error = Double(wrong) / Double(size)
        errors.append(error)
        largest = max(largest, abs(error - risk))
      }
      deviations.append(largest)
    }
    self.errors = Matrix(rows: sizes.count, columns: rules, trusted: errors)
    self.deviations = deviations
  }

  private static func check(
    _ n: Int, _ sizes: [Int], _ rules: Int, _ noise: Double
  ) throws(EngineError) {
    guard n > 0 else { throw .outOfRange(.n) }
    guard rules > 0 else { throw .outOfRange(.hypotheses) }
    try Check.finite(noise, .noise)
    guard noise >= 0, noise <= 1 else { throw .outOfRange(.noise) }
    guard !sizes.isEmpty else { throw .empty(.sizes) }
    var last = 1
    for size in sizes {
      guard size >= last, size <= n else { throw .outOfRange(.sizes) }
      last = size
    }
  }
}

/// Numbers from [0, 1), labelled 1 above one half, some labels turned round.
private struct LabelledNumbers {
  let x: [Double]
  let isOne: [Bool]

  init(n: Int, noise: Double, seed: UInt64) {
    var generator = Xoshiro256(seed: seed)
    let x = (0..<n).map { _ in generator.uniform() }
    isOne = x.map { ($0 > 0.5) != (generator.uniform() < noise) }
    self.x = x
  }
}

/// How many examples each threshold gets wrong, kept up as examples come.
private struct ThresholdCounts {
  private let rules: Int
  /// By how many thresholds lie below an example: how many more 0s than 1s are there.
  private var balance: [Int]
  private var ones = 0

  init(rules: Int) {
    self.rules = rules
    balance = Array(repeating: 0, count: rules + 1)
  }

  mutating func add(_ x: Double, isOne: Bool) {
    balance[below(x)] += isOne ? -1 : 1
    if isOne { ones += 1 }
  }

  /// How many thresholds are less than `x`.
  private func below(_ x: Double) -> Int {
    guard rules > 1 else { return x > 0.5 ? 1 : 0 }
    var count = min(Int((x * Double(rules - 1)).rounded(.up)), rules)
    while count > 0, Double(count - 1) / Double(rules - 1) >= x { count -= 1 }
    while count < rules, Double(count) / Double(rules - 1) < x { count += 1 }
    return count
  }

  /// Of a threshold above all examples every 1 is wrong; each example that comes to lie above a lower
  /// one takes its own mistake away, or makes one.
  func wrong() -> [Int] {
    var (result, sum) = (Array(repeating: 0, count: rules), ones)
    for rule in (0..<rules).reversed() {
      sum += balance[rule + 1]
      result[rule] = sum
    }
    return result
  }
}
