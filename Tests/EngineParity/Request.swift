import EngineWasm
import Foundation

/// A call as a line of text has it: an operation's name, and the bytes of its request in base64.
struct Request {
  private let operation: Int32
  private let bytes: Data

  private static let operations: [String: Int32] = {
    let start = catalogue()
    defer { freeBytes(start) }
    var reader = AnswerReader(start)
    _ = reader.word()
    guard case .records(let operations)? = reader.value()["operations"] else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: operations.enumerated().map {
        ($1["name"]?.text ?? "", Int32($0))
      })
  }()

  /// Nil for a line that is none.
  init?(_ line: String) {
    let parts = line.split(separator: " ")
    guard parts.count == 2, let operation = Request.operations[String(parts[0])],
      let bytes = Data(base64Encoded: String(parts[1]))
    else { return nil }
    self.operation = operation
    self.bytes = bytes
  }

  /// Runs it and gives the answer's first byte, which is to be freed.
  func run() -> UnsafeMutableRawPointer {
    bytes.withUnsafeBytes { answer(operation, $0.baseAddress, Int32($0.count)) }
  }

  /// The answer as text; one of an error begins with an exclamation mark.
  func answered() -> String {
    let start = run()
    defer { freeBytes(start) }
    var reader = AnswerReader(start)
    let failed = reader.word() == 1
    return (failed ? "!" : "") + reader.value().canonical
  }
}
