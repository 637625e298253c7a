import Engine
import SourceText

/// Data as a matrix, and whether it came as plain numbers, so that results can be plain too.
struct DataMatrix: Sendable {
  let matrix: Matrix
  /// A list of numbers, or a dataset with one feature.
  let isPlain: Bool
}

extension FunctionCall {
  /// The rows of `name`: a list of rows, a list of numbers for one feature, or a dataset.
  func rows(_ name: String) throws(EvaluationFailure) -> DataMatrix {
    switch try value(name) {
    case .dataset(let data):
      let features = data.features
      guard !features.isEmpty else {
        throw problem(
          .unsuitableArgument, "the dataset \(data.name) has no feature columns", at: name)
      }
      let rows = (0..<data.count).map { row in features.map { $0.values[row] } }
      return DataMatrix(matrix: try matrix(rows, name), isPlain: features.count == 1)
    case .list(let items):
      try evaluation.charge(steps: items.count, range)
      if items.allSatisfy({ $0.asNumber != nil }) {
        return DataMatrix(matrix: Matrix(column: try numbers(in: items, name)), isPlain: true)
      }
      var rows: [[Value]] = []
      for item in items {
        guard case .list(let row) = item else {
          throw problem(
            .wrongType, "\(name) of \(function) is a list of rows, and one is \(item.kindName)",
            at: name)
        }
        rows.append(row)
      }
      return DataMatrix(matrix: try matrix(rows, name), isPlain: false)
    default:
      throw wrongType(name, "a list of rows, a list of numbers or a dataset")
    }
  }

  private func matrix(_ rows: [[Value]], _ name: String) throws(EvaluationFailure) -> Matrix {
    var numbers: [[Double]] = []
    for row in rows {
      try evaluation.charge(steps: row.count, range)
      numbers.append(try self.numbers(in: row, name))
    }
    return try engine(renaming: ["data": name]) { _ throws(EngineError) in try Matrix(numbers) }
  }

  /// The target: `y` as given, or the target column of the dataset that stands for both.
  func target() throws(EvaluationFailure) -> [Double] {
    if has("y") { return try numbers("y") }
    guard case .dataset(let data) = try value("X") else { throw missing("y") }
    guard let target = data.target else {
      throw problem(
        .unsuitableArgument, "the dataset \(data.name) has no target column", at: "X")
    }
    guard case .texts = target.values else {
      return try numbers(in: target.values.list, "X")
    }
    throw problem(
      .wrongType, "\(function) needs numbers, and \(target.name) of \(data.name) holds texts",
      at: "X")
  }

  /// What a model is asked about: one example or many, as the data it was fitted on has them.
  func query(
    _ name: String, isPlain: Bool, columns: Int
  ) throws(EvaluationFailure) -> (matrix: Matrix, isOne: Bool) {
    let value = try value(name)
    if isPlain, let number = value.asNumber { return (Matrix(column: [number]), true) }
    if !isPlain, case .list(let items) = value, items.allSatisfy({ $0.asNumber != nil }) {
      return (try matrix([items], name), true)
    }
    if !isPlain, value.asNumber != nil {
      throw wrongType(name, "a list of \(columns) numbers, one for each feature")
    }
    return (try rows(name).matrix, false)
  }
}

extension Value {
  /// The rows of a matrix; of plain data, the numbers themselves.
  static func rows(of matrix: Matrix, isPlain: Bool) -> Value {
    if isPlain, matrix.columns == 1 { return .numbers(matrix.values) }
    return .rows((0..<matrix.rows).map(matrix.row))
  }
}
