/// A field whose value is not accepted.
public struct Difference: Sendable, CustomStringConvertible {
  public let field: String
  public let expected: ReferenceValue
  /// Nil if the operation gave no such field.
  public let got: ReferenceValue?

  public var description: String {
    "\(field): expected \(expected), got \(got.map(\.description) ?? "nothing")"
  }
}

extension ReferenceCase {
  /// The fields in which a result differs from what is expected, if it does not match one of the
  /// alternatives in full.
  public func differences(_ result: Fields, leavingOut: Set<String> = []) -> [Difference] {
    let differences = differences(result, from: expected, leavingOut)
    if differences.isEmpty { return [] }
    for alternative in alternatives ?? [] {
      if self.differences(result, from: alternative.expected, leavingOut).isEmpty { return [] }
    }
    return differences
  }

  private func differences(
    _ result: Fields, from expected: Fields, _ leftOut: Set<String>
  ) -> [Difference] {
    if let error = result["error"], expected["error"] == nil {
      return [Difference(field: "error", expected: .null, got: error)]
    }
    return expected.sorted { $0.key < $1.key }.compactMap { field, wanted in
      if leftOut.contains(field) { return nil }
      guard let got = result[field] else {
        return Difference(field: field, expected: wanted, got: nil)
      }
      return accepts(got, wanted, field)
        ? nil : Difference(field: field, expected: wanted, got: got)
    }
  }

  private func accepts(_ got: ReferenceValue, _ wanted: ReferenceValue, _ field: String) -> Bool {
    if undefined?.contains(field) == true, got.isUndefined { return true }
    switch compare?[field] {
    case "set":
      return agrees(.numbers(got.numbers.sorted()), .numbers(wanted.numbers.sorted()))
    case "sign_per_row":
      return agreesUpToSigns(got.rows, wanted.rows)
    case "sign_per_column":
      return got.rows.count == wanted.rows.count
        && agreesUpToSigns(Self.columns(got.rows), Self.columns(wanted.rows))
    default:
      return agrees(got, wanted)
    }
  }

  private func agreesUpToSigns(_ got: [[Double]], _ wanted: [[Double]]) -> Bool {
    got.count == wanted.count
      && zip(got, wanted).allSatisfy {
        agrees(.numbers($0), .numbers($1)) || agrees(.numbers($0.map { -$0 }), .numbers($1))
      }
  }

  private static func columns(_ rows: [[Double]]) -> [[Double]] {
    (0..<(rows.first?.count ?? 0)).map { column in
      rows.map { column < $0.count ? $0[column] : .nan }
    }
  }

  private func agrees(_ got: ReferenceValue, _ wanted: ReferenceValue) -> Bool {
    switch (got, wanted) {
    case (.number(let a), .number(let b)):
      if b.isNaN { return a.isNaN }
      return a == b || (a - b).magnitude <= tolerance.abs + tolerance.rel * b.magnitude
    case (.null, .number(let b)): return b.isNaN
    case (.null, .null): return true
    case (.bool(let a), .bool(let b)): return a == b
    case (.text(let a), .text(let b)): return a == b
    case (.list(let a), .list(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { agrees($0, $1) }
    case (.record(let a), .record(let b)):
      return b.allSatisfy { key, value in a[key].map { agrees($0, value) } ?? false }
    default: return false
    }
  }
}

extension ReferenceValue {
  /// Null or NaN.
  fileprivate var isUndefined: Bool {
    switch self {
    case .null: true
    case .number(let value): value.isNaN
    case .list(let values): !values.isEmpty && values.allSatisfy(\.isUndefined)
    default: false
    }
  }
}
