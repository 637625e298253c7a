// One vote a model; the class with the most votes wins, the smallest of several.
// Source: L. Breiman, "Bagging predictors", Machine Learning 24 (1996).

/// Majority votes.
public enum Votes {
  /// The votes for each class: examples × classes, from predictions of one model a row.
  ///
  /// - Throws: `empty`, `notFinite`, `outOfRange` if a prediction is none of the ascending
  ///   classes.
  public static func count(
    _ predictions: Matrix, classes: [Double]
  ) throws(EngineError) -> Matrix {
    guard predictions.rows > 0 else { throw .empty(.predictions) }
    var votes = [Double](repeating: 0, count: predictions.columns * classes.count)
    guard !votes.isEmpty else {
      return Matrix(rows: predictions.columns, columns: classes.count, trusted: votes)
    }
    let labels = try ClassLabels(predictions.values, classes: classes)
    for model in 0..<predictions.rows {
      for example in 0..<predictions.columns {
        let label = Int(labels.indices[model * predictions.columns + example])
        votes[example * classes.count + label] += 1
      }
    }
    return Matrix(rows: predictions.columns, columns: classes.count, trusted: votes)
  }

  /// The place of the greatest entry of each row; the first of several.
  public static func winners(_ votes: Matrix) -> [Int] {
    (0..<votes.rows).map { winner(votes.values, $0 * votes.columns, votes.columns) }
  }

  /// The place of the greatest of some values; the first of several.
  static func winner(_ values: [Double], _ start: Int, _ count: Int) -> Int {
    var best = 0
    for index in 0..<count where values[start + index] > values[start + best] { best = index }
    return best
  }
}
