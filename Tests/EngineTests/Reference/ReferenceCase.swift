import Foundation

/// One operation with its inputs, and what it must give.
struct ReferenceCase: Decodable, Sendable {
  struct Tolerance: Decodable, Sendable {
    let abs: Double
    let rel: Double
  }

  struct Alternative: Decodable, Sendable {
    let expected: [String: ReferenceValue]
  }

  let id: String
  let topic: String
  let op: String
  let description: String
  let inputs: [String: ReferenceValue]
  let expected: [String: ReferenceValue]
  let tolerance: Tolerance
  let alternatives: [Alternative]?
  /// Fields that are 0/0, where NaN is as good as the value given.
  let undefined: [String]?

  static func load() throws -> [ReferenceCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: tests.appending(path: "Reference/reference.json"))
    return try JSONDecoder().decode([ReferenceCase].self, from: data)
  }

  func input(_ name: String) -> ReferenceValue { inputs[name] ?? .null }

  /// The fields in which a result differs from all that is accepted, apart from those left out.
  func differences(_ result: [String: ReferenceValue], leavingOut: Set<String>) -> [String] {
    let accepted = [expected] + (alternatives ?? []).map(\.expected)
    let all = accepted.map { differences(result, from: $0, leavingOut) }
    return all.contains([]) ? [] : all[0]
  }

  private func differences(
    _ result: [String: ReferenceValue], from expected: [String: ReferenceValue],
    _ leftOut: Set<String>
  ) -> [String] {
    expected.keys.sorted().filter { key in
      guard !leftOut.contains(key), let wanted = expected[key] else { return false }
      guard let got = result[key] else { return true }
      if undefined?.contains(key) == true, got.number?.isNaN == true { return false }
      return !agrees(got, wanted)
    }
  }

  private func agrees(_ got: ReferenceValue, _ wanted: ReferenceValue) -> Bool {
    switch (got, wanted) {
    case (.number(let a), .number(let b)):
      if b.isNaN { return a.isNaN }
      return a == b || (a - b).magnitude <= tolerance.abs + tolerance.rel * b.magnitude
    case (.bool(let a), .bool(let b)): return a == b
    case (.text(let a), .text(let b)): return a == b
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { agrees($0, $1) }
    case (.record(let a), .record(let b)):
      return b.allSatisfy { key, value in a[key].map { agrees($0, value) } ?? false }
    case (_, .null): return got.isNull || got.number?.isNaN == true
    default: return false
    }
  }
}
