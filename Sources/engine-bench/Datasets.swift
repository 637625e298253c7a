import Engine

// X: normal features. lin_i = Σ_j ±x_ij/(j + 1), the sign + for even j, summed from the left.

/// Examples with their targets, labels or clusters.
struct Dataset {
  let x: Matrix
  let y: [Double]

  /// y = lin + 1 + noise/2.
  static func regression(_ size: Size, coarse: Bool = false) throws -> Dataset {
    let x = try features(size, coarse: coarse)
    var noise = Stream(.noise)
    return Dataset(x: x, y: linear(x).map { ($0 + 1) + 0.5 * noise.normal() })
  }

  /// y = 1 where lin + noise/2 is above 0, else 0.
  static func classes(_ size: Size, coarse: Bool = false) throws -> Dataset {
    let x = try features(size, coarse: coarse)
    var noise = Stream(.noise)
    return Dataset(x: x, y: linear(x).map { $0 + 0.5 * noise.normal() > 0 ? 1 : 0 })
  }

  /// Five clusters with centres from a cube of side 8; row i is of cluster i mod 5.
  static func blobs(_ size: Size) throws -> Dataset {
    let (clusters, columns) = (5, size.columns)
    var stream = Stream(.centres)
    let centres = stream.uniforms(clusters * columns).map { 8 * $0 - 4 }
    var values = try features(size).values
    for index in values.indices {
      let (row, column) = (index / columns, index % columns)
      values[index] += centres[row % clusters * columns + column]
    }
    return Dataset(
      x: try Matrix(rows: size.rows, columns: columns, values: values),
      y: (0..<size.rows).map { Double($0 % clusters) })
  }

  /// One feature in [−1, 1) and a cubic of it with noise.
  static func cubic(_ size: Size) -> Dataset {
    var (points, noise) = (Stream(.polynomial), Stream(.noise))
    let x = points.uniforms(size.rows).map { 2 * $0 - 1 }
    return Dataset(
      x: Matrix(column: x), y: x.map { 2 * $0 * (1 - $0 * $0) + 0.1 * noise.normal() })
  }

  /// The first rows of features that are not those of the other sets.
  static func queries(_ size: Size) throws -> Matrix {
    let rows = min(size.rows, 1000)
    var stream = Stream(.queries)
    return try Matrix(
      rows: rows, columns: size.columns, values: stream.normals(rows * size.columns))
  }

  /// Rows drawn with replacement, as many as there are, for each of several samples.
  static func bootstraps(_ size: Size, count: Int) -> [[Int]] {
    var stream = Stream(.bootstrap)
    let rows = UInt64(size.rows)
    return (0..<count).map { _ in (0..<size.rows).map { _ in Int(stream.next() % rows) } }
  }

  /// Coarse ones are multiples of 1/1024, which single precision holds exactly.
  static func features(_ size: Size, coarse: Bool = false) throws -> Matrix {
    var stream = Stream(.features)
    var values = stream.normals(size.rows * size.columns)
    if coarse { values = values.map { ($0 * 1024 + 0.5).rounded(.down) / 1024 } }
    return try Matrix(rows: size.rows, columns: size.columns, values: values)
  }

  private static func linear(_ x: Matrix) -> [Double] {
    (0..<x.rows).map { row in
      var sum = 0.0
      for column in 0..<x.columns {
        let weight = (column.isMultiple(of: 2) ? 1 : -1) / Double(column + 1)
        sum += x.values[row * x.columns + column] * weight
      }
      return sum
    }
  }
}
