import Testing

@testable import workshop_preview

struct RequestTests {
  @Test(arguments: [
    ("/", ""), ("/lessons/a.html", "lessons/a.html"), ("/a%20b.html", "a b.html"),
    ("/caf%C3%A9.html", "café.html"), ("/css/", "css/"), ("/a..b.html", "a..b.html"),
    ("/a%2Fb.html", "a/b.html"), ("/%2541.html", "%41.html"),
  ])
  func `a target leads to the path it spells`(target: String, path: String) {
    #expect(requestedPath(target) == path)
  }

  @Test(arguments: [
    "", "x", "/..", "/../x", "/a/../../x", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fx",
    "/.%2e/x", "/./x", "/.hidden", "/a/.git/config", "//etc/passwd", "/a//b", "/a%00b", "/a%5cb",
    "/a\\..\\b", "/%", "/%4", "/%zz", "/%ff", "http://localhost/a",
  ])
  func `a target that leaves the site leads nowhere`(target: String) {
    #expect(requestedPath(target) == nil)
  }

  @Test(arguments: ["localhost", "LOCALHOST:8000", "127.0.0.1:80", "[::1]", "[::1]:8000"])
  func `this machine's names are answered`(host: String) { #expect(isLocalHost(host)) }

  @Test(arguments: [
    nil, "", "example.org", "localhost.example.org", "127.0.0.1.example.org:8000", "localhost:x",
    "[::2]:8000", "localhost:8000:1",
  ])
  func `other names are not`(host: String?) { #expect(!isLocalHost(host)) }

  @Test(
    arguments: [
      (nil, .whole), ("bytes=0-3", .part(0..<4)), ("bytes=4-", .part(4..<10)),
      ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=8-99", .part(8..<10)),
      ("bytes=0-9223372036854775807", .part(0..<10)), ("bytes=10-", .unsatisfiable),
      ("bytes=-0", .unsatisfiable), ("bytes=3-2", .whole), ("bytes=a-b", .whole),
      ("bytes=-", .whole),
      ("bytes=0-1,4-5", .whole), ("lines=0-1", .whole), ("bytes=99999999999999999999-", .whole),
    ] as [(String?, RequestedRange)])
  func `a range is part of the file`(header: String?, range: RequestedRange) {
    #expect(RequestedRange(header, count: 10) == range)
  }
}
