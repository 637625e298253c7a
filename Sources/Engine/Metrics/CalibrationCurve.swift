// Probabilities are sorted into equally wide bins [i/b, (i+1)/b), the last of which holds 1 too.
// Expected calibration error = Σ (n_i / n) · |share of positives − mean probability| over the bins
// that hold anything.
// Source: M. P. Naeini, G. Cooper, M. Hauskrecht, "Obtaining well calibrated probabilities using
// Bayesian binning", AAAI 2015.

/// Whether what is called p likely happens with frequency p.
public struct CalibrationCurve: Equatable, Sendable {
  /// The examples in each bin.
  public let counts: [Int]
  /// The mean probability in each bin that holds any.
  public let meanPredicted: [Double]
  /// The share of positives in each bin that holds any.
  public let fractionPositive: [Double]
  /// The expected calibration error, from 0 to 1.
  public let expectedError: Double

  /// - Parameter y: labels, 1 for positive and 0 or −1 for negative.
  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `outOfRange` for a p outside [0, 1] or
  ///   bins outside 1…1,000,000.
  public init(y: [Double], probabilities: [Double], bins: Int) throws(EngineError) {
    try ProbabilityMetrics.check(y, probabilities)
    guard bins >= 1, bins <= 1_000_000 else { throw .outOfRange(.bins) }
    var counts = [Int](repeating: 0, count: bins)
    var sums = [Double](repeating: 0, count: bins)
    var positives = [Double](repeating: 0, count: bins)
    for index in y.indices {
      let bin = min(Int(probabilities[index] * Double(bins)), bins - 1)
      counts[bin] += 1
      sums[bin] += probabilities[index]
      if y[index] == 1 { positives[bin] += 1 }
    }
    var (means, fractions): ([Double], [Double]) = ([], [])
    var error = 0.0
    for bin in 0..<bins where counts[bin] > 0 {
      let size = Double(counts[bin])
      means.append(sums[bin] / size)
      fractions.append(positives[bin] / size)
      error += (positives[bin] - sums[bin]).magnitude
    }
    self.counts = counts
    (meanPredicted, fractionPositive) = (means, fractions)
    expectedError = error / Double(y.count)
  }
}
