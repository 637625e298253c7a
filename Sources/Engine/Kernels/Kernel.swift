// linear      x·z
// polynomial  (γ x·z + c₀)^degree
// rbf         exp(−γ |x − z|²)
// laplacian   exp(−γ Σ|x_j − z_j|)
// sigmoid     tanh(γ x·z + c₀)
// Source: B. Schölkopf, A. J. Smola, Learning with Kernels (2002), section 2.3.
//
// A γ of "scale" is 1/(d · var), with the variance of all entries of the data; 1 if that is 0.

/// A kernel: the inner product of two examples in another space.
public struct Kernel: Equatable, Sendable {
  public enum Form: Int32, Sendable {
    case linear, polynomial, rbf, sigmoid, laplacian
  }

  /// The degrees a polynomial kernel can have.
  public static let degrees = 1...30

  public var form: Form
  /// γ; nil for "scale".
  public var gamma: Double?
  public var degree: Int
  public var coef0: Double

  public init(_ form: Form, gamma: Double? = nil, degree: Int = 3, coef0: Double = 0) {
    self.form = form
    self.gamma = gamma
    self.degree = degree
    self.coef0 = coef0
  }

  public static var linear: Kernel { Kernel(.linear) }

  /// 1/(d · var) for the variance of all entries; 1 if that is 0.
  ///
  /// - Throws: `empty`, `notFinite`, `overflow`.
  public static func scale(_ x: Matrix) throws(EngineError) -> Double {
    try Check.sample(x)
    let mean = Statistics.plainMean(x.values)
    let variance = Statistics.plainVariance(x.values, mean: mean)
    guard variance.isFinite, mean.isFinite else { throw .overflow(.x) }
    guard variance > 0 else { return 1 }
    let scale = 1 / (Double(x.columns) * variance)
    guard scale.isFinite else { throw .overflow(.x) }
    return scale
  }

  /// K_ij = k(x_i, x_j), which is symmetric.
  ///
  /// - Throws: as ``matrix(_:_:budget:)``.
  func symmetricMatrix(
    _ x: Matrix, budget: inout Budget
  ) throws(EngineError) -> SymmetricPanels {
    try Check.sample(x)
    let rows = try KernelRows(self, x, scaledBy: x)
    try budget.spend(x.rows, times: x.rows)
    try budget.spend(x.rows * x.rows, times: x.columns + 20)
    try budget.store(x.rows, times: x.rows)
    var result = SymmetricPanels(size: x.rows)
    result.fill { (row, out, start) in
      let point = x.values.span.extracting(row * x.columns..<(row + 1) * x.columns)
      rows.write(point, from: 0, to: row / 8 + 1, into: &out, at: start)
    }
    guard result.isFinite else { throw .overflow(.x) }
    return result
  }

  /// K_ij = k(x_i, z_j).
  ///
  /// - Throws: `empty`, `notFinite`, `shape` if the rows differ in length, `outOfRange` for γ or
  ///   the degree, `overflow`, `budgetExceeded`.
  public func matrix(_ x: Matrix, _ z: Matrix, budget: inout Budget) throws(EngineError) -> Matrix {
    try Check.sample(x)
    guard z.columns == x.columns else {
      throw .shape(.query, expected: x.columns, found: z.columns)
    }
    try Check.finite(z.values, .query)
    let rows = try KernelRows(self, z, scaledBy: x)
    try budget.spend(x.rows, times: z.rows)
    try budget.spend(x.rows * z.rows, times: x.columns + 20)
    try budget.store(x.rows, times: z.rows)
    var result = [Double](repeating: 0, count: x.rows * z.rows)
    var lanes = [SIMD8<Double>](repeating: SIMD8(), count: rows.panels.count)
    for row in 0..<x.rows {
      var out = lanes.mutableSpan
      let point = x.values.span.extracting(row * x.columns..<(row + 1) * x.columns)
      rows.write(point, from: 0, to: rows.panels.count, into: &out)
      for column in 0..<z.rows { result[row * z.rows + column] = lanes[column >> 3][column & 7] }
    }
    for value in result where !value.isFinite { throw .overflow(.x) }
    return Matrix(rows: x.rows, columns: z.rows, trusted: result)
  }
}
