import Engine
import SourceText

/// Generates a dataset's columns from expressions, one after another and each row after row:
/// the names in an expression are the row's values of the columns before it, and `normal(mean,
/// std)`, `uniform(low, high)` and `choice(values)` draw from one generator.
public struct ColumnGenerator {
  public let rows: Int
  private var earlier: [(name: String, values: [Value])] = []
  private let functions: [(name: String, value: Value)]

  /// - Parameter seed: starts the generator, xoshiro256** (see the engine).
  public init(rows: Int, seed: UInt64) {
    self.rows = rows
    functions = RandomSource(seed: seed).functions
  }

  /// The values of the next column.
  ///
  /// - Parameter name: what the expressions of later columns call it.
  /// - Throws: the problem of the first row that has one.
  public mutating func column(
    _ name: String, from expression: ParsedExpression, budget: inout EvaluationBudget
  ) throws(EvaluationFailure) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(rows)
    for row in 0..<rows {
      let names = earlier.map { ($0.name, $0.values[row]) } + functions.map { ($0.name, $0.value) }
      values.append(
        try evaluate(expression, in: DictionaryScope(Record(names)), budget: &budget))
    }
    earlier.append((name, values))
    return values
  }
}

/// The generator that all random functions of a dataset draw from.
///
/// A column's values are computed in one task, one draw after another, so nothing is shared between
/// threads, though a function value may be sent to another.
private final class RandomSource: @unchecked Sendable {
  private typealias Unsuitable = FunctionValue.UnsuitableArgument
  private var generator: Xoshiro256

  init(seed: UInt64) { generator = Xoshiro256(seed: seed) }

  var functions: [(name: String, value: Value)] { [normal, uniform, choice] }

  private var normal: (name: String, value: Value) {
    let body = FunctionValue(name: "normal", parameters: ["mean", "std"]) {
      values throws(FunctionValue.UnsuitableArgument) in
      let mean = try RandomSource.number(values[0], "mean")
      let deviation = try RandomSource.number(values[1], "std")
      guard deviation >= 0 else { throw Unsuitable("std", "std of normal is at least 0") }
      return .number(mean + deviation * self.generator.normal())
    }
    return ("normal", .function(body))
  }

  private var uniform: (name: String, value: Value) {
    let body = FunctionValue(name: "uniform", parameters: ["low", "high"]) {
      values throws(FunctionValue.UnsuitableArgument) in
      let low = try RandomSource.number(values[0], "low")
      let high = try RandomSource.number(values[1], "high")
      guard low <= high else { throw Unsuitable("high", "high of uniform is not below low") }
      return .number(low + (high - low) * self.generator.uniform())
    }
    return ("uniform", .function(body))
  }

  private var choice: (name: String, value: Value) {
    let body = FunctionValue(name: "choice", parameters: ["values"]) {
      values throws(FunctionValue.UnsuitableArgument) in
      guard case .list(let items) = values[0], !items.isEmpty else {
        throw Unsuitable("values", "choice takes a list with at least one value")
      }
      return items[self.generator.integer(below: items.count)]
    }
    return ("choice", .function(body))
  }

  private static func number(
    _ value: Value, _ name: String
  ) throws(FunctionValue.UnsuitableArgument) -> Double {
    guard let number = value.asNumber, number.isFinite else {
      throw Unsuitable(name, "\(name) is a finite number, and this is \(value.kindName)")
    }
    return number
  }
}
