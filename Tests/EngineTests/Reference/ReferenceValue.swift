import Foundation

/// A value of the reference file. Numbers that are not finite are written as strings there.
enum ReferenceValue: Decodable, Sendable {
  case number(Double)
  case bool(Bool)
  case text(String)
  case list([ReferenceValue])
  case record([String: ReferenceValue])
  case null

  init(from decoder: any Decoder) throws {
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
