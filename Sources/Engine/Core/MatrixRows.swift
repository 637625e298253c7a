extension Matrix {
  /// The rows of the given indices, in their order; an index may come more than once.
  ///
  /// - Throws: `outOfRange(.order)` for an index that is no row.
  public func selecting(rows indices: [Int]) throws(EngineError) -> Matrix {
    var selected: [Double] = []
    selected.reserveCapacity(indices.count * columns)
    for index in indices {
      guard index >= 0, index < rows else { throw .outOfRange(.order) }
      selected.append(contentsOf: values[index * columns..<(index + 1) * columns])
    }
    return Matrix(rows: indices.count, columns: columns, trusted: selected)
  }

  /// The rows before `range` and those behind it.
  func droppingRows(_ range: Range<Int>) -> Matrix {
    var rest: [Double] = []
    rest.reserveCapacity((rows - range.count) * columns)
    rest.append(contentsOf: values[..<(range.lowerBound * columns)])
    rest.append(contentsOf: values[(range.upperBound * columns)...])
    return Matrix(rows: rows - range.count, columns: columns, trusted: rest)
  }

  /// The rows of a range.
  func keepingRows(_ range: Range<Int>) -> Matrix {
    Matrix(
      rows: range.count, columns: columns,
      trusted: Array(values[range.lowerBound * columns..<range.upperBound * columns]))
  }
}

extension Array where Element == Double {
  /// The values at the given indices, in their order.
  ///
  /// - Throws: `outOfRange(.order)` for an index outside the array.
  func selecting(_ indices: [Int]) throws(EngineError) -> [Double] {
    var selected: [Double] = []
    selected.reserveCapacity(indices.count)
    for index in indices {
      guard index >= 0, index < count else { throw .outOfRange(.order) }
      selected.append(self[index])
    }
    return selected
  }
}
