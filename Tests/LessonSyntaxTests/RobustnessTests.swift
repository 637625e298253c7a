import LessonSyntax
import SourceText
import Testing

@Suite struct RobustnessTests {
  private static let pieces = [
    "a", "ä", " ", "  ", "\n", "\n\n", "\n> ", "\n- ", "\n  ", "\n    ", "\n\t", "1. ", "*", "**",
    "_", "`", "``", "$", "$$", "\\(", "\\)", "\\[", "\\]", "[", "]", "](b)", "[b]: /c\n", "![",
    "<b>", "<https://a.b>", "&amp;", "\\*", "\\", "[@a]", "\n```\n", "\n===\n", "\n# ", "{eval} ",
    "\r\n", "\n```workshop\n", "a: \"\\f\"\n", "b: {c, d}\n", "- c: *x y\n", "<!--", "-->", "# ",
  ]

  /// A document out of the pieces, from a linear congruential generator.
  private func document(seed: Int, of pieces: [String] = pieces) -> String {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    var text = ""
    for _ in 0..<(4 + seed % 40) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    return text
  }

  @Test func `every node's range holds its own source`() {
    for seed in 0..<6000 {
      let file = SourceFile(path: "a.md", text: document(seed: seed))
      let result = parseMarkdown(MappedText(file, 0..<file.bytes.count))
      for node in result.blocks.flatMap(\.all) {
        check(node, file.text(node.location.range), file, seed)
      }
      for diagnostic in result.diagnostics {
        #expect(diagnostic.location.range.upperBound <= file.bytes.count, "seed \(seed)")
      }
    }
  }

  private func check(_ node: MarkdownNode, _ slice: String, _ file: SourceFile, _ seed: Int) {
    let context = Comment(rawValue: "seed \(seed), \(slice.debugDescription)")
    switch node.kind {
    case .text(let text):
      if !slice.contains("\\"), !slice.contains("&") { #expect(slice == text, context) }
    case .code: #expect(slice.first == "`" && slice.last == "`", context)
    case .computed(let span):
      if !span.expression.text.contains(" ") {
        #expect(file.text(span.expression.sourceRange) == span.expression.text, context)
      }
    case .math(let tex, _):
      if !tex.bytes.contains(0x0A) { #expect(file.text(tex.sourceRange) == tex.text, context) }
      #expect(slice.contains(file.text(tex.sourceRange)), context)
    case .emphasis: #expect("*_".contains(slice.first ?? " ") && slice.last == slice.first, context)
    case .strong: #expect(slice.hasPrefix("**") || slice.hasPrefix("__"), context)
    case .link: #expect(slice.first == "[" || slice.first == "<", context)
    case .image: #expect(slice.hasPrefix("!["), context)
    case .citation: #expect(slice == "[@a]", context)
    case .heading: #expect(slice.first == "#" || "=-".contains(slice.last ?? " "), context)
    case .softBreak, .lineBreak:
      #expect(slice.hasSuffix("\n") || slice.hasSuffix("\r\n"), context)
    case .htmlInline(let text):
      if !text.contains("\n") { #expect(slice == text, context) }
    default: break
    }
    for child in node.children {
      let isInside =
        node.location.range.lowerBound <= child.location.range.lowerBound
        && child.location.range.upperBound <= node.location.range.upperBound
      #expect(isInside, "seed \(seed): \(node.kind) around \(child.kind)")
    }
  }

  @Test func `a formula with a bracket inside a label makes no definition of its paragraph`() {
    let file = SourceFile(path: "a.md", text: "[$]$]: a\n> b\n")
    let result = parseMarkdown(MappedText(file, 0..<file.bytes.count))
    #expect(result.blocks.map(\.location.range) == [0..<8, 9..<12])
    for node in result.blocks.flatMap(\.all) {
      check(node, file.text(node.location.range), file, 0)
    }
  }

  private static let yamlPieces = [
    "a", "ä", " ", "  ", "\n", "\n  ", "\n- ", "- ", "b: ", "\nc: ", ": ", ":", ", ", "[", "]", "{",
    "}",
    "'", "\"", "\\f", "\\\"", "\\", "#", " #", "  # x", "|\n  ", ">-\n  ", "*x", "&y ", "!z ", "%",
    "`",
    "@", "?", "\t", "\r\n", "\n---\n", "...", "1", "~", "\u{85}", "\u{FFFE}", "|2", "\n\n",
  ]

  @Test func `YAML's scalars hold their own source and nothing crashes`() {
    for seed in 0..<10_000 {
      let text = "a: 1\nb" + document(seed: seed, of: Self.yamlPieces)
      let file = SourceFile(path: "a.yaml", text: text)
      let result = parseYAML(MappedText(file, 0..<file.bytes.count))
      // Quotes that a repair set are no part of the source.
      let isRepaired = result.diagnostics.names.contains("DW0205")
      for node in isRepaired ? [] : result.node?.all ?? [] {
        guard let scalar = node.scalar, scalar.style == .plain else { continue }
        let slice = file.text(node.location.range)
        if !slice.contains(where: \.isWhitespace) {
          #expect(slice == scalar.value.text, "seed \(seed): \(text.debugDescription)")
        }
      }
      for diagnostic in result.diagnostics {
        #expect(diagnostic.location.range.upperBound <= file.bytes.count, "seed \(seed)")
      }
      #expect(result.node != nil || !result.diagnostics.isEmpty, "seed \(seed)")
    }
  }

  @Test func `a lesson of any bytes is read`() {
    var state: UInt64 = 1
    for seed in 0..<500 {
      var bytes = Array("---\n".utf8)
      for _ in 0..<(seed % 90) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 35))
      }
      let tree = parseLesson(SourceFile(path: "a.md", bytes: bytes))
      #expect(!tree.diagnostics.isEmpty)
    }
  }

  @Test func `deep quotes and lists neither crash nor hide the text`() {
    for marker in [">", "- ", "1. "] {
      let text = String(repeating: marker, count: 10_000) + "deep\n"
      let result = markdown(text)
      #expect(result.diagnostics.names == ["DW0121"])
      #expect(result.blocks.map(\.plainText).joined() == "deep")
    }
  }

  @Test func `deep emphasis neither crashes nor hides the text`() {
    let text = String(repeating: "*a ", count: 20_000) + String(repeating: "b*", count: 20_000)
    #expect(markdown(text).diagnostics.names == ["DW0121"])
  }

  @Test(arguments: [
    "a $b$ `{eval} c` [d](e) *f*\n\n", "$$ ", "\\[ ", "` `` ", "<a <!-- ", "- a\n\n",
    "> a\n> b\n\n",
    "[a]( ", "![[]()", "$\\text{ ", "[@a ", "$a ", "```workshop\na: 1\n```\n\n", "# a\n", "a\n",
  ])
  func `ten thousand of anything are read to the end`(piece: String) {
    let text = String(repeating: piece, count: 10_000)
    let result = markdown(text)
    let end = text.utf8.count
    #expect(!result.blocks.isEmpty)
    #expect(result.blocks.allSatisfy { $0.location.range.upperBound <= end })
    #expect(result.diagnostics.allSatisfy { $0.location.range.upperBound <= end })
  }

  @Test func `an image opener past any sane number stays text`() {
    let result = markdown(String(repeating: "![[a](b)", count: 1100))
    #expect(result.diagnostics.isEmpty)
    let shown = result.blocks.map(\.plainText).joined()
    #expect(shown == String(repeating: "![a", count: 1100))
  }

  @Test func `ten thousand YAML fields are read to the end`() {
    let text = (0..<10_000).map { "k\($0): |\n  ä b\n  c\n" }.joined()
    #expect(yaml(text).node?.pairs?.count == 10_000)
  }
}
