import Foundation
import Publishing

extension ShareFolder {
  /// Has the helper process typeset everything asked for; each request once.
  func typeset(
    _ requests: [TypesetRequest]
  ) throws(ProjectError) -> [TypesetRequest: TypesetResult] {
    var unique: [TypesetRequest] = []
    var seen: Set<TypesetRequest> = []
    for request in requests where seen.insert(request).inserted { unique.append(request) }
    let lines = unique.enumerated().map { $1.json(id: $0).text() + "\n" }
    let output = try runTypesetter(Data(lines.joined().utf8))
    var results: [TypesetRequest: TypesetResult] = [:]
    for line in output.split(separator: UInt8(ascii: "\n")) {
      guard let answer = JSONValue(text: String(decoding: line, as: UTF8.self)),
        let id = answer["id"]?.number, let index = Int(exactly: id), unique.indices.contains(index)
      else { continue }
      results[unique[index]] = TypesetResult(answer)
    }
    guard results.count == unique.count else {
      throw .message("the typesetter ended early: \(results.count) of \(unique.count) answers came")
    }
    return results
  }

  private func runTypesetter(_ input: Data) throws(ProjectError) -> Data {
    // A helper that dies must not take this process with it.
    signal(SIGPIPE, SIG_IGN)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: typesetter)
    process.arguments = [
      "--site", site, "--katex", path + "/katex.min.js", "--highlight", path + "/highlight.min.js",
    ]
    let toHelper = Pipe()
    let fromHelper = Pipe()
    process.standardInput = toHelper
    process.standardOutput = fromHelper
    do {
      try process.run()
    } catch {
      throw .message("the typesetter \(typesetter) does not start: \(error.localizedDescription)")
    }
    let writer = toHelper.fileHandleForWriting
    DispatchQueue.global().async {
      try? writer.write(contentsOf: input)
      try? writer.close()
    }
    let output = fromHelper.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return output
  }
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
        "input": JSONValue(text: input) ?? .null,
      ]
    }
  }
}

extension TypesetResult {
  fileprivate init(_ answer: JSONValue) {
    if let html = answer["html"]?.string {
      self = .html(html)
    } else {
      self = .failed(
        message: answer["error"]?.string ?? "it cannot be typeset",
        position: answer["position"]?.number.map { Int($0) },
        length: answer["length"]?.number.map { Int($0) })
    }
  }
}
