import SourceText
import Testing

@Suite struct SourceFileTests {
  typealias FlawCase = (bytes: [UInt8], flaws: [SourceFile.Flaw], text: String)
  private static let flawCases: [FlawCase] = [
    ([], [], ""),
    (Array("ab".utf8), [], "ab"),
    ([0x61, 0xFF, 0xFE, 0x62], [flaw(.invalidUTF8, 1..<3)], "a??b"),
    ([0x61, 0xC3], [flaw(.invalidUTF8, 1..<2)], "a?"),
    ([0xED, 0xA0, 0x80], [flaw(.invalidUTF8, 0..<3)], "???"),
    ([0xC0, 0x80], [flaw(.invalidUTF8, 0..<2)], "??"),
    ([0x00, 0x61], [flaw(.controlCharacter, 0..<1)], "?a"),
    ([0x61, 0x7F], [flaw(.controlCharacter, 1..<2)], "a?"),
    ([0x61, 0x0D, 0x0A, 0x0D], [flaw(.carriageReturn(lines: 2), 1..<3)], "a\r\n\r"),
    ([0xEF, 0xBB, 0xBF, 0x61], [flaw(.byteOrderMark, 0..<3)], "\u{FEFF}a"),
  ]

  private static func flaw(_ kind: SourceFile.Flaw.Kind, _ range: ByteRange) -> SourceFile.Flaw {
    SourceFile.Flaw(kind: kind, range: range)
  }

  @Test(arguments: flawCases)
  func `what is not text is replaced byte for byte and remembered`(
    bytes: [UInt8], flaws: [SourceFile.Flaw], text: String
  ) {
    let file = SourceFile(path: "a.md", bytes: bytes)
    #expect(file.flaws == flaws)
    #expect(file.text(0..<bytes.count) == text)
    #expect(file.bytes.count == bytes.count)
  }

  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (8, 2, 2), (99, 3, 1),
  ])
  func `columns count Unicode scalars`(offset: Int, line: Int, column: Int) {
    let position = SourceFile(path: "a.md", text: "aä\n😀\n").position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }
}

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\nb", [0, 2]), ("a\r\nb\rc\n", [0, 3, 5, 7]), ("\n\n", [0, 1, 2]),
  ])
  func `a line ends after any line end`(text: String, starts: [Int]) {
    let table = LineTable(Array(text.utf8))
    #expect(table.starts == starts)
    for (line, start) in starts.enumerated() {
      #expect(table.line(at: start) == line)
      #expect(table.range(ofLine: line).lowerBound == start)
    }
    #expect(table.range(ofLine: starts.count - 1).upperBound == text.utf8.count)
  }
}

@Suite struct MappedTextTests {
  private let file = SourceFile(path: "a.md", text: "> it''s\n> so")

  /// `it's so`, out of a quoted text in a block quote.
  private var sample: MappedText {
    var builder = MappedTextBuilder(file: "a.md", anchor: 2)
    builder.append(MappedText(file, 2..<4))
    builder.append([UInt8(ascii: "'")], for: 4..<6)
    builder.append(MappedText(file, 6..<7))
    builder.append([UInt8(ascii: " ")], for: 7..<10)
    builder.append(MappedText(file, 10..<12))
    return builder.build()
  }

  @Test(arguments: [
    (0..<7, 2..<12), (0..<2, 2..<4), (2..<3, 4..<6), (1..<3, 3..<6), (4..<5, 7..<10),
    (5..<7, 10..<12), (3..<3, 6..<6), (6..<7, 11..<12),
  ])
  func `a range leads back to its source`(range: ByteRange, source: ByteRange) {
    #expect(sample.text == "it's so")
    #expect(sample.source(range) == source)
    #expect(sample.slice(range).sourceRange == source)
  }

  @Test(arguments: [(0..<7, "it's so"), (2..<4, "'s"), (4..<6, " s"), (5..<99, "so"), (3..<3, "")])
  func `a slice holds the text of its range`(range: ByteRange, text: String) {
    #expect(sample.slice(range).text == text)
  }

  @Test func `a slice of a slice leads back as well`() {
    let inner = sample.slice(1..<6).slice(1..<4)
    #expect(inner.text == "'s ")
    #expect(inner.source(0..<1) == 4..<6)
    #expect(inner.source(1..<2) == 6..<7)
    #expect(inner.source(2..<3) == 7..<10)
  }

  @Test func `replaced bytes stand for what they replace`() {
    let changed = sample.replacing([(0..<0, Array("(".utf8)), (2..<3, Array("´".utf8))])
    #expect(changed.text == "(it´s so")
    #expect(changed.source(0..<1) == 2..<2)
    #expect(changed.source(1..<3) == 2..<4)
    #expect(changed.source(3..<5) == 4..<6)
    #expect(changed.source(5..<6) == 6..<7)
  }

  @Test func `contiguous pieces become one segment`() {
    let joined = MappedText.joined(
      [MappedText(file, 2..<4), MappedText(file, 4..<7)], file: "a.md", anchor: 2)
    #expect(joined.segments == MappedText(file, 2..<7).segments)
    #expect(joined.bytes == MappedText(file, 2..<7).bytes)
  }

  @Test(arguments: [("  a b\n", "a b"), ("", ""), (" \n", ""), ("a", "a")])
  func `trimming takes white space from both ends`(text: String, expected: String) {
    let file = SourceFile(path: "a.md", text: text)
    #expect(MappedText(file, 0..<file.bytes.count).trimmed().text == expected)
  }
}

@Suite struct NearestNameTests {
  @Test(
    arguments: [
      ("evel", ["check", "eval"], "eval"), ("datset", ["model", "dataset"], "dataset"),
      ("titel", ["title", "tile"], "title"), ("x", ["y"], nil), ("colour", ["model"], nil),
      ("", ["a"], nil), ("Title", ["title"], "title"), ("abd", ["abc", "abe"], "abc"),
    ] as [(String, [String], String?)])
  func `the nearest name is offered, if one is near`(
    name: String, candidates: [String], expected: String?
  ) {
    #expect(nearestName(to: name, among: candidates) == expected)
  }
}
