import Engine

/// Rows and what they are to be told as, in the engine's form.
struct Examples: Sendable {
  let x: Matrix
  let y: [Double]

  init?(_ rows: [[Double]], _ y: [Double]) {
    guard let x = try? Matrix(rows), rows.count == y.count else { return nil }
    (self.x, self.y) = (x, y)
  }

  func picked(_ indices: [Int]) -> Examples? {
    Examples(indices.map { x.row($0) }, indices.map { y[$0] })
  }

  /// The rows to learn from and those kept back, as `Split` draws them.
  func split(test: Double, seed: Double) -> (train: Examples, test: Examples)? {
    guard let split = try? Split(n: y.count, test: test, seed: UInt64(seed)),
      let train = picked(split.train), let kept = picked(split.test)
    else { return nil }
    return (train, kept)
  }

  /// The share of these that is told right.
  func accuracy(_ predictions: [Double]) -> Double {
    Double(zip(y, predictions).count { $0 == $1 }) / Double(y.count)
  }
}

extension WidgetColumns {
  /// Both axes as features, and the classes by their numbers.
  var classExamples: Examples? {
    Examples(zip(x, y).map { [$0, $1] }, labels.map(Double.init))
  }

  /// One feature and its target.
  var curveExamples: Examples? { Examples(x.map { [$0] }, y) }
}
