import Authoring
import Checking
import Foundation
import LessonSyntax
import Lessons
import SourceText
import TestSupport
import Testing

private func formatted(_ text: String) -> String {
  String(decoding: formatLesson(path: "a.md", bytes: Array(text.utf8)).bytes, as: UTF8.self)
}

private func block(_ yaml: String) -> String { "Text.\n\n```workshop\n\(yaml)\n```\n" }

/// Blocks as an author may write them, and their canonical layout.
private let layouts: [(name: String, written: String, laidOut: String)] = [
  (
    "fields in the order of their descriptors",
    "check: a\nthat: [x == 1]\nlet: {x: 1}", "check: a\nlet: { x: 1 }\nthat: [x == 1]"
  ),
  (
    "choices in block style", "quiz: q\nask: Why?\nchoices: [{why: w, text: a, when: 1 == 1}]",
    "quiz: q\nask: Why?\nchoices:\n  - text: a\n    when: 1 == 1\n    why: w"
  ),
  (
    "steps and lists indented by two",
    "example: e\nsteps:\n- say:   One.\n- say: Two.\n  check:\n      - 1 == 1\ntitle: T",
    "example: e\ntitle: T\nsteps:\n  - say: One.\n  - say: Two.\n    check:\n      - 1 == 1"
  ),
  (
    "comments stay with what they are about",
    "# Of it all.\ncheck: a   # the id\n# Of that.\nthat: # claims\n- 1 == 1  # one\n# Of the end.\n# Of let.\nlet:\n  x: 1\n  # Last in let.",
    "# Of it all.\ncheck: a  # the id\n# Of the end.\n# Of let.\nlet:\n  x: 1\n  # Last in let.\n# Of that.\nthat:  # claims\n  - 1 == 1  # one"
  ),
  (
    "quotes only where they are needed",
    "example: e\ntitle: \"T\"\nsteps:\n  - say: 'It''s here: now'\n  - say: \"one \\\"two\\\"\"\n  - say: '1'",
    "example: e\ntitle: T\nsteps:\n  - say: \"It's here: now\"\n  - say: one \"two\"\n  - say: '1'"
  ),
  (
    "cells keep their quotes",
    "dataset: d\nrows: [['1', \"b\"], [nan, c]]\ncolumns: {x: {role: label}, y: }",
    "dataset: d\ncolumns:\n  x: { role: label }\n  y:\nrows: [['1', 'b'], [nan, c]]"
  ),
  (
    "a flow list that does not fit becomes lines",
    "dataset: d\ncolumns: { x: { label: a rather long label, role: feature }, y: { label: another rather long label } }\nrows: [[1, 2]]",
    "dataset: d\ncolumns:\n  x: { label: a rather long label, role: feature }\n  y: { label: another rather long label }\nrows: [[1, 2]]"
  ),
  (
    "an expression keeps its own spaces",
    "check: a\nlet: {m: [1,2 , 3], r: {a: 1}}\nthat: [len(m)==3, m[0:2]   == [1,2]]",
    "check: a\nlet: { m: [1,2 , 3], r: {a: 1} }\nthat: [len(m)==3, m[0:2]   == [1,2]]"
  ),
  (
    "lines of a text keep their indentation",
    "example: e\ntitle: T\nsteps:\n    - say: |\n           a\n             b\n\n           c\n      math: >-\n         x\n         y",
    "example: e\ntitle: T\nsteps:\n  - say: |\n      a\n        b\n\n      c\n    math: >-\n      x\n      y"
  ),
  (
    "a text whose first line is indented keeps that",
    "example: e\ntitle: T\nsteps:\n- say: |3\n      a\n     b",
    "example: e\ntitle: T\nsteps:\n  - say: |2\n       a\n      b"
  ),
  (
    "a text over several plain lines",
    "example: e\ntitle: T\nsteps:\n  - say: One\n          and two.\n    check: 1 == 1",
    "example: e\ntitle: T\nsteps:\n  - say: One\n      and two.\n    check: 1 == 1"
  ),
  (
    "one blank line stays, more do not", "check: a\n\n\n\nlet: {x: 1}\n\nthat: [x == 1]",
    "check: a\n\nlet: { x: 1 }\n\nthat: [x == 1]"
  ),
  (
    "an unknown field goes last", "check: a\ncolour: red\nthat: [1 == 1]",
    "check: a\nthat: [1 == 1]\ncolour: red"
  ),
]

struct FormatTests {
  @Test(arguments: layouts.indices)
  func `a block has one layout`(_ index: Int) {
    let layout = layouts[index]
    let result = formatted(block(layout.written))
    #expect(result == block(layout.laidOut), "\(layout.name):\n\(result)")
    #expect(formatted(result) == result, "\(layout.name)")
  }

  /// Blocks as above, and others that are hard to read.
  private static let nasty =
    layouts.map(\.written) + [
      "check: a\nlet: |+\n  x = 1\n\n\nthat: |-\n  x == 1\n\n\n",
      "check: a\nthat: [1 < 2, mean([1, 2]) == 1.5]",
      "check: a\n\"that\": ['1 == 1']\nlet: {'x': 'len(\"#\")'}",
      "quiz: q\nask: >\n  One\n  two\n\n    code\n\n  three\nnumber: {value: 1,\n  answer: 1.0, accept: '1%'}",
      "dataset: d\ncolumns: {x: {}, y: {role: label, positive: 'true'}}\nrows:\n  - [1, true] # yes\n  - - 2\n    - 'true'",
      "dataset: d\ncolumns: {x: {from: 'uniform(0, 1)'}, y: {from: \"x ^ 2\", role: target}}\ngenerate: {n: 5, seed: 1}",
      "sort: s\ntitle: \"a # b\"\nbuckets: {b: 'B: c', a: \"A 'x'\"}\ncards: [{bucket: a, text: 'x, y', why: '- no'}, {text: ': z', bucket: b, why: '? w'}]",
      "model: m\nfit: ridge\non: {a: 1}\nwith: {alpha: 0.10, kernel: rbf}\nexpect: [m.w ~= 0.10]",
      "widget: w\ntype: fit_line\ntitle: 'null'\ndata: d\nstart: {w: 0, b: 0.50}\nwith: {w: [0, 1,\n  0.1]}",
      "example: e\ntitle: ~\nsteps:\n  - say: ''\n  - {say: 'a\n\n   b', math: '\\frac{1}{2}'}\n  - say: |\n\n      a\n",
    ]

  @Test(arguments: nasty)
  func `layout never changes what a block says`(_ yaml: String) {
    for (name, text) in [
      ("plain", block(yaml)),
      (
        "in a list in a quote",
        "> - A.\n>\n"
          + block(yaml).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          .map { ">   \($0)\n" }.joined()
      ),
    ] {
      let result = formatted(text)
      #expect(says(result) == says(text), "\(name):\n\(result)")
      #expect(formatted(result) == result, "\(name):\n\(result)")
    }
  }

  @Test func `layout never changes a lesson of the course`() throws {
    let content = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Content").standardizedFileURL
    let names = try FileManager.default.subpathsOfDirectory(atPath: content.path)
      .filter { $0.hasSuffix(".md") }
    #expect(!names.isEmpty)
    for name in names {
      let text = try String(contentsOf: content.appending(path: name), encoding: .utf8)
      let result = formatted(text)
      #expect(says(result) == says(text), "\(name)")
      #expect(formatted(result) == result, "\(name)")
      #expect(prose(result) == prose(text), "\(name)")
    }
  }

  @Test func `front matter is laid out, prose is not`() {
    let text = "---\nlevel: basics   # easy\ntitle:   'A'\n---\n\n*  a\n*  b  \n\n> c\nd\n"
    #expect(
      formatted(text) == "---\ntitle: A\nlevel: basics  # easy\n---\n\n*  a\n*  b  \n\n> c\nd\n")
  }

  @Test func `line ends and byte order marks are mended`() {
    #expect(formatted("\u{FEFF}---\r\ntitle: A\r\n---\r\n\rb\r") == "---\ntitle: A\n---\n\nb\n")
  }

  @Test(arguments: [
    "check: a\nthat: [1 == 1", "check: a\ntitle: b: c\nthat:   [1]", "chekc: a\nthat:   [1]",
    "check:   a\nthat: [1]\nthat: [2]", "- check:   a",
  ])
  func `a block that cannot be read is left alone`(_ yaml: String) {
    #expect(formatted(block(yaml)) == block(yaml))
  }

  @Test func `what was left alone is told`() {
    let text = block("check:   a\nthat: [1 == 1") + block("check:   b\nthat: [1]")
    let result = formatLesson(path: "a.md", bytes: Array(text.utf8))
    #expect(result.problems.map(\.code.name) == ["DW0202"])
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == block("check:   a\nthat: [1 == 1") + block("check: b\nthat: [1]"))
  }

  @Test func `bytes that are no text are left alone`() {
    let bytes = Array("---\ntitle:   A\n---\n".utf8) + [0xFF]
    let result = formatLesson(path: "a.md", bytes: bytes)
    #expect(result.bytes == bytes)
    #expect(result.problems.map(\.code.name) == ["DW0101"])
  }

  /// All that a lesson's blocks decode to, without places.
  private func says(_ text: String) -> [String] {
    let files = MemoryFileSystem(["course.yaml": MarkedProject.course, "a.md": text])
    let lesson = readLesson(
      SourceFile(path: "a.md", text: text), settings: readCourse(files).settings, files: files)
    let front = lesson.front
    return lesson.blocks.map { described($0.content) }
      + [described(front.title.value), described(front.level?.value ?? ""), described(front.order)]
      + (front.objectives + [front.summary, front.takeaway].compactMap(\.self)).map(described)
      + front.requires.map(described)
      + lesson.diagnostics.map { "\($0.code.name) \($0.message)" }.sorted()
  }

  /// A value and all that it is made of, as text; places are left out.
  private func described(_ value: Any) -> String {
    switch value {
    case is Location, is ByteRange: return ""
    case let node as YAMLNode: return described(node.kind)
    case let text as MappedText: return "“\(text.text)”"
    case let text as String: return "“\(text)”"
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard !mirror.children.isEmpty else { return "\(value)" }
    var parts = mirror.children.map { "\($0.label ?? ""):\(described($0.value))" }
    if mirror.displayStyle == .dictionary || mirror.displayStyle == .set { parts.sort() }
    return "\(mirror.subjectType)(\(parts.joined(separator: ",")))"
  }

  /// The lesson without the insides of its fences and front matter.
  private func prose(_ text: String) -> String {
    text.replacing(#/(?ms)^```workshop$.*?^```$/#, with: "").replacing(
      #/(?s)^---\n.*?\n---\n/#, with: "")
  }
}
