import Foundation
import ReferenceCases
import Testing

/// Replays every reference case.
struct ReferenceTests {
  static func load() throws -> [ReferenceCase] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try ReferenceFile(
      Data(contentsOf: tests.appending(path: "Reference/reference.json")))
    return file.entries.compactMap { if case .readable(let item) = $0 { item } else { nil } }
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

  @Test(arguments: [
    ("", "this is not JSON"), ("[{", "this is not JSON"), ("{}", "this is not a list of cases"),
    ("3", "this is not a list of cases"),
  ]) func `a file that is no list of cases is refused`(text: String, problem: String) {
    do {
      _ = try ReferenceFile(Data(text.utf8))
      Issue.record("\(text) is read")
    } catch {
      #expect("\(error)" == problem)
    }
  }

  @Test func `a case that cannot be read says why, and the others run`() throws {
    let good = """
      {"id": "a", "topic": "t", "op": "sauer_sum", "inputs": {"n": 3, "vc_dimension": 1},
       "expected": {"sauer_sum": 4}, "tolerance": {"abs": 0, "rel": 0}}
      """
    let bad = good.replacingOccurrences(of: "\"abs\": 0,", with: "\"abs\": \"x\",")
    let file = try ReferenceFile(Data("[\(good), {\"id\": \"b\"}, 7, \(bad)]".utf8))
    let words = file.entries.map { entry in
      switch entry {
      case .readable(let item): "\(item.judge())"
      case .unreadable(let problem): problem
      }
    }
    #expect(
      words == [
        "passed", "case 1: topic is missing", "case 2 has the wrong type",
        "case 3, tolerance, abs has the wrong type",
      ])
  }
}
