import SourceText

/// Something that an author may write at a place.
public struct Completion: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case block, field, word, function, parameter, variable, column, member, method, constant,
      keyword, lesson, heading, reference, file, span, format, widget
  }
  public var label: String
  public var kind: Kind
  /// Beside the label: a type, a value, a title.
  public var detail: String
  /// Markdown; where it is long, `documentation(of:in:)` gives it when it is asked for.
  public var documentation: String
  /// What to write, and in place of which bytes of this document.
  public var edit: TextEdit
  /// Whether the text is a snippet, with `${1:name}` where the author goes on.
  public var isSnippet: Bool
  /// What is more likely comes first; then by label.
  public var rank: Int
  /// What its documentation is about, where it is to be asked for.
  public var subject: String?
}

/// What may be written at `offset`, the most likely first; editors narrow it by what is typed.
public func completions(at offset: Int, in document: EditorDocument) -> [Completion] {
  let offset = document.clamped(offset)
  let found: [Completion]
  if let section = document.section(at: offset) {
    found = YAMLCompletions(document, section, offset).all
  } else {
    found =
      markdownCompletions(
        document.line(at: offset).lowerBound..<offset, in: document, EditorScope(document))
      ?? blockCompletions(at: offset, in: document)
  }
  var seen: Set<String> = []
  return found.filter { seen.insert($0.label).inserted }.sorted {
    ($0.rank, $0.label) < ($1.rank, $1.label)
  }
}

/// Makes completions that all take the place of the same bytes.
struct CompletionMaker {
  let document: EditorDocument
  /// The bytes that are replaced.
  let range: ByteRange

  func make(
    _ label: String, _ kind: Completion.Kind, _ detail: String = "", writing text: String? = nil,
    snippet: Bool = false, rank: Int = 1, documentation: String = "", about subject: String? = nil
  ) -> Completion {
    Completion(
      label: label, kind: kind, detail: detail, documentation: documentation,
      edit: TextEdit(document.location(range), text ?? label), isSnippet: snippet, rank: rank,
      subject: subject)
  }
}

extension EditorDocument {
  /// The word around `offset` that `isPart` lets in, from its first byte to its last.
  func word(at offset: Int, _ isPart: (UInt8) -> Bool = isNameByte) -> ByteRange {
    var start = offset
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    var end = offset
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    return start..<end
  }
}

func isNameByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

func isIDByte(_ byte: UInt8) -> Bool { isNameByte(byte) || byte == UInt8(ascii: "-") }
