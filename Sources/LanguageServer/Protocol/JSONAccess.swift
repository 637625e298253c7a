import Publishing

extension JSONValue {
  var array: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
  var object: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }
  var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }
  /// A whole number that fits.
  var int: Int? { number.flatMap { Int(exactly: $0) } }

  /// The value at a path of keys such as `textDocument.uri`.
  func at(_ path: String) -> JSONValue? {
    path.split(separator: ".").reduce(Optional(self)) { value, key in value?[String(key)] }
  }

  init(_ number: Int) { self = .number(Double(number)) }

  /// An object without the fields that are nil.
  static func fields(_ fields: [String: JSONValue?]) -> JSONValue {
    .object(fields.compactMapValues { $0 })
  }
}
