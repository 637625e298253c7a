import Expressions

extension Value {
  /// The value in a bundle: models as their fields, functions not at all.
  public var json: JSONValue {
    switch self {
    case .number(let number): .number(number)
    case .text(let text): .string(text)
    case .boolean(let bool): .bool(bool)
    case .list(let items): .array(items.map(\.json))
    case .record(let record): record.json
    case .model(let model): model.fields.json
    case .dataset(let dataset): .array(dataset.columns.map(\.json))
    case .function, .none: .null
    }
  }
}

extension Record {
  var json: JSONValue {
    .object(
      Dictionary(zip(names, values.map(\.json)), uniquingKeysWith: { first, _ in first }))
  }
}
