import Checking
import Expressions
import Lessons
import SourceText

extension EditorDocument {
  /// What makes the engine vouch for an answer that an author typed.
  func computedKeys(in range: ByteRange) -> [CodeAction] {
    guard let block = block(at: range.lowerBound), case .quiz(let quiz) = block.content,
      let section = section(at: block.id.location.range.lowerBound)
    else { return [] }
    let outline = YAMLOutline(self, section)
    switch quiz.answer {
    case .choices(let choices, _):
      let here = choices.enumerated().filter { $1.location.range.touches(range) }
      return here.compactMap { index, choice in computedKey(of: choice, index, quiz, outline) }
    case .number(let number):
      return typedAnswer(of: number, in: block, outline).map { [$0] } ?? []
    case nil: return []
    }
  }

  /// `correct:` with evidence says no more than `when:` with the same expression; beside a `value:`
  /// a number says it with `is:`.
  private func computedKey(
    of choice: QuizChoice, _ index: Int, _ quiz: QuizBlock, _ outline: YAMLOutline
  ) -> CodeAction? {
    let path: YAMLPath = [.key("choices"), .item(index)]
    guard case .stated(let truth)? = choice.truth,
      let key = outline.entry(path + [.key("correct")])
    else { return nil }
    let whole = key.key.lowerBound..<key.value.upperBound
    if quiz.value != nil, let text = choice.text?.source.text, WrittenNumber(text) != nil,
      let written = outline.entry(path + [.key("text")])
    {
      return CodeAction(
        title: "compare \(text) with the quiz's value", kind: .rewrite,
        edits: [
          TextEdit(location(whole), "is: \(text)"),
          TextEdit(location(outline.lines(of: written, in: file)), ""),
        ])
    }
    guard choice.evidence.count == 1, let evidence = choice.evidence.first,
      let field = outline.entry(path + [.key("evidence")])
    else { return nil }
    let expression = evidence.text.slice(evidence.root.range).text.singleSpaced
    let claim = truth.value ? expression : "not (\(expression))"
    return CodeAction(
      title: "compute whether it is right, with 'when:'", kind: .rewrite,
      edits: [
        TextEdit(location(whole), "when: " + yamlPlain(claim)),
        TextEdit(location(outline.lines(of: field, in: file)), ""),
      ])
  }

  /// The computed number as the author's own answer, so that a change of it is noticed.
  private func typedAnswer(
    of number: NumberAnswer, in block: Block, _ outline: YAMLOutline
  ) -> CodeAction? {
    guard number.answer == nil, let value = number.value,
      case .number(let computed, _)? = verdicts?.blocks[block.id.value]?.answer?.key,
      let entry = outline.entry([.key("number"), .key("value")]),
      let field = BlockKind.all.first(where: { $0.name == "quiz" })?.shape.fields
        .first(where: { $0.name == "number" })?.entry?.fields.first(where: { $0.name == "answer" })
    else { return nil }
    let text = briefText(.number(computed))
    let lead = bytes[
      file.lines.range(ofLine: file.lines.line(at: entry.key.lowerBound))
        .lowerBound..<entry.key.lowerBound]
    let gap = lead.contains(UInt8(ascii: "{")) ? ", " : "\n" + String(decoding: lead, as: UTF8.self)
    return CodeAction(
      title: "write the computed \(text) as '\(field.name):'", kind: .rewrite,
      edits: [
        TextEdit(
          location(.at(max(entry.value.upperBound, value.text.sourceRange.upperBound))),
          "\(gap)\(field.name): \(text)")
      ])
  }
}

extension YAMLOutline {
  /// The whole lines of a field that stands on lines of its own; inside braces, it and its comma.
  func lines(of entry: Entry, in file: SourceFile) -> ByteRange {
    let nested = entries.filter { $0.path.starts(with: entry.path) }.map(\.value.upperBound).max()
    let end = max(entry.value.upperBound, nested ?? 0)
    let first = file.lines.range(ofLine: file.lines.line(at: entry.key.lowerBound))
    let lead = bytes[first.lowerBound..<entry.key.lowerBound]
    if lead.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ">") }) {
      return first.lowerBound..<file.lines.range(ofLine: file.lines.line(at: end)).upperBound
    }
    // Behind a dash, the next field moves up to it.
    guard let next = bytes[end...].firstIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: ",") })
    else {
      return entry.key.lowerBound..<end
    }
    return entry.key.lowerBound..<next
  }
}

/// An expression as a YAML value on one line: quoted where it would be read as something else.
private func yamlPlain(_ text: String) -> String {
  let isSafe =
    !text.contains(": ") && !text.contains(" #") && !text.hasSuffix(":")
    && !(text.first.map { "[{\"'|>*&!%@`#,?-".contains($0) } ?? true)
  return isSafe ? text : "'" + text.replacing("'", with: "''") + "'"
}
