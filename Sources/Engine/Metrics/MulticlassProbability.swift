// log loss = −(1/n) Σ ln p_i(y_i), p clipped to [2^-52, 1 − 2^-52];
// Brier score = (1/n) Σ_i Σ_c (p_i(c) − [y_i = c])², from 0 to 2.
// Source: G. W. Brier, Monthly Weather Review 78 (1950).

/// How well the probabilities of several classes fit the classes that were true.
public enum MulticlassProbability {
  /// - Parameters:
  ///   - y: classes, from 0.
  ///   - probabilities: one row an example, one column a class.
  /// - Throws: `empty`, `shape`, `notFinite`, `outOfRange` for a class that has no column or a
  ///   probability outside [0, 1].
  public static func logLoss(y: [Int], probabilities: Matrix) throws(EngineError) -> Double {
    try check(y, probabilities)
    var sum = 0.0
    for row in y.indices {
      let p = probabilities.values[row * probabilities.columns + y[row]]
      sum -= Elementary.log(min(max(p, 0x1p-52), 1 - 0x1p-52))
    }
    return sum / Double(y.count)
  }

  /// - Throws: as ``logLoss(y:probabilities:)``.
  public static func brier(y: [Int], probabilities: Matrix) throws(EngineError) -> Double {
    try check(y, probabilities)
    var sum = 0.0
    for row in y.indices {
      for column in 0..<probabilities.columns {
        let p = probabilities.values[row * probabilities.columns + column]
        let difference = p - (column == y[row] ? 1 : 0)
        sum += difference * difference
      }
    }
    return sum / Double(y.count)
  }

  private static func check(_ y: [Int], _ probabilities: Matrix) throws(EngineError) {
    guard !y.isEmpty else { throw .empty(.y) }
    guard probabilities.rows == y.count else {
      throw .shape(.probabilities, expected: y.count, found: probabilities.rows)
    }
    try Check.finite(probabilities.values, .probabilities)
    for label in y where label < 0 || label >= probabilities.columns { throw .outOfRange(.y) }
    for p in probabilities.values where p < 0 || p > 1 { throw .outOfRange(.probabilities) }
  }
}
