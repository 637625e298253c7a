/// The lengths of vectors.
enum Norms {
  /// √Σv².
  static func euclidean(_ values: [Double]) -> Double {
    var largest = 0.0
    for value in values { largest = max(largest, value.magnitude) }
    guard largest > 0 else { return 0 }
    // Scaled where squares would leave the range of numbers.
    let scale = largest > 1e150 || largest < 1e-150 ? largest : 1
    var sum = 0.0
    for value in values { sum += (value / scale) * (value / scale) }
    return scale * sum.squareRoot()
  }

  /// Σ|v|.
  static func absolute(_ values: [Double]) -> Double {
    var sum = 0.0
    for value in values { sum += value.magnitude }
    return sum
  }
}

extension Check {
  /// Rows of features, and a target for each.
  static func regression(_ x: Matrix, _ y: [Double]) throws(EngineError) {
    try sample(x)
    try count(y, x.rows, .y)
    try finite(y, .y)
  }

  /// A finite number that is not below 0.
  static func penalty(_ alpha: Double) throws(EngineError) {
    try finite(alpha, .alpha)
    guard alpha >= 0 else { throw .negative(.alpha) }
  }
}
