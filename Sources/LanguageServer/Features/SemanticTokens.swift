import EditorServices
import Foundation
import Publishing
import SourceText

extension Feature {
  static let semanticTokens = ofLesson(
    "textDocument/semanticTokens/full",
    offers: [
      "semanticTokensProvider": [
        "legend": [
          "tokenTypes": .array(SemanticToken.Kind.allCases.map { .string($0.protocolName) }),
          "tokenModifiers": [],
        ],
        "full": ["delta": true], "range": true,
      ]
    ]
  ) { lesson throws(ResponseError) in
    let numbers = lesson.tokenNumbers()
    let id = lesson.request.session.tokens.put(numbers, of: lesson.open.uri).id
    return ["resultId": .string(id), "data": .array(numbers.map { JSONValue($0) })]
  }

  static let semanticTokensDelta = ofLesson("textDocument/semanticTokens/full/delta") {
    lesson throws(ResponseError) in
    let numbers = lesson.tokenNumbers()
    let (id, before) = lesson.request.session.tokens.put(numbers, of: lesson.open.uri)
    guard let before, before.id == lesson.params["previousResultId"]?.string else {
      return ["resultId": .string(id), "data": .array(numbers.map { JSONValue($0) })]
    }
    return ["resultId": .string(id), "edits": .array(edits(from: before.numbers, to: numbers))]
  }

  static let semanticTokensRange = ofLesson("textDocument/semanticTokens/range") {
    lesson throws(ResponseError) in
    let numbers = lesson.tokenNumbers(in: try lesson.range())
    return ["data": .array(numbers.map { JSONValue($0) })]
  }
}

/// The tokens that each client was last sent of a document.
final class SentTokens: @unchecked Sendable {
  typealias Sent = (id: String, numbers: [Int])
  private let lock = NSLock()
  private var sent: [String: Sent] = [:]
  private var count = 0

  /// - Returns: the id of these, and what was sent before.
  func put(_ numbers: [Int], of uri: String) -> (id: String, before: Sent?) {
    lock.withLock {
      count += 1
      let before = sent.updateValue((String(count), numbers), forKey: uri)
      return (String(count), before)
    }
  }

  func forget(_ uri: String) { lock.withLock { sent[uri] = nil } }
}

/// At most one edit: all between what both begin with and what both end with.
private func edits(from old: [Int], to new: [Int]) -> [JSONValue] {
  let start = zip(old, new).prefix { $0 == $1 }.count
  let shared = min(old.count, new.count) - start
  let end = zip(old.reversed(), new.reversed()).prefix(shared).prefix { $0 == $1 }.count
  if start + end == old.count, old.count == new.count { return [] }
  return [
    [
      "start": JSONValue(start), "deleteCount": JSONValue(old.count - start - end),
      "data": .array(new[start..<(new.count - end)].map { JSONValue($0) }),
    ]
  ]
}

extension LessonRequest {
  /// Five numbers a token, its place told from that of the token before.
  fileprivate func tokenNumbers(in range: ByteRange? = nil) -> [Int] {
    var numbers: [Int] = []
    var (line, column) = (0, 0)
    let kinds = SemanticToken.Kind.allCases
    for token in EditorServices.semanticTokens(in: range, of: document) {
      let newLine = positions.lines.line(at: token.range.lowerBound)
      let start = positions.lines.starts[newLine]
      let encoding = positions.encoding
      let newColumn = encoding.count(positions.bytes[start..<token.range.lowerBound])
      numbers += [
        newLine - line, newLine == line ? newColumn - column : newColumn,
        encoding.count(positions.bytes[token.range]), kinds.firstIndex(of: token.kind) ?? 0, 0,
      ]
      (line, column) = (newLine, newColumn)
    }
    return numbers
  }
}

extension SemanticToken.Kind {
  /// The protocol's own word, which every theme colours.
  fileprivate var protocolName: String {
    switch self {
    case .kind: "type"
    case .id: "class"
    case .key, .member: "property"
    case .name: "variable"
    case .text: "string"
    case .citation, .span: "macro"
    case .word: "enumMember"
    case .function, .method, .parameter, .number, .keyword, .operator, .comment: rawValue
    }
  }
}
