import Testing

struct FormulaTests {
  @Test func `a formula becomes HTML for the eye and MathML for the ear`() throws {
    let reply = try Helper().reply(to: ["id": 1, "kind": "math", "tex": #"\hat y = wx + b"#])
    let html = try #require(reply["html"] as? String)
    #expect(html.contains("<math") && html.contains("katex-html"))
    #expect(!html.contains("katex-display"))
    #expect(reply["id"] as? Int == 1)
  }

  @Test func `a display formula says so`() throws {
    let reply = try Helper().reply(to: ["kind": "math", "tex": "x", "display": true])
    #expect((reply["html"] as? String)?.contains("katex-display") == true)
  }

  @Test(arguments: [
    (#"é𝒜 \foo + 1"#, #"Undefined control sequence: \foo"#, 7, 4),
    ("a^b^c", "Double superscript", 3, 1),
    (#"\frac{1"#, "Unexpected end of input in a macro argument, expected '}'", 7, 0),
    (#"x \text{at position 3: } \bar"#, "Unexpected end of input in a macro argument", 29, 0),
  ])
  func `a bad formula is placed in bytes of its text`(
    tex: String, message: String, position: Int, length: Int
  ) throws {
    let reply = try Helper().reply(to: ["kind": "math", "tex": tex])
    #expect((reply["error"] as? String)?.hasPrefix(message) == true, "\(reply)")
    #expect(reply["position"] as? Int == position)
    #expect(reply["length"] as? Int == length)
    #expect(reply["html"] == nil)
  }

  @Test func `a macro that expands for ever is refused`() throws {
    let reply = try Helper().reply(to: ["kind": "math", "tex": #"\def\a{\a\a}\a"#])
    #expect((reply["error"] as? String)?.contains("Too many expansions") == true)
  }

  @Test func `a macro does not outlive its formula`() throws {
    let replies = try Helper().replies(to: [
      #"{"id":1,"kind":"math","tex":"\\gdef\\a{1}\\a"}"#, #"{"id":2,"kind":"math","tex":"\\a"}"#,
    ])
    #expect(replies[0].hasPrefix(#"{"id":1,"html":"#))
    #expect(replies[1].hasPrefix(#"{"id":2,"error":"Undefined control sequence"#))
  }

  @Test func `a formula cannot run a script by a link`() throws {
    let reply = try Helper().reply(to: ["kind": "math", "tex": #"\href{javascript:f()}{x}"#])
    #expect((reply["html"] as? String)?.contains("<a ") == false)
  }

  @Test func `KaTeX is read only when the first formula comes`() throws {
    var helper = Helper()
    helper.katex = "/nowhere/katex.js"
    let replies = try helper.replies(to: [
      #"{"id":1,"kind":"code","text":"x"}"#, #"{"id":2,"kind":"math","tex":"x"}"#,
    ])
    #expect(
      replies == [#"{"id":1,"html":"x"}"#, #"{"id":2,"error":"cannot read /nowhere/katex.js"}"#])
  }
}
