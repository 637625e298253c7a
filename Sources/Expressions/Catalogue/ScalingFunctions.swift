import Engine

/// Functions that bring features to a common scale.
enum ScalingFunctions {
  static let all: [FunctionEntry] = [standardize, minmax]

  private static let parameters = [
    ParameterEntry("X", "rows, numbers or dataset", "the examples to learn the scale from")
  ]
  private static let transformEntry = FieldEntry(
    "transform(x)", "new examples on the scale of the old")

  private static let standardize = FunctionEntry(
    "standardize", group: "Preparation",
    "Shifts and scales each feature to mean 0 and population standard deviation 1. A constant "
      + "feature becomes 0.",
    parameters: parameters, result: "a model",
    fields: [
      FieldEntry("values", "the scaled examples"), FieldEntry("mean", "each feature's mean"),
      FieldEntry("std", "each feature's population standard deviation"), transformEntry,
    ], data: .features, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let scaler = try call.engine { _ throws(EngineError) in try Standardizer(data.matrix) }
    return try scaled(call, data, { x throws(EngineError) in try scaler.transform(x) }) {
      [("mean", plain(scaler.means, data)), ("std", plain(scaler.deviations, data))]
    }
  }

  private static let minmax = FunctionEntry(
    "minmax", group: "Preparation",
    "Shifts and scales each feature so that its least value becomes 0 and its greatest 1. New "
      + "examples are not clipped.",
    parameters: parameters, result: "a model",
    fields: [
      FieldEntry("values", "the scaled examples"), FieldEntry("min", "each feature's least value"),
      FieldEntry("max", "each feature's greatest value"), transformEntry,
    ], data: .features, isModel: true
  ) { call throws(EvaluationFailure) in
    let data = try call.rows("X")
    let scaler = try call.engine { _ throws(EngineError) in try MinMaxScaler(data.matrix) }
    return try scaled(call, data, { x throws(EngineError) in try scaler.transform(x) }) {
      [("min", plain(scaler.minima, data)), ("max", plain(scaler.maxima, data))]
    }
  }

  /// One number for plain data, a list otherwise.
  private static func plain(_ numbers: [Double], _ data: DataMatrix) -> Value {
    data.isPlain && numbers.count == 1 ? .number(numbers[0]) : .numbers(numbers)
  }

  private static func scaled(
    _ call: FunctionCall, _ data: DataMatrix,
    _ transform: @escaping @Sendable (Matrix) throws(EngineError) -> Matrix,
    _ fields: () -> [(String, Value)]
  ) throws(EvaluationFailure) -> Value {
    let isPlain = data.isPlain
    let columns = data.matrix.columns
    let values = try call.engine { _ throws(EngineError) in try transform(data.matrix) }
    let method = ModelMethod("transform", [RegressionFunctions.query]) {
      call throws(EvaluationFailure) in
      let (matrix, isOne) = try call.query("x", isPlain: isPlain, columns: columns)
      let result = try call.engine { _ throws(EngineError) in try transform(matrix) }
      if isOne { return isPlain ? .number(result.values[0]) : .numbers(result.row(0)) }
      return .rows(of: result, isPlain: isPlain)
    }
    let record = Record([("values", .rows(of: values, isPlain: isPlain))] + fields())
    return .model(Model(call.function, record, methods: [method]))
  }
}
