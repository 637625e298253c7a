// Gaussian naive Bayes: within a class c, feature j is normal with the class's mean μ and variance
// σ², independently of the others, so that
//   ln P(c | x) = ln P(c) − ½ Σ_j [ln(2πσ²_cj) + (x_j − μ_cj)²/σ²_cj] + constant,
// with P(c) the class's share of the examples.
// Source: T. Hastie, R. Tibshirani, J. Friedman, The Elements of Statistical Learning, 6.6.3.
//
// Variances are population ones; to each, 1e-9 times the greatest variance of a feature over all
// examples is added, so that none is 0. If all features are constant, every variance is 1. A tie
// goes to the smallest class.

/// A classifier that takes the features for independent normal variables within each class.
public struct NaiveBayes: Equatable, Sendable {
  /// Ascending.
  public let classes: [Double]
  /// Each class's share of the examples.
  public let priors: [Double]
  /// Classes × features.
  public let means: Matrix
  /// Classes × features, with what was added.
  public let variances: Matrix

  /// Fits the rows of `x` and their classes.
  ///
  /// - Throws: `empty`, `shape`, `notFinite`, `overflow`, `budgetExceeded`.
  public init(_ x: Matrix, _ y: [Double], budget: inout Budget) throws(EngineError) {
    try Check.sample(x)
    try Check.count(y, x.rows, .y)
    let labels = try ClassLabels(y)
    let (count, columns) = (labels.values.count, x.columns)
    try budget.spend(x.rows, times: 4 * columns)
    try budget.store(count, times: 2 * columns)
    var sizes = [Double](repeating: 0, count: count)
    for index in labels.indices { sizes[Int(index)] += 1 }
    let groups = labels.indices.map { Int($0) }
    let (means, squares) = NaiveBayes.moments(x, groups, sizes)
    let whole = [Int](repeating: 0, count: x.rows)
    let greatest = NaiveBayes.moments(x, whole, [Double(x.rows)]).variances.reduce(0, max)
    guard greatest.isFinite else { throw .overflow(.x) }
    let added = greatest > 0 ? 1e-9 * greatest : 1
    let variances = squares.map { $0 + added }
    for value in means where !value.isFinite { throw .overflow(.x) }
    for value in variances where !value.isFinite || value <= 0 { throw .overflow(.x) }
    classes = labels.values
    priors = sizes.map { $0 / Double(x.rows) }
    self.means = Matrix(rows: count, columns: columns, trusted: means)
    self.variances = Matrix(rows: count, columns: columns, trusted: variances)
  }

  /// The probability of each class: rows × classes.
  ///
  /// - Throws: `shape`, `notFinite`, `overflow`.
  public func probabilities(_ query: Matrix) throws(EngineError) -> Matrix {
    guard query.columns == means.columns else {
      throw .shape(.query, expected: means.columns, found: query.columns)
    }
    try Check.finite(query.values, .query)
    let constants = constants()
    var result: [Double] = []
    result.reserveCapacity(query.rows * classes.count)
    for row in 0..<query.rows {
      var logarithms = constants
      for index in classes.indices {
        logarithms[index] -= 0.5 * distance(query.values, row * means.columns, index)
        guard logarithms[index].isFinite else { throw .overflow(.query) }
      }
      result.append(contentsOf: try Special.softmax(logarithms))
    }
    return Matrix(rows: query.rows, columns: classes.count, trusted: result)
  }

  /// The most probable class of each row.
  ///
  /// - Throws: `shape`, `notFinite`, `overflow`.
  public func predict(_ query: Matrix) throws(EngineError) -> [Double] {
    Votes.winners(try probabilities(query)).map { classes[$0] }
  }

  /// ln P(c) − ½ Σ_j ln(2πσ²) for each class.
  private func constants() -> [Double] {
    let twoPi = 0x1.921fb54442d18p+2
    return classes.indices.map { index in
      var sum = 0.0
      for column in 0..<means.columns {
        // Two logarithms, since the product may overflow.
        sum += Elementary.log(twoPi) + Elementary.log(variances[index, column])
      }
      return Elementary.log(priors[index]) - 0.5 * sum
    }
  }

  /// Σ_j (x_j − μ)²/σ² for a class.
  private func distance(_ values: [Double], _ start: Int, _ index: Int) -> Double {
    var sum = 0.0
    for column in 0..<means.columns {
      let place = index * means.columns + column
      let difference = values[start + column] - means.values[place]
      sum += difference / variances.values[place] * difference
    }
    return sum
  }

  /// Each group's means and population variances: groups × features.
  private static func moments(
    _ x: Matrix, _ groups: [Int], _ sizes: [Double]
  ) -> (means: [Double], variances: [Double]) {
    let columns = x.columns
    var means = [Double](repeating: 0, count: sizes.count * columns)
    var variances = means
    // Sums of the differences from a group's first example: exactly 0 where all are the same.
    var firsts = [Int](repeating: -1, count: sizes.count)
    for row in 0..<x.rows {
      if firsts[groups[row]] < 0 { firsts[groups[row]] = row }
      let (first, base) = (firsts[groups[row]] * columns, groups[row] * columns)
      for column in 0..<columns {
        means[base + column] += x.values[row * columns + column] - x.values[first + column]
      }
    }
    for index in means.indices {
      let first = firsts[index / columns] * columns + index % columns
      means[index] = x.values[first] + means[index] / sizes[index / columns]
    }
    for row in 0..<x.rows {
      for column in 0..<columns {
        let place = groups[row] * columns + column
        let difference = x.values[row * columns + column] - means[place]
        variances[place] += difference * difference
      }
    }
    for index in variances.indices { variances[index] /= sizes[index / columns] }
    return (means, variances)
  }
}
