import Foundation
import ReferenceCases
import Testing

/// Replays every reference case.
struct ReferenceTests {
  static func load() throws -> [ReferenceCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try ReferenceCase.load(
      Data(contentsOf: tests.appending(path: "Reference/reference.json")))
  }

  static func expectPassed(_ item: ReferenceCase) {
    let verdict = item.judge()
    #expect(verdict.isPassed, "\(item.id): \(item.description): \(verdict)")
  }

  @Test func `every case gives the reference result`() throws {
    let cases = try Self.load()
    cases.forEach(Self.expectPassed)
    #expect(cases.count == 477)
  }

  @Test func `a wrong number is found, and so is one that is missing`() throws {
    let item = try #require(try Self.load().first { $0.op == "sauer_sum" })
    #expect(item.differences(item.expected).isEmpty)
    var wrong = item.expected
    wrong["sauer_sum"] = .number(-1)
    #expect(item.differences(wrong).map(\.field) == ["sauer_sum"])
    wrong["sauer_sum"] = nil
    #expect(item.differences(wrong).map(\.field) == ["sauer_sum"])
    #expect(item.differences(["error": .text("single_class")]).map(\.field) == ["error"])
  }
}
