/// Coordinate descent for the lasso, and where it stands.
///
/// It keeps g_j = z_jᵀr/n for the residual r: for data of some size from the features' products
/// (g changes by Δw times a column of them), else from the residual itself, which loses nothing.
struct CoordinateDescent {
  private(set) var weights: [Double]
  private(set) var objectives: [Double] = []
  private let hasIntercept: Bool
  private let means: [Double]
  private let targetMean: Double
  /// The features' mean squares.
  private let squares: [Double]
  /// The target's mean square.
  private let targetSquare: Double
  private var form: Form

  private enum Form {
    /// Products of columns over n, and the correlations g.
    case products([Double], correlations: [Double])
    /// Centred columns, and the residual.
    case columns([Double], residual: [Double])
  }

  init(
    _ x: Matrix, _ y: [Double], hasIntercept: Bool, budget: inout Budget
  ) throws(EngineError) {
    self.hasIntercept = hasIntercept
    let (n, d) = (Double(x.rows), x.columns)
    weights = [Double](repeating: 0, count: d)
    var squares = weights
    if x.values.count >= NormalEquations.fewestEntries, x.rows >= 4 * d {
      let sums = try CentredProducts(x, y, centred: hasIntercept, budget: &budget)
      var (products, correlations) = ([Double](repeating: 0, count: d * d), weights)
      for row in 0..<d {
        for column in 0..<d { products[row * d + column] = sums.product(row, column) / n }
        correlations[row] = sums.product(row, d) / n
        // What is left of a constant feature after centring is rounding.
        let rounding = 0x1p-46 * sums.means[row].magnitude
        squares[row] = products[row * d + row] > rounding * rounding ? products[row * d + row] : 0
      }
      form = .products(products, correlations: correlations)
      targetSquare = sums.product(d, d) / n
      (means, targetMean) = (sums.means, sums.means[d])
    } else {
      let design = try Design(x, y, centred: hasIntercept, budget: &budget)
      for column in 0..<d {
        let base = column * x.rows
        squares[column] = CoordinateDescent.dot(design.columnMajor.span, base, design.columnMajor.span, base, x.rows) / n
      }
      form = .columns(design.columnMajor, residual: design.target)
      targetSquare = CoordinateDescent.dot(design.target.span, 0, design.target.span, 0, x.rows) / n
      (means, targetMean) = (design.means, design.targetMean)
    }
    for square in squares where !square.isFinite { throw .overflow(.x) }
    guard targetSquare.isFinite else { throw .overflow(.y) }
    self.squares = squares
  }

  /// max |g| at w = 0: only meaningful before a run.
  var largestAlpha: Double {
    var largest = 0.0
    for column in weights.indices where squares[column] > 0 {
      largest = max(largest, correlation(column).magnitude)
    }
    return largest
  }

  func intercept() throws(EngineError) -> Double {
    guard hasIntercept else { return 0 }
    var result = targetMean
    for column in weights.indices { result -= weights[column] * means[column] }
    guard result.isFinite else { throw .overflow(.x) }
    return result
  }

  /// Passes over the features from the present weights until nothing moves; returns whether that
  /// happened within the passes allowed.
  mutating func run(
    alpha: Double, maximumPasses: Int, budget: inout Budget
  ) throws(EngineError) -> Bool {
    objectives = [objective(alpha)]
    let enough = 1e-13 * targetSquare.squareRoot()
    for _ in 0..<maximumPasses {
      try budget.spend(2 * weights.count, times: length)
      try budget.store(1)
      let change = pass(alpha)
      guard change.isFinite else { throw .overflow(.x) }
      objectives.append(objective(alpha))
      if change <= enough { return true }
    }
    return false
  }

  /// What one update costs.
  private var length: Int {
    switch form {
    case .products: weights.count
    case .columns(_, let residual): residual.count
    }
  }

  /// The largest change of a weight, in the target's units.
  private mutating func pass(_ alpha: Double) -> Double {
    var largest = 0.0
    for column in weights.indices where squares[column] > 0 {
      let square = squares[column]
      let raw = correlation(column) + square * weights[column]
      let shrunk = max(raw.magnitude - alpha, 0) / square
      let weight = raw < 0 ? -shrunk : shrunk
      let change = weight - weights[column]
      guard change != 0 else { continue }
      weights[column] = weight
      move(column, by: change)
      let size = change.magnitude * square.squareRoot()
      // A NaN must not be lost in the comparison.
      largest = size > largest || size.isNaN ? size : largest
    }
    return largest
  }

  private func correlation(_ column: Int) -> Double {
    switch form {
    case .products(_, let correlations): return correlations[column]
    case .columns(let columns, let residual):
      let n = residual.count
      return CoordinateDescent.dot(columns.span, column * n, residual.span, 0, n) / Double(n)
    }
  }

  private mutating func move(_ column: Int, by change: Double) {
    let empty = Form.products([], correlations: [])
    switch form {
    case .products(let products, var correlations):
      form = empty
      let base = column * correlations.count
      for index in correlations.indices { correlations[index] -= change * products[base + index] }
      form = .products(products, correlations: correlations)
    case .columns(let columns, var residual):
      form = empty
      let base = column * residual.count
      for index in residual.indices { residual[index] -= change * columns[base + index] }
      form = .columns(columns, residual: residual)
    }
  }

  private func objective(_ alpha: Double) -> Double {
    var squared = 0.0
    switch form {
    case .products(_, let correlations):
      // |r|²/n = t² − Σ w_j (h_j + g_j) with h the correlations at w = 0, and h + g by products.
      squared = targetSquare
      for column in weights.indices where weights[column] != 0 {
        squared -= weights[column] * (correlations[column] + initial(column))
      }
      squared = max(squared, 0)
    case .columns(_, let residual):
      squared = CoordinateDescent.dot(residual.span, 0, residual.span, 0, residual.count) / Double(residual.count)
    }
    return squared / 2 + alpha * Norms.absolute(weights)
  }

  /// g_j at w = 0.
  private func initial(_ column: Int) -> Double {
    guard case .products(let products, let correlations) = form else { return 0 }
    var value = correlations[column]
    let base = column * weights.count
    for index in weights.indices { value += products[base + index] * weights[index] }
    return value
  }

  private static func dot(
    _ a: Span<Double>, _ first: Int, _ b: Span<Double>, _ second: Int, _ count: Int
  ) -> Double {
    var sum = 0.0
    for index in 0..<count { sum += a[first + index] * b[second + index] }
    return sum
  }
}
