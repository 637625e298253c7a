import LessonSyntax
import SourceText
import Testing

@Suite struct YAMLTests {
  @Test(arguments: [
    ("a: 1\nb: [x, 'y z', \"q\"]", "{a: 1, b: [x, y z, q]}"),
    ("a: |\n  x\n   y\n\n  z\n", "{a: x\n y\n\nz\n}"),
    ("a: >-\n  x\n  y\n\n  z\n", "{a: x y\nz}"),
    ("a: 'it''s'\nb: \"c \\\\d \\\"e\\\"\"", "{a: it's, b: c \\d \"e\"}"),
    ("a: b\n  c\n\n  d", "{a: b c\nd}"),
    ("a: 1  # meant\nb: {c: 1}   # meant", "{a: 1, b: {c: 1}}"),
    ("---\na: 1", "{a: 1}"),
    ("a: 1 # meant\nb: true # too\nc: [1, 2] # and here", "{a: 1, b: true, c: [1, 2]}"),
    ("a:\nb: no", "{a: , b: no}"),
    ("a: |2-\n    x\n   y", "{a:   x\n y}"),
    ("a: |+\n  x\n\nb: 1", "{a: x\n\n, b: 1}"),
    ("a: >\n  x\n   y\n  z\n", "{a: x\n y\nz\n}"),
  ])
  func `YAML is read`(text: String, expected: String) {
    let result = yaml(text)
    #expect(result.node.map { outline($0) } == expected)
    #expect(result.diagnostics.isEmpty)
  }

  /// A safe fix is read as though made, and making it gives the same tree without diagnostics.
  @Test(arguments: [
    ("say: ⟦Note: it holds⟧", "DW0205", "{say: Note: it holds}"),
    ("say: ⟦*b* and c⟧\nd: 1", "DW0205", "{say: *b* and c, d: 1}"),
    ("say: ⟦`a`⟧", "DW0205", "{say: `a`}"),
    ("say: ⟦@a⟧", "DW0205", "{say: @a}"),
    ("say: ⟦> 5⟧", "DW0205", "{say: > 5}"),
    ("say: ⟦|a| it's⟧", "DW0205", "{say: |a| it's}"),
    ("say: ⟦%a⟧", "DW0205", "{say: %a}"),
    ("say: ⟦[0] is b⟧", "DW0205", "{say: [0] is b}"),
    ("- say: ⟦\"a\" b⟧\n  c: 1", "DW0205", "[{say: \"a\" b, c: 1}]"),
    ("- ⟦**a** b⟧\n- c", "DW0205", "[**a** b, c]"),
    ("say: ⟦ä: b⟧ \r\nc: 1", "DW0205", "{say: ä: b, c: 1}"),
    ("m: \"⟦\\f⟧rac{1}{2}\"", "DW0206", "{m: \\frac{1}{2}}"),
    ("m: \"⟦\\s⟧igma it's \\cdot \\\\ x\"", "DW0206", "{m: \\sigma it's \\cdot \\ x}"),
    ("a: Chord ⟦#1⟧\nb: 1", "DW0207", "{a: Chord #1, b: 1}"),
    ("a: ⟦#fff⟧\nb: 1", "DW0207", "{a: #fff, b: 1}"),
    ("a: { text: b, ⟦c⟧, d, n: 1 }", "DW0208", "{a: {text: b, c, d, n: 1}}"),
  ])
  func `a safe fix is read as though made`(marked: String, code: String, tree: String) {
    let expected = MarkedText(marked)
    let result = yaml(expected.text)
    #expect(result.diagnostics.names == [code])
    #expect(result.diagnostics.map(\.location.range) == expected.ranges)
    #expect(result.node.map { outline($0) } == tree)
    let after = yaml(fixed(expected.text, result.diagnostics))
    #expect(after.diagnostics.isEmpty)
    #expect(after.node.map { outline($0) } == tree)
  }

  @Test(arguments: [
    ("a: ⟦'⟧b\nc: 1", "DW0201"),
    ("a: ⟦\"⟧b", "DW0201"),
    ("a: ⟦[⟧1, 2\nb: 3", "DW0202"),
    ("a: ⟦{⟧b: 1\nc: 3", "DW0202"),
    ("a:\n⟦\t⟧b: 1", "DW0203"),
    ("a: 1\n ⟦b⟧: 2", "DW0217"),
    ("a⟦:⟧b\nc: 1", "DW0216"),
    ("a: ⟦[⟧1,\n", "DW0202"),
    ("a: {b: c⟦:⟧ d}", "DW0205"),
    ("a: |⟦x⟧\n b\n", "DW0219"),
    ("a: ⟦*⟧x* y\n  z", "DW0205"),
    ("a: ⟦%⟧b\n  c\n", "DW0205"),
    ("a:\n  b: 1\n ⟦c: 2⟧", "DW0204"),
    ("a: 1\n⟦a⟧: 2", "DW0209"),
    ("⟦[a]⟧: 2", "DW0210"),
    ("a: ⟦&x⟧ 1", "DW0211"),
    ("a: 1\nb: ⟦*x⟧", "DW0211"),
    ("a: ⟦!!int⟧ 1", "DW0212"),
    ("a: 1\n⟦---⟧\nb: 1", "DW0213"),
    ("a: { ⟦b⟧ }", "DW0215"),
    ("a: 1\n⟦b⟧\nc: 1", "DW0216"),
    ("a: ⟦-⟧ b", "DW0218"),
  ])
  func `a mistake is reported where it is`(marked: String, code: String) {
    let expected = MarkedText(marked)
    let result = yaml(expected.text)
    #expect(result.diagnostics.names == [code])
    #expect(result.diagnostics.map(\.location.range) == expected.ranges)
  }

  @Test(arguments: [
    (
      "check: a\nthat: ⟦[⟧1, 2\nlet: \"⟦\\f⟧\"\nsay: ⟦*b* c⟧\nwhy: ⟦'⟧a\n",
      ["DW0202", "DW0206", "DW0205", "DW0201"]
    ),
    ("check: a\nthat:\n  - b\n ⟦- c⟧\nsay: x\n⟦say⟧: y", ["DW0204", "DW0209"]),
    ("check: a\n⟦b⟧\nc: {d: ⟦\"⟧\n", ["DW0216", "DW0201"]),
  ])
  func `what stands below a mistake is read for its own`(marked: String, codes: [String]) {
    let expected = MarkedText(marked)
    let result = yaml(expected.text)
    #expect(result.diagnostics.names == codes)
    #expect(result.diagnostics.map(\.location.range) == expected.ranges)
    #expect(result.node.map { outline($0) } == "{check: a}")
    #expect(result.node?.isPartial == true)
  }

  @Test func `a broken block keeps its first pair`() {
    let result = yaml("dataset: houses\nrows: [1, 2\n")
    #expect(result.node.map { outline($0) } == "{dataset: houses}")
    #expect(result.node?.isPartial == true)
    #expect(result.diagnostics.names == ["DW0202"])
  }

  @Test func `several mistakes are all reported`() {
    let text = "a: \"\\frac\"\nb: *c* d\ne: f #g\nh: { i: j, k }\na: 1"
    let result = yaml(text)
    #expect(result.diagnostics.names == ["DW0206", "DW0205", "DW0207", "DW0208", "DW0209"])
    #expect(
      result.node.map { outline($0) } == "{a: \\frac, b: *c* d, e: f #g, h: {i: j, k}}")
  }

  @Test(arguments: [
    "a: x⟦1⟧", "a: 'it''s ⟦1⟧'", "ä: \"ö \\\\ ⟦1⟧ \"", "a: |\n  ä\n   b⟦1⟧\n\n  c\n",
    "a: >\n  ä\n  ⟦1⟧\n", "a: b\n   ⟦1⟧", "a: [{b: ⟦1⟧}]", "a: `ä' ⟦1⟧", "a: \"\\d\\e ⟦1⟧\"",
    "a: b #⟦1⟧", "a: {b: c, ⟦1⟧}", "a: |\r\n  b\r\n  ⟦1⟧\r\n", "- - a\n  - ⟦1⟧",
  ])
  func `every byte of a value knows its place`(marked: String) throws {
    let expected = MarkedText(marked)
    let file = SourceFile(path: "a.yaml", text: expected.text)
    let node = try #require(parseYAML(MappedText(file, 0..<file.bytes.count)).node)
    let values = node.all.compactMap(\.scalar).filter { $0.value.text.contains("1") }
    let value = try #require(values.first).value
    let index = try #require(value.bytes.firstIndex(of: UInt8(ascii: "1")))
    #expect([value.source(index..<index + 1)] == expected.ranges)
  }

  @Test(arguments: [
    ("no", CoreScalar.text("no")), ("on", .text("on")), ("y", .text("y")), ("true", .boolean(true)),
    ("False", .boolean(false)), ("tRUE", .text("tRUE")), ("null", .null), ("~", .null),
    ("0o7", .integer(7)), ("0x1f", .integer(31)), ("0o8", .text("0o8")), ("-12", .integer(-12)),
    ("1e3", .number(1000)), (".5", .number(0.5)), ("5.", .number(5)),
    ("-.inf", .number(-.infinity)),
    ("1_000", .text("1_000")), (".", .text(".")), ("1.2.3", .text("1.2.3")), ("+1", .integer(1)),
    ("12:30", .text("12:30")), ("0b1", .text("0b1")), ("\"1\"", .text("1")),
    ("'null'", .text("null")),
    ("99999999999999999999", .number(1e20)),
  ])
  func `the core schema decides types`(text: String, expected: CoreScalar) throws {
    let scalar = try #require(yaml("a: \(text)").node?["a"]?.scalar)
    #expect(coreScalar(of: scalar) == expected)
  }

  @Test func `deep nesting is refused`() {
    let result = yaml("a: " + String(repeating: "[", count: 100_000))
    #expect(result.diagnostics.names == ["DW0214"])
  }
}
