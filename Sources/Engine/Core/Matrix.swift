/// A dense matrix of doubles, stored row after row in one contiguous array.
///
/// In data, a row is an example and a column a feature.
public struct Matrix: Equatable, Sendable {
  public let rows: Int
  public let columns: Int
  /// The entries, row-major: entry (i, j) is at `i * columns + j`.
  public internal(set) var values: [Double]

  /// - Throws: `shape` if there are not rows · columns values, `negative` for a negative size.
  public init(rows: Int, columns: Int, values: [Double]) throws(EngineError) {
    guard rows >= 0, columns >= 0 else { throw .negative(.data) }
    let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
    guard !overflow, count == values.count else {
      throw .shape(.data, expected: overflow ? .max : count, found: values.count)
    }
    self.init(rows: rows, columns: columns, trusted: values)
  }

  /// A matrix from its rows, which must be equally long.
  ///
  /// - Throws: `shape` for the first row whose length differs from the first row's.
  public init(_ rows: [[Double]]) throws(EngineError) {
    let columns = rows.first?.count ?? 0
    for row in rows where row.count != columns {
      throw .shape(.data, expected: columns, found: row.count)
    }
    var values: [Double] = []
    values.reserveCapacity(columns * rows.count)
    for row in rows { values.append(contentsOf: row) }
    self.init(rows: rows.count, columns: columns, trusted: values)
  }

  /// A matrix of one column.
  public init(column values: [Double]) {
    self.init(rows: values.count, columns: 1, trusted: values)
  }

  init(rows: Int, columns: Int, trusted values: [Double]) {
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// The entry in a row and a column, both from 0; NaN outside the matrix.
  public subscript(row: Int, column: Int) -> Double {
    guard row >= 0, row < rows, column >= 0, column < columns else { return .nan }
    return values[row * columns + column]
  }

  /// A row's entries; empty outside the matrix.
  public func row(_ index: Int) -> [Double] {
    guard index >= 0, index < rows else { return [] }
    return Array(values[index * columns..<(index + 1) * columns])
  }

  /// A column's entries; empty outside the matrix.
  public func column(_ index: Int) -> [Double] {
    guard index >= 0, index < columns else { return [] }
    var result = [Double](repeating: 0, count: rows)
    for row in 0..<rows { result[row] = values[row * columns + index] }
    return result
  }
}
