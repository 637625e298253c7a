import Engine
import Foundation

/// A value of the reference file. Numbers that are not finite are written as strings there.
public enum ReferenceValue: Decodable, Sendable {
  case number(Double)
  case bool(Bool)
  case text(String)
  case list([ReferenceValue])
  case record([String: ReferenceValue])
  case null

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      switch value {
      case "NaN": self = .number(.nan)
      case "Infinity": self = .number(.infinity)
      case "-Infinity": self = .number(-.infinity)
      default: self = .text(value)
      }
    } else if let value = try? container.decode([ReferenceValue].self) {
      self = .list(value)
    } else {
      self = .record(try container.decode([String: ReferenceValue].self))
    }
  }

  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }

  var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// The elements of a list; none of anything else.
  var elements: [ReferenceValue] {
    if case .list(let values) = self { values } else { [] }
  }

  var numbers: [Double] { elements.compactMap(\.number) }
  var rows: [[Double]] { elements.map(\.numbers) }

  static func numbers(_ values: [Double]) -> ReferenceValue { .list(values.map { .number($0) }) }
  static func numbers(_ values: [Int]) -> ReferenceValue { numbers(values.map(Double.init)) }
  static func rows(_ rows: [[Double]]) -> ReferenceValue { .list(rows.map { numbers($0) }) }
  static func number(_ value: Int) -> ReferenceValue { .number(Double(value)) }
}

extension ReferenceValue {
  var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  /// The value as an integer; nil if it is none.
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
  var integers: [Int] { elements.compactMap(\.integer) }

  func field(_ name: String) -> ReferenceValue {
    if case .record(let fields) = self { fields[name] ?? .null } else { .null }
  }

  static func matrix(_ matrix: Matrix) -> ReferenceValue {
    .rows((0..<matrix.rows).map { matrix.row($0) })
  }
}

extension ReferenceValue: CustomStringConvertible {
  /// As the file writes it, long lists cut short.
  public var description: String {
    switch self {
    case .number(let value): "\(value)"
    case .bool(let value): "\(value)"
    case .text(let value): value
    case .null: "null"
    case .list(let values):
      "[" + values.prefix(8).map(\.description).joined(separator: ", ")
        + (values.count > 8 ? ", … \(values.count) in all]" : "]")
    case .record(let fields):
      "{"
        + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        .joined(separator: ", ") + "}"
    }
  }
}
