import Foundation

/// One operation with its inputs, and what it must give.
public struct ReferenceCase: Decodable, Sendable {
  public struct Tolerance: Decodable, Sendable {
    public let abs: Double
    public let rel: Double
  }

  public struct Alternative: Decodable, Sendable {
    public let label: String
    public let expected: [String: ReferenceValue]
  }

  public let id: String
  public let topic: String
  public let op: String
  public let description: String
  public let inputs: [String: ReferenceValue]
  public let expected: [String: ReferenceValue]
  public let tolerance: Tolerance
  public let alternatives: [Alternative]?
  /// How fields are compared that are not compared entry by entry.
  public let compare: [String: String]?
  /// Fields that are 0/0, where NaN is as good as the value given.
  public let undefined: [String]?

  /// The cases of a file.
  public static func load(_ data: Data) throws -> [ReferenceCase] {
    try JSONDecoder().decode([ReferenceCase].self, from: data)
  }

  func input(_ name: String) -> ReferenceValue { inputs[name] ?? .null }
  func numbers(_ name: String) -> [Double] { input(name).numbers }
  func integers(_ name: String) -> [Int] { input(name).integers }
  func number(_ name: String) -> Double { input(name).number ?? .nan }
  func integer(_ name: String) -> Int { input(name).integer ?? .min }
}
