import Foundation
import Publishing

/// The helper process at work: requests go in as they are found, answers come out meanwhile.
final class TypesetHelper: @unchecked Sendable {
  private let process = Process()
  private let input: FileHandle
  private let output: FileHandle
  private let writing = DispatchQueue(label: "typeset.requests")
  private let reading = DispatchGroup()
  private let lock = NSCondition()
  private var hasEnded = false
  private var requests: [TypesetRequest] = []
  private var answers: [TypesetRequest: TypesetResult] = [:]

  init(_ share: ShareFolder) throws(ProjectError) {
    // A helper that dies must not take this process with it.
    signal(SIGPIPE, SIG_IGN)
    let toHelper = Pipe()
    let fromHelper = Pipe()
    input = toHelper.fileHandleForWriting
    output = fromHelper.fileHandleForReading
    process.executableURL = URL(fileURLWithPath: share.typesetter)
    process.arguments = [
      "--site", share.site, "--katex", share.path + "/katex.min.js",
      "--highlight", share.path + "/highlight.min.js", "--engine", share.path + "/engine.wasm",
    ]
    // Its slowest compilers, of scripts and of WebAssembly, cost more than they gain on some
    // thousand short calls. What they compile takes over in the midst of a loop, when another
    // thread has it ready, so no two builds run quite the same code.
    process.environment = ProcessInfo.processInfo.environment
      .merging(["JSC_useFTLJIT": "0", "JSC_useOMGJIT": "0"]) { own, _ in own }
    process.standardInput = toHelper
    process.standardOutput = fromHelper
    do {
      try process.run()
    } catch {
      throw .message(
        "the typesetter \(share.typesetter) does not start: \(error.localizedDescription)")
    }
    DispatchQueue.global().async(group: reading) { self.readAnswers() }
  }

  /// Has these typeset; the caller sees to it that none is asked for twice.
  func send(_ new: [TypesetRequest]) {
    let lines = lock.withLock {
      let first = requests.count
      requests += new
      return new.enumerated().map { $1.json(id: first + $0).text() + "\n" }.joined()
    }
    writing.async { try? self.input.write(contentsOf: Data(lines.utf8)) }
  }

  /// Every answer, once the last has come.
  func finish() throws(ProjectError) -> [TypesetRequest: TypesetResult] {
    writing.sync { try? input.close() }
    // Its output ends when it does; to wait for the process itself would take up to a tick of
    // Foundation's clock more.
    reading.wait()
    let (answers, count) = lock.withLock { (self.answers, requests.count) }
    guard answers.count == count else {
      throw .message("the typesetter ended early: \(answers.count) of \(count) answers came")
    }
    return answers
  }

  /// Waits for the answers to some requests, and forgets them; nil where the helper ends before.
  func answers(to requests: [TypesetRequest]) -> [TypesetRequest: TypesetResult]? {
    lock.withLock {
      while requests.contains(where: { answers[$0] == nil }) {
        if hasEnded { return nil }
        lock.wait()
      }
      return Dictionary(
        uniqueKeysWithValues: requests.map { ($0, answers.removeValue(forKey: $0)) }
      )
      .compactMapValues(\.self)
    }
  }

  /// Has the helper end; what it has not answered stays unanswered.
  func end() { writing.async { try? self.input.close() } }

  private func readAnswers() {
    defer {
      lock.withLock {
        hasEnded = true
        lock.broadcast()
      }
    }
    var rest: [UInt8] = []
    while true {
      let data = output.availableData
      if data.isEmpty { return }
      rest += data
      var start = 0
      while let end = rest[start...].firstIndex(of: UInt8(ascii: "\n")) {
        take(rest[start..<end])
        start = end + 1
      }
      rest.removeFirst(start)
    }
  }

  private func take(_ line: ArraySlice<UInt8>) {
    guard let (id, result) = typesetAnswer(line) else { return }
    lock.withLock {
      if requests.indices.contains(id) { answers[requests[id]] = result }
      lock.broadcast()
    }
  }
}

/// One line of the helper's output.
func typesetAnswer(_ line: ArraySlice<UInt8>) -> (id: Int, result: TypesetResult)? {
  if let quick = plainAnswer(line) { return quick }
  guard let answer = JSONValue(text: String(decoding: line, as: UTF8.self)),
    let number = answer["id"]?.number, let id = Int(exactly: number)
  else { return nil }
  if let html = answer["html"]?.string { return (id, .html(html)) }
  return (
    id,
    .failed(
      message: answer["error"]?.string ?? "it cannot be typeset",
      position: answer["position"]?.number.map { Int($0) },
      length: answer["length"]?.number.map { Int($0) })
  )
}

/// `{"id":12,"html":"…"}` with no escape but those of quote, backslash and line feed: nearly all.
private func plainAnswer(_ line: ArraySlice<UInt8>) -> (id: Int, result: TypesetResult)? {
  let opener = Array("{\"id\":".utf8)
  let middle = Array(",\"html\":\"".utf8)
  let closer = Array("\"}".utf8)
  guard line.starts(with: opener), line.suffix(2).elementsEqual(closer) else { return nil }
  let digits = line.dropFirst(opener.count).prefix { (0x30...0x39).contains($0) }
  guard let id = Int(String(decoding: digits, as: UTF8.self)),
    line[digits.endIndex...].starts(with: middle)
  else { return nil }
  var body = line[(digits.endIndex + middle.count)...].dropLast(2)
  var html: [UInt8] = []
  html.reserveCapacity(body.count)
  while let slash = body.firstIndex(where: isSpecial) {
    html += body[..<slash]
    // A quote without a backslash ends the text: another field follows.
    guard body[slash] == UInt8(ascii: "\\"), slash + 1 < body.endIndex else { return nil }
    switch body[slash + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): html.append(body[slash + 1])
    case UInt8(ascii: "n"): html.append(0x0A)
    default: return nil
    }
    body = body[(slash + 2)...]
  }
  html += body
  return (id, .html(String(decoding: html, as: UTF8.self)))
}

private func isSpecial(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}

extension TypesetRequest {
  /// The request as the helper reads it.
  fileprivate func json(id: Int) -> JSONValue {
    let number = JSONValue.number(Double(id))
    switch self {
    case .math(let tex, let isDisplay):
      return ["id": number, "kind": "math", "tex": .string(tex), "display": .bool(isDisplay)]
    case .code(let language, let text):
      return [
        "id": number, "kind": "code", "language": .string(language), "text": .string(text),
      ]
    case .picture(let module, let input):
      return [
        "id": number, "kind": "picture", "module": .string(module),
        "input": .written(Array(input.utf8)),
      ]
    }
  }
}
