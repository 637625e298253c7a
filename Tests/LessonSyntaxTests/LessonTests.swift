import LessonSyntax
import SourceText
import Testing

@Suite struct LessonTests {
  @Test func `the sample lesson has no diagnostics`() {
    let tree = parseLesson(SourceFile(path: "fit.md", text: sampleLesson))
    #expect(tree.diagnostics.isEmpty)
    #expect(tree.frontMatter?["title"]?.text == "Fit the line")
    #expect(tree.frontMatter?["objectives"]?.items?.count == 2)
    let blocks = tree.blocks.compactMap { node -> YAMLNode? in
      if case .workshop(let block) = node.kind { block } else { nil }
    }
    #expect(blocks.count == sampleBlockCount)
    #expect(blocks.allSatisfy { $0.pairs?.first?.value.text?.isEmpty == false })
  }

  @Test func `the sample lesson reads the same with carriage returns and inside a list`() {
    let plain = parseLesson(SourceFile(path: "fit.md", text: sampleLesson))
    let returns = parseLesson(
      SourceFile(path: "fit.md", text: sampleLesson.replacing("\n", with: "\r\n")))
    #expect(returns.diagnostics.names == ["DW0104"])
    #expect(outline(returns.blocks) == outline(plain.blocks))
    let body = sampleLesson.split(separator: "---\n", maxSplits: 2)[1]
    let inner = body.split(separator: "\n", omittingEmptySubsequences: false).map { ">   \($0)\n" }
    let nested = markdown("> - x\n>\n" + inner.joined())
    #expect(nested.diagnostics.isEmpty)
    let item = nested.blocks[0].children[0].children[0]
    #expect(outline(Array(item.children.dropFirst())) == outline(plain.blocks))
  }

  @Test func `every scalar of the sample has its own source`() {
    let file = SourceFile(path: "fit.md", text: sampleLesson)
    for node in parseLesson(file).blocks {
      guard case .workshop(let block?) = node.kind else { continue }
      for scalar in block.all where scalar.scalar?.style == .plain {
        #expect(file.text(scalar.location.range) == scalar.text)
        #expect(scalar.scalar?.value.sourceRange == scalar.location.range)
        #expect(scalar.slice.text == scalar.text)
      }
    }
  }

  @Test(arguments: [
    ("⟦Text⟧\n", ["DW0110"], 1),
    ("⟦---⟧\ntitle: A\n\n# A\n", ["DW0111"], 1),
    ("⟦---⟧\ntitle: A\n# A\n", ["DW0111"], 1),
    ("---\n⟦A⟧\n---\nb\n", ["DW0112"], 1),
    ("⟦---⟧\n---\nb\n", ["DW0112"], 1),
    ("\n\n⟦---⟧\ntitle: A\n---\nb\n", ["DW0113"], 1),
    ("---\ntitle: ⟦\"⟧A\n---\nb\n", ["DW0201"], 1),
    ("---\ntitle: A\n---\n", [], 0),
  ])
  func `front matter is checked`(marked: String, codes: [String], blocks: Int) {
    let expected = MarkedText(marked)
    let tree = parseLesson(expected.file)
    #expect(tree.diagnostics.names == codes)
    #expect(tree.diagnostics.map(\.location.range) == expected.ranges)
    #expect(tree.blocks.count == blocks)
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF], "DW0103", 0..<3),
    ([0xFF], "DW0101", 0..<1),
    ([0x07], "DW0102", 0..<1),
    ([0x0D, 0x0A], "DW0104", 0..<2),
  ])
  func `a file's flaws are reported and the rest is read`(
    bytes: [UInt8], code: String, range: ByteRange
  ) {
    let file = SourceFile(path: "course.yaml", bytes: bytes + Array("\na: 1\n".utf8))
    let result = parseYAMLFile(file)
    #expect(result.diagnostics.first?.code.name == code)
    #expect(result.diagnostics.first?.location.range == range)
    if code == "DW0103" || code == "DW0104" { #expect(result.node?["a"]?.text == "1") }
  }

  @Test func `safe fixes leave a clean file`() {
    let text = "\u{FEFF}---\r\ntitle: A\r\n---\r\nb\r\n"
    let tree = parseLesson(SourceFile(path: "a.md", text: text))
    #expect(tree.diagnostics.names == ["DW0103", "DW0104"])
    #expect(tree.frontMatter?["title"]?.text == "A")
    #expect(fixed(text, tree.diagnostics) == "---\ntitle: A\n---\nb\n")
  }

  @Test(arguments: ["", " \n", "\u{FEFF}"])
  func `an empty file is one error`(text: String) {
    let tree = parseLesson(SourceFile(path: "a.md", text: text))
    #expect(tree.diagnostics.names.last == "DW0105")
    #expect(tree.blocks.isEmpty)
  }

  @Test func `diagnostics come in the order of the page`() {
    let tree = parseLesson(SourceFile(path: "a.md", text: "---\ntitle: '\n---\n`{evil} 1`\r\n"))
    #expect(tree.diagnostics.names == ["DW0201", "DW0122", "DW0104"])
  }

  @Test func `a broken block hides no other's mistakes`() {
    let tree = parseLesson(
      SourceFile(
        path: "a.md",
        text: """
          ---
          title: A
          ---
          - ```workshop
            check: one
            that: [
            ```

            `{evil} 1`

          > ```workshop
          > check: two
          > that: a
          > that: b
          > ```
          """))
    #expect(tree.diagnostics.names == ["DW0202", "DW0122", "DW0209"])
  }
}
