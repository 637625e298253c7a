// Least squares with one column that changes (Frisch, Waugh and Lovell): the other columns and a
// constant are made orthonormal on the training rows; what they leave of the target is then fitted
// by what they leave of the column, which is one division.

/// One fold of cross-validation whose fit is ready for any values of one further column.
struct FoldFit {
  private let isTest: [Bool]
  /// Orthonormal on the training rows, and continued to the test rows.
  private let basis: [[Double]]
  /// What the basis leaves of the target, on all rows.
  private let rest: [Double]

  init(fold isTest: [Bool], others: [[Double]], y: [Double]) {
    self.isTest = isTest
    var basis: [[Double]] = []
    for column in [[Double](repeating: 1, count: isTest.count)] + others {
      let before = FoldFit.product(column, column, isTest)
      // A second round takes away what rounding left of the first.
      let left = FoldFit.remainder(FoldFit.remainder(column, basis, isTest), basis, isTest)
      let square = FoldFit.product(left, left, isTest)
      guard square > 1e-20 * before, square > 0 else { continue }
      let norm = square.squareRoot()
      basis.append(left.map { $0 / norm })
    }
    self.basis = basis
    rest = FoldFit.remainder(y, basis, isTest)
  }

  /// The sum of squared errors on the test rows, with these values in the column.
  func squaredError(_ values: [Double]) -> Double {
    let left = FoldFit.remainder(values, basis, isTest)
    let square = FoldFit.product(left, left, isTest)
    let before = FoldFit.product(values, values, isTest)
    let weight =
      square > 1e-20 * before && square > 0 ? FoldFit.product(left, rest, isTest) / square : 0
    var sum = 0.0
    for index in isTest.indices where isTest[index] {
      let miss = rest[index] - weight * left[index]
      sum += miss * miss
    }
    return sum
  }

  /// The product over the training rows.
  private static func product(_ a: [Double], _ b: [Double], _ isTest: [Bool]) -> Double {
    var sum = 0.0
    for index in isTest.indices where !isTest[index] { sum += a[index] * b[index] }
    return sum
  }

  private static func remainder(
    _ values: [Double], _ basis: [[Double]], _ isTest: [Bool]
  ) -> [Double] {
    var left = values
    for direction in basis {
      let share = product(left, direction, isTest)
      for index in left.indices { left[index] -= share * direction[index] }
    }
    return left
  }
}
