import Foundation

/// A file of reference cases as it comes: a case that cannot be read is one that fails.
public struct ReferenceFile: Decodable, Sendable {
  public enum Entry: Decodable, Sendable {
    case readable(ReferenceCase)
    /// What is wrong with it.
    case unreadable(String)

    public init(from decoder: any Decoder) throws {
      do {
        self = .readable(try ReferenceCase(from: decoder))
      } catch let error as DecodingError {
        self = .unreadable(ReferenceFile.problem(error))
      }
    }
  }

  public let entries: [Entry]

  public init(from decoder: any Decoder) throws {
    entries = try decoder.singleValueContainer().decode([Entry].self)
  }

  /// - Throws: `Unreadable` if the data is not a list in JSON.
  public init(_ data: Data) throws {
    do {
      self = try JSONDecoder().decode(ReferenceFile.self, from: data)
    } catch let error as DecodingError {
      throw Unreadable(description: ReferenceFile.problem(error))
    }
  }

  public struct Unreadable: Error, CustomStringConvertible {
    public let description: String
  }

  private static func problem(_ error: DecodingError) -> String {
    switch error {
    case .dataCorrupted: "this is not JSON"
    case .keyNotFound(let key, let context):
      "\(place(context.codingPath))\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      if context.codingPath.isEmpty {
        "this is not a list of cases"
      } else {
        "\(place(context.codingPath).dropLast(2)) has the wrong type"
      }
    @unknown default: "this cannot be read"
    }
  }

  /// `case 3, tolerance: `; cases count from 0.
  private static func place(_ path: [any CodingKey]) -> String {
    guard let first = path.first?.intValue else { return "" }
    let rest = path.dropFirst().map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
    return (["case \(first)"] + rest).joined(separator: ", ") + ": "
  }
}
