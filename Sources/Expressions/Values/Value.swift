/// What an expression can be.
public enum Value: Sendable {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case list([Value])
  case record(Record)
  indirect case dataset(Dataset)
  indirect case model(Model)
  indirect case function(FunctionValue)
  case none
}

extension Int {
  /// The largest whole number that anything is counted with: a `Double` holds it and all below, and
  /// an `Int` does where it has 64 bits.
  static var mostCounted: Int { Int(Swift.min(Int64(Int.max), 1 << 53)) }
}

extension Value {
  /// A number, or a truth value as 1 or 0.
  public var asNumber: Double? {
    switch self {
    case .number(let number): number
    case .boolean(let holds): holds ? 1 : 0
    default: nil
    }
  }

  /// A number that is whole and small enough for an `Int`.
  public var asWholeNumber: Int? {
    guard case .number(let number) = self, number == number.rounded(.towardZero),
      abs(number) < 0x1p53
    else { return nil }
    return Int(exactly: number)
  }

  public static func numbers(_ numbers: some Sequence<Double>) -> Value {
    .list(numbers.map { .number($0) })
  }

  public static func wholeNumbers(_ numbers: some Sequence<Int>) -> Value {
    .list(numbers.map { .number(Double($0)) })
  }

  public static func rows(_ rows: some Sequence<[Double]>) -> Value {
    .list(rows.map { .numbers($0) })
  }

  /// The kind of value as messages name it, with its article.
  public var kindName: String {
    switch self {
    case .number: "a number"
    case .text: "a text"
    case .boolean: "a truth value"
    case .list: "a list"
    case .record: "a record"
    case .dataset: "a dataset"
    case .model(let model): "a model (\(model.function))"
    case .function: "a function"
    case .none: "none"
    }
  }

  var containsNaN: Bool {
    switch self {
    case .number(let number): number.isNaN
    case .list(let items): items.contains { $0.containsNaN }
    case .record(let record): record.values.contains { $0.containsNaN }
    default: false
    }
  }
}
