/// The change of units that all scalers share, one offset and one scale a column.
enum ColumnScaling {
  /// (x − offset) / scale.
  ///
  /// - Throws: `shape` if there is not one column an offset.
  static func apply(
    _ x: Matrix, offsets: [Double], scales: [Double]
  ) throws(EngineError) -> Matrix {
    guard x.columns == offsets.count else {
      throw .shape(.query, expected: offsets.count, found: x.columns)
    }
    var values = x.values
    let width = x.columns
    let (shifts, units) = (offsets.span, scales.span)
    var entries = values.mutableSpan
    for row in 0..<x.rows {
      let base = row * width
      var column = 0
      while column + 4 <= width {
        let shifted = entries.four(at: base + column) - shifts.four(at: column)
        entries.set(shifted / units.four(at: column), at: base + column)
        column += 4
      }
      while column < width {
        entries[base + column] = (entries[base + column] - shifts[column]) / units[column]
        column += 1
      }
    }
    return Matrix(rows: x.rows, columns: width, trusted: values)
  }

  /// z · scale + offset.
  ///
  /// - Throws: `shape` if there is not one column an offset.
  static func revert(
    _ z: Matrix, offsets: [Double], scales: [Double]
  ) throws(EngineError) -> Matrix {
    guard z.columns == offsets.count else {
      throw .shape(.query, expected: offsets.count, found: z.columns)
    }
    var values = z.values
    for row in 0..<z.rows {
      for column in 0..<z.columns {
        let index = row * z.columns + column
        values[index] = values[index] * scales[column] + offsets[column]
      }
    }
    return Matrix(rows: z.rows, columns: z.columns, trusted: values)
  }
}
