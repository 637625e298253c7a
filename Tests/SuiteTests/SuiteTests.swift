import Authoring
import Checking
import Explanations
import Foundation
import Lessons
import SourceText
import Testing

enum Suites {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL
  static let folder = root.appending(path: "Tests/Suites")
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_SUITES"] == "1"
  static let command = "UPDATE_SUITES=1 swift test --filter SuiteTests"

  static let all: [Suite] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.sorted().compactMap { name in
      (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map {
        Suite(path: name, text: $0)
      }
    }
  }()
  static let cases = all.flatMap(\.cases)
}

struct SuiteTests {
  @Test(arguments: Suites.all.map(\.path))
  func `each case has exactly the diagnostics that it shows`(_ path: String) throws {
    var suite = try #require(Suites.all.first { $0.path == path })
    // From the end, so that the ranges of earlier fences stay true.
    for one in suite.cases.reversed() {
      let expected = try withExpectations(one)
      var end = one.fences.last?.range.upperBound ?? one.line
      for (fence, lines) in expected.fences.reversed() where lines != fence.lines {
        if Suites.isUpdating {
          suite.lines.replaceSubrange(fence.range, with: lines)
          end += lines.count - fence.range.count
        } else {
          let found = lines.joined(separator: "\n")
          Issue.record(
            "\(path):\(one.line): \(one.name): \(fence.name) should read\n\(found)\n(\(Suites.command) writes it so)"
          )
        }
      }
      guard let new = expected.missing else { continue }
      #expect(Suites.isUpdating, "\(path):\(one.line): \(one.name): also found \(new)")
      suite.lines.insert(
        contentsOf: ["", "~~~~ \(SuiteFence.elsewhere)"] + new + ["~~~~"], at: end + 1)
    }
    guard Suites.isUpdating else { return }
    try Data((suite.lines.joined(separator: "\n") + "\n").utf8)
      .write(to: Suites.folder.appending(path: path))
  }

  /// The fences of a case as they should be, and the findings that no fence has room for.
  private func withExpectations(
    _ one: SuiteCase
  ) throws -> (fences: [(SuiteFence, [String])], missing: [String]?) {
    var found = try one.diagnostics()
    let expectations = Expectations(one.files)
    var fences: [(SuiteFence, [String])] = []
    for fence in one.fences where !fence.isElsewhere {
      let (lines, shown) = expectations.lines(of: fence, found)
      found.removeAll { shown.contains($0) }
      fences.append((fence, lines))
    }
    let rest = expectations.elsewhere(found)
    if let fence = one.fences.first(where: \.isElsewhere) {
      fences.append((fence, rest))
      return (fences, nil)
    }
    return (fences, rest.isEmpty ? nil : rest)
  }

  /// Codes that no lesson can bring about, and the tests that hold them.
  private let heldElsewhere = [
    "DW0702": "PublishingTests: a picture module that fails is part of a broken installation",
    "DW0570": "CodeRunTests: checking a lesson runs no code",
    "DW0571": "CodeRunTests", "DW0572": "CodeRunTests", "DW0573": "CodeRunTests",
    "DW0590": "MutationTests: only 'workshop mutate' breaks things",
  ]

  @Test func `every code has a case`() {
    let shown = Suites.cases.flatMap(\.fences).flatMap(\.lines)
      .compactMap { $0.firstMatch(of: /(?:error|warning|info)\[(DW\d{4})\]/)?.output.1 }
    let known = Set(shown.map(String.init)).union(heldElsewhere.keys)
    for code in Explanation.all where !known.contains(code.code) {
      Issue.record(
        """
        \(code.code) (\(code.name)) has no case. Add a heading and a fence with a lesson that earns it \
        to a file in Tests/Suites, then run: \(Suites.command)
        """)
    }
  }

  @Test func `every code that a case shows is explained`() {
    let known = Set(Explanation.all.map(\.code))
    for one in Suites.cases {
      for line in one.fences.flatMap(\.lines) {
        guard let code = line.firstMatch(of: /(?:error|warning|info)\[(DW\d{4})\]/)?.output.1
        else { continue }
        #expect(known.contains(String(code)), "\(one.testDescription)")
      }
    }
  }

  @Test(arguments: Suites.cases)
  func `every range lies inside its file`(_ one: SuiteCase) throws {
    let files = one.files
    for diagnostic in try one.diagnostics() {
      let places =
        [diagnostic.location] + diagnostic.notes.compactMap(\.location)
        + diagnostic.fixes.flatMap(\.edits).map(\.location)
      for place in places {
        let count = files.contents[place.file]?.count ?? 0
        #expect(place.range.upperBound <= count, "\(diagnostic.code.name) \(place)")
      }
    }
  }

  @Test(arguments: Suites.cases)
  func `safe fixes mend what they are offered for`(_ one: SuiteCase) throws {
    let check = { (files: any FileSystem) in
      Checking.check(readCourse(files), isStrict: one.has("strict")).diagnostics
    }
    let files = one.files
    let before = check(files)
    let fixed = applySafeFixes(to: files, isInScope: { _ in true }) { check($0) }
    var after = files
    after.contents.merge(fixed.changed) { $1 }
    let left = check(after)
    #expect(!left.contains { $0.fixes.contains(where: \.isSafe) })
    #expect((fixed.count == 0) == !before.contains { $0.fixes.contains(where: \.isSafe) })
    // Mending lays open at most what the fault had hidden; it never breaks what could be read.
    let severe = { (found: [Diagnostic]) in found.count { $0.code.name.hasPrefix("DW02") } }
    #expect(severe(left) <= severe(before))
  }

  @Test(arguments: Suites.cases)
  func `layout keeps what is wrong with a lesson`(_ one: SuiteCase) throws {
    var files = one.files
    for (path, bytes) in files.contents where path.hasSuffix(".md") {
      let formatted = formatLesson(path: path, bytes: bytes)
      #expect(formatLesson(path: path, bytes: formatted.bytes).bytes == formatted.bytes)
      files.contents[path] = formatted.bytes
    }
    let words = { (files: SuiteFiles) in
      Checking.check(readCourse(files), isStrict: one.has("strict")).diagnostics
        .filter { !["DW0103", "DW0104"].contains($0.code.name) }
        .map { "\($0.code.name): \($0.message)" }.sorted()
    }
    #expect(words(files) == words(one.files))
  }
}
