import Testing

struct CodeTests {
  @Test func `a known language is coloured`() throws {
    let reply = try Helper().reply(to: ["kind": "code", "language": "python", "text": "def f(): 1"])
    #expect((reply["html"] as? String)?.contains(#"<span class="hljs-keyword">def</span>"#) == true)
    #expect(reply["note"] == nil)
  }

  @Test(arguments: ["klingon", "constructor", "__proto__"])
  func `an unknown language is escaped and noted`(language: String) throws {
    let reply = try Helper().reply(to: [
      "kind": "code", "language": language, "text": "<a & \"b\">",
    ])
    #expect(reply["html"] as? String == "&lt;a &amp; &quot;b&quot;&gt;")
    #expect(reply["note"] as? String == "no colouring for the language '\(language)'")
  }

  @Test func `code without a language is escaped, with nothing to note`() throws {
    let reply = try Helper().reply(to: ["kind": "code", "text": "a < b\u{0}\r\n"])
    #expect(reply["html"] as? String == "a &lt; b\u{0}\r\n")
    #expect(reply["note"] == nil)
  }
}
