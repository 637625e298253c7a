import Testing

struct ProtocolTests {
  @Test(arguments: [
    ("", "one JSON object"),
    ("{", "one JSON object"),
    ("[1]", "needs a 'kind'"),
    ("3", "one JSON object"),
    ("{}", "needs a 'kind'"),
    (#"{"kind":"poem"}"#, "unknown kind 'poem'"),
    (#"{"kind":"math"}"#, "a math request needs 'tex', a text"),
    (#"{"kind":"code","text":5}"#, "a code request needs 'text', a text"),
    (#"{"kind":"picture"}"#, "a picture request needs 'module', a text"),
  ])
  func `a malformed request has an error line of its own`(line: String, part: String) throws {
    let replies = try Helper().replies(to: [line, #"{"id":"next","kind":"code","text":"x"}"#])
    try #require(replies.count == 2)
    #expect(replies[0].hasPrefix(#"{"error":""#) && replies[0].contains(part), "\(replies[0])")
    #expect(replies[1] == #"{"id":"next","html":"x"}"#)
  }

  @Test func `a request nested beyond all bounds is refused`() throws {
    let replies = try Helper().replies(to: [String(repeating: "[", count: 100_000)])
    #expect(replies == [#"{"error":"a request is one JSON object on a line"}"#])
  }

  @Test func `replies come in the order of the requests`() throws {
    let ids = Array(1...200)
    let replies = try Helper().replies(
      to: ids.map {
        #"{"id":\#($0),"kind":"\#($0 % 2 == 0 ? "code" : "math")","text":"x","tex":"x"}"#
      })
    #expect(replies.map { String($0.prefix { $0 != "," }) } == ids.map { #"{"id":\#($0)"# })
  }

  @Test func `the same requests get the same bytes`() throws {
    let requests = [
      #"{"id":1,"kind":"math","tex":"\\sum_i x_i^2","display":true}"#,
      #"{"id":2,"kind":"code","language":"swift","text":"let x = 1"}"#,
    ]
    #expect(try Helper().replies(to: requests) == Helper().replies(to: requests))
  }

  @Test(arguments: [
    [], ["--site", "."], ["--colour", "red"], ["--site"],
    ["--site", ".", "--katex", "k", "--highlight", "h", "--time-limit", "-1"],
  ])
  func `a bad command line ends at once with status 2`(arguments: [String]) throws {
    let (status, output) = try Helper().run(input: "", arguments: arguments)
    #expect(status == 2)
    #expect(output.isEmpty)
  }
}
