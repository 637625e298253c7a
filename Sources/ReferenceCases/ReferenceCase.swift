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

  private enum Key: String, CodingKey {
    case id, topic, op, description, inputs, expected, tolerance, alternatives, compare, undefined
  }

  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    id = try fields.decode(String.self, forKey: .id)
    topic = try fields.decode(String.self, forKey: .topic)
    op = try fields.decode(String.self, forKey: .op)
    description = try fields.decodeIfPresent(String.self, forKey: .description) ?? ""
    inputs = try fields.decode([String: ReferenceValue].self, forKey: .inputs)
    expected = try fields.decode([String: ReferenceValue].self, forKey: .expected)
    tolerance = try fields.decode(Tolerance.self, forKey: .tolerance)
    alternatives = try fields.decodeIfPresent([Alternative].self, forKey: .alternatives)
    compare = try fields.decodeIfPresent([String: String].self, forKey: .compare)
    undefined = try fields.decodeIfPresent([String].self, forKey: .undefined)
  }

  func input(_ name: String) -> ReferenceValue { inputs[name] ?? .null }
}
