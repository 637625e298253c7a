import LessonSyntax
import Lessons
import SourceText

extension EditorDocument {
  func markdownHover(at offset: Int) -> Hover? {
    guard let node = markdownNode(at: offset) else { return nil }
    let range = node.location.range
    switch node.kind {
    case .math(let tex, _):
      return Hover(text: "```tex\n\(tex.text.trimmingBlanks)\n```", range: range)
    case .computed(let span) where span.word != .check:
      guard let text = computedSpans[range.lowerBound] else { return nil }
      let more = span.word == .dial ? ", and can turn it" : ""
      return Hover(text: "readers see \(text)\(more)", range: range)
    default: return nil
    }
  }

  /// A word of the glossary in prose.
  func termHover(at offset: Int) -> Hover? {
    guard section(at: offset)?.kind != .block || markdownNode(at: offset) != nil else { return nil }
    guard let (term, range) = glossaryTerm(at: offset) else { return nil }
    return Hover(
      text: "**\(term.term.value)**: \(term.definition?.source.text ?? "")", range: range)
  }

  func glossaryTerm(at offset: Int) -> (GlossaryTerm, ByteRange)? {
    let line = line(at: offset)
    let text = String(decoding: bytes[line], as: UTF8.self).lowercased()
    guard text.utf8.count == line.count else { return nil }
    let place = offset - line.lowerBound
    var best: (GlossaryTerm, ByteRange)?
    for term in course.glossary {
      for word in [term.term] + term.synonyms {
        guard let range = text.range(ofWord: word.value.lowercased(), around: place),
          range.count > best?.1.count ?? 0
        else { continue }
        best = (term, range.lowerBound + line.lowerBound..<range.upperBound + line.lowerBound)
      }
    }
    return best
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The bytes of a whole word, or several, around a byte of this text.
  fileprivate func range(ofWord word: String, around place: Int) -> ByteRange? {
    let (text, word) = (Array(utf8), Array(word.utf8))
    guard !word.isEmpty, word.count <= text.count else { return nil }
    let first = Swift.max(0, place - word.count)
    let last = Swift.min(place, text.count - word.count)
    guard first <= last else { return nil }
    for start in first...last where text[start...].starts(with: word) {
      let end = start + word.count
      let isWhole =
        (start == 0 || !isNameByte(text[start - 1]))
        && (end == text.count || !isNameByte(text[end]))
      if isWhole { return start..<end }
    }
    return nil
  }
}
