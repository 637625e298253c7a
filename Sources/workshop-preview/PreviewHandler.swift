import FlyingFox
import Foundation

/// Answers requests: files of the site, with the preview's script in every page, and below
/// `/__workshop/` the script itself and the events of builds.
struct PreviewHandler: HTTPHandler {
  static let prefix = "__workshop/"

  let site: SiteFiles
  let parts: SiteFiles
  let events: Events

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    guard isLocalHost(request.headers[.host]) else {
      return plain(.forbidden, "This preview answers to localhost alone.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      var response = plain(.methodNotAllowed, "Only GET and HEAD are answered.")
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    var response = await answer(request)
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    response.headers[HTTPHeader("Cache-Control")] = "no-cache"
    guard request.method == .HEAD, let count = response.headers[.contentLength] else {
      return response
    }
    response.payload = .httpBody(HTTPBodySequence())
    response.headers[.contentLength] = count
    return response
  }

  private func answer(_ request: HTTPRequest) async -> HTTPResponse {
    guard let path = requestedPath(request.target.path()) else { return await missing() }
    if path == Self.prefix + "events" {
      let body = HTTPBodySequence(from: await events.listen())
      return HTTPResponse(
        statusCode: .ok, headers: HTTPHeaders([.contentType: "text/event-stream"]),
        body: request.method == .HEAD ? HTTPBodySequence() : body)
    }
    if path.hasPrefix(Self.prefix) {
      let name = String(path.dropFirst(Self.prefix.count))
      guard let bytes = parts.bytes(name) else { return await missing() }
      return file(bytes, mediaType(of: name), for: request)
    }
    switch site.find(path) {
    case .file(let real):
      guard let bytes = FileManager.default.contents(atPath: real) else { return await missing() }
      let type = mediaType(of: real)
      let isPage = type.hasPrefix("text/html")
      return file(isPage ? await withScript(bytes) : bytes, type, for: request)
    case .folder:
      let location = request.target.path() + "/"
      return HTTPResponse(
        statusCode: .movedPermanently,
        headers: HTTPHeaders([HTTPHeader("Location"): location, .contentLength: "0"]))
    case nil:
      return path.isEmpty ? await waiting() : await missing()
    }
  }

  private func file(_ bytes: Data, _ type: String, for request: HTTPRequest) -> HTTPResponse {
    let tag = entityTag(of: bytes)
    var headers: HTTPHeaders = [
      .contentType: type, .eTag: tag, HTTPHeader("Accept-Ranges"): "bytes",
    ]
    let known = request.headers[HTTPHeader("If-None-Match")] ?? ""
    if known == "*" || known.split(separator: ",").contains(where: { isTag($0, tag) }) {
      return HTTPResponse(statusCode: .notModified, headers: headers)
    }
    let condition = request.headers[HTTPHeader("If-Range")]
    let asked = condition == nil || condition == tag ? request.headers[HTTPHeader("Range")] : nil
    switch RequestedRange(asked, count: bytes.count) {
    case .whole:
      headers[.contentLength] = String(bytes.count)
      return HTTPResponse(statusCode: .ok, headers: headers, body: bytes)
    case .part(let range):
      let last = range.upperBound - 1
      headers[HTTPHeader("Content-Range")] = "bytes \(range.lowerBound)-\(last)/\(bytes.count)"
      headers[.contentLength] = String(range.count)
      return HTTPResponse(
        statusCode: .partialContent, headers: headers, body: bytes.subdata(in: range))
    case .unsatisfiable:
      headers[HTTPHeader("Content-Range")] = "bytes */\(bytes.count)"
      headers[.contentLength] = "0"
      return HTTPResponse(
        statusCode: HTTPStatusCode(416, phrase: "Range Not Satisfiable"), headers: headers)
    }
  }

  private func isTag(_ known: Substring, _ tag: String) -> Bool {
    var known = known.trimmingCharacters(in: .whitespaces)
    if known.hasPrefix("W/") { known.removeFirst(2) }
    return known == tag
  }

  /// The site's own page for what is not there, or plain words.
  private func missing() async -> HTTPResponse {
    guard let page = site.bytes("404.html") else {
      return plain(.notFound, "There is nothing at this address.")
    }
    return html(.notFound, await withScript(page))
  }

  /// Before the first build that succeeded.
  private func waiting() async -> HTTPResponse {
    let page = """
      <!doctype html><html lang="en"><meta charset="utf-8"><title>Nothing published yet</title>
      <p>Nothing is published yet: the first build that finds no mistake appears here by itself.</p>
      """
    return html(.notFound, await withScript(Data(page.utf8)))
  }

  /// Puts the preview's script at the end of a page, with the number of the last event, so that the
  /// script knows which of them the page has not seen.
  private func withScript(_ page: Data) async -> Data {
    let script =
      "<script type=\"module\" src=\"/\(Self.prefix)preview.js\" data-seen=\"\(await events.count)\">"
      + "</script>"
    var page = page
    let end = page.range(of: Data("</body>".utf8), options: .backwards)?.lowerBound
    page.insert(contentsOf: Data(script.utf8), at: end ?? page.endIndex)
    return page
  }

  private func html(_ status: HTTPStatusCode, _ bytes: Data) -> HTTPResponse {
    HTTPResponse(
      statusCode: status,
      headers: [.contentType: mediaType(of: "x.html"), .contentLength: String(bytes.count)],
      body: bytes)
  }

  private func plain(_ status: HTTPStatusCode, _ words: String) -> HTTPResponse {
    let bytes = Data((words + "\n").utf8)
    return HTTPResponse(
      statusCode: status,
      headers: [.contentType: mediaType(of: "x.txt"), .contentLength: String(bytes.count)],
      body: bytes)
  }
}

/// FNV-1a, 64 bits: it need only tell two states of one file apart.
private func entityTag(of bytes: Data) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return "\"\(String(hash, radix: 16))-\(bytes.count)\""
}
