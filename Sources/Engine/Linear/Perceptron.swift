// The perceptron: examples are shown one after another, epoch after epoch; where s (w·x + b) ≤ 0,
// with s = ±1, the example is a mistake, and w ← w + rate · s x, b ← b + rate · s. It starts from
// 0, where every example is a mistake, and ends after the first epoch without one.
// Source: F. Rosenblatt, "The perceptron", Psychological Review 65 (1958).
//
// Classes that no plane separates keep it changing: it ends after the epochs given.

/// A linear classifier learned from its mistakes.
public struct Perceptron: Equatable, Sendable {
  /// One change of the weights.
  public struct Update: Equatable, Sendable {
    /// The epoch, from 0, and the row that was the mistake.
    public let epoch: Int
    public let row: Int
  }

  /// One weight a feature.
  public let weights: [Double]
  public let intercept: Double
  /// The number of mistakes in each epoch.
  public let mistakes: [Int]
  public let updates: [Update]
  /// [w…, b] at the start and after each update.
  public let path: Matrix
  /// The share of examples on their own side at the end.
  public let accuracy: Double

  /// Whether the last epoch had no mistake.
  public var converged: Bool { mistakes.last == 0 }

  /// Learns labels 1 (positive) and 0 or −1 (negative) of rows of `x`.
  ///
  /// - Parameter order: the rows in the order in which each epoch shows them, some perhaps not or
  ///   more than once; nil for all in their own order.
  /// - Throws: `empty`, `shape`, `notFinite`, `notBinary`, `negative` for the epochs, `outOfRange`
  ///   for a rate that is not above 0 or a row of the order, `overflow`, `budgetExceeded`.
  public init(
    _ x: Matrix, _ y: [Double], epochs: Int = 10, rate: Double = 1, order: [Int]? = nil,
    budget: inout Budget
  ) throws(EngineError) {
    try Check.regression(x, y)
    try Check.binary(y, .y)
    guard epochs >= 0 else { throw .negative(.epochs) }
    try Check.finite(rate, .rate)
    guard rate > 0 else { throw .outOfRange(.rate) }
    let order = order ?? Array(0..<x.rows)
    guard !order.isEmpty else { throw .empty(.order) }
    for row in order where row < 0 || row >= x.rows { throw .outOfRange(.order) }
    let d = x.columns
    var point = [Double](repeating: 0, count: d + 1)
    var (path, updates, mistakes) = (point, [Update](), [Int]())
    while mistakes.count < epochs, mistakes.last != 0 {
      let before = updates.count
      try budget.store(1)
      for row in order {
        try budget.spend(2 * (d + 1))
        let side: Double = y[row] == 1 ? 1 : -1
        guard side * Perceptron.score(x, row, point) <= 0 else { continue }
        try budget.store(d + 3)
        for column in 0..<d { point[column] += rate * side * x.values[row * d + column] }
        point[d] += rate * side
        for value in point where !value.isFinite { throw .overflow(.x) }
        path.append(contentsOf: point)
        updates.append(Update(epoch: mistakes.count, row: row))
      }
      mistakes.append(updates.count - before)
    }
    var right = 0
    for row in 0..<x.rows where (Perceptron.score(x, row, point) > 0) == (y[row] == 1) {
      right += 1
    }
    accuracy = Double(right) / Double(x.rows)
    intercept = point[d]
    weights = Array(point.dropLast())
    (self.updates, self.mistakes) = (updates, mistakes)
    self.path = Matrix(rows: updates.count + 1, columns: d + 1, trusted: path)
  }

  /// w·x + b for each row: positive for the positive class.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func scores(_ query: Matrix) throws(EngineError) -> [Double] {
    try LinearModel.predict(query, weights: weights, intercept: intercept)
  }

  private static func score(_ x: Matrix, _ row: Int, _ point: [Double]) -> Double {
    var sum = 0.0
    for column in 0..<x.columns { sum += point[column] * x.values[row * x.columns + column] }
    return sum + point[x.columns]
  }
}
