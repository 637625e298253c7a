// The eigenvectors of the sample covariance are the directions of most variance, each orthogonal
// to those before; the eigenvalues are the variances along them. With the first c components the
// mean squared error of reconstruction is (n − 1)/n times the sum of the other eigenvalues.
// Source: I. T. Jolliffe, Principal Component Analysis, 2nd ed., chapter 2.
//
// Variances are divided by n − 1. A component's entry of largest magnitude is positive. Variances
// below 2^-52 · max(n, d) of the largest are rounding, and are 0.

/// A fitted principal component analysis.
public struct PCA: Equatable, Sendable {
  public let mean: [Double]
  /// One row a component, of length 1, by descending variance.
  public let components: Matrix
  /// The variance along each component.
  public let variance: [Double]
  /// The share of all variance along each component; NaN if there is none at all.
  public let ratio: [Double]
  /// The variances along all min(n, d) principal directions, kept or not.
  public let spectrum: [Double]
  /// The sum of the features' variances.
  public let totalVariance: Double
  public let covariance: Matrix
  private let rows: Int

  /// How many directions have any variance.
  public var rank: Int {
    var count = 0
    for value in spectrum where value > 0 { count += 1 }
    return count
  }

  /// - Parameter count: how many components to keep: from 1 to min(n, d), which is the default.
  /// - Throws: `empty`, `notFinite`; `shape` for fewer than two rows; `outOfRange(.n)` for the
  ///   count; `overflow`, `budgetExceeded`.
  public init(_ x: Matrix, components count: Int? = nil, budget: inout Budget) throws(EngineError) {
    let covariance = try CovarianceMatrix(x, budget: &budget)
    let available = min(x.rows, x.columns)
    let kept = count ?? available
    guard kept >= 1, kept <= available else { throw .outOfRange(.n) }
    let eigen = try SymmetricEigen(covariance.matrix, budget: &budget)
    let least = eigen.values[0] * 0x1p-52 * Double(max(x.rows, x.columns))
    var spectrum = Array(eigen.values.prefix(available))
    for index in spectrum.indices where !(spectrum[index] > least) { spectrum[index] = 0 }
    mean = covariance.means
    self.covariance = covariance.matrix
    totalVariance = covariance.totalVariance
    self.spectrum = spectrum
    variance = Array(spectrum.prefix(kept))
    var ratio = variance
    for index in ratio.indices { ratio[index] /= totalVariance }
    self.ratio = ratio
    components = Matrix(
      rows: kept, columns: x.columns,
      trusted: Array(eigen.vectors.values.prefix(kept * x.columns)))
    rows = x.rows
  }

  /// The coordinates of rows along the components, from the mean.
  ///
  /// - Throws: `shape`, `notFinite`.
  public func transform(_ x: Matrix) throws(EngineError) -> Matrix {
    let (width, kept) = (mean.count, components.rows)
    guard x.columns == width else { throw .shape(.query, expected: width, found: x.columns) }
    try Check.finite(x.values, .query)
    var result = [Double](repeating: 0, count: x.rows * kept)
    for row in 0..<x.rows {
      for component in 0..<kept {
        var sum = 0.0
        for column in 0..<width {
          let deviation = x.values[row * width + column] - mean[column]
          sum += components.values[component * width + column] * deviation
        }
        result[row * kept + component] = sum
      }
    }
    return Matrix(rows: x.rows, columns: kept, trusted: result)
  }

  /// The points with the given coordinates along the first components, one row each.
  ///
  /// - Throws: `notFinite`; `shape` for more columns than components.
  public func reconstruct(_ coordinates: Matrix) throws(EngineError) -> Matrix {
    let (width, used) = (mean.count, coordinates.columns)
    guard used <= components.rows else {
      throw .shape(.query, expected: components.rows, found: used)
    }
    try Check.finite(coordinates.values, .query)
    var result: [Double] = []
    result.reserveCapacity(coordinates.rows * width)
    for row in 0..<coordinates.rows {
      for column in 0..<width {
        var sum = 0.0
        for component in 0..<used {
          sum +=
            coordinates.values[row * used + component]
            * components.values[component * width + column]
        }
        result.append(sum + mean[column])
      }
    }
    return Matrix(rows: coordinates.rows, columns: width, trusted: result)
  }

  /// The mean over the rows of |x − x̂|² with the first `count` components; NaN for a count
  /// outside 0…min(n, d).
  public func reconstructionMSE(components count: Int) -> Double {
    guard count >= 0, count <= spectrum.count else { return .nan }
    var rest = 0.0
    for value in spectrum[count...].reversed() { rest += value }
    return rest * (Double(rows - 1) / Double(rows))
  }

  /// The sample variance along a direction of any length above 0.
  ///
  /// - Throws: `shape`, `notFinite`, `outOfRange` for a direction of length 0.
  public func variance(along direction: [Double]) throws(EngineError) -> Double {
    try Direction.variance(covariance, direction)
  }

  /// The share of all variance along a direction; NaN if there is none at all.
  ///
  /// - Throws: as ``variance(along:)``.
  public func captured(_ direction: [Double]) throws(EngineError) -> Double {
    try variance(along: direction) / totalVariance
  }
}
