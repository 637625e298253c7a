import Checking
import Lessons
import SourceText

/// The widgets of a lesson, and behind a widget's dot its controls that a dial can turn.
func dialCompletions(_ range: ByteRange, in document: EditorDocument) -> [Completion] {
  let typed = document.bytes[range].drop { $0 == UInt8(ascii: " ") }
  let dot = typed.firstIndex(of: UInt8(ascii: "."))
  let end = document.word(at: range.upperBound).upperBound
  let make = CompletionMaker(
    document: document, range: (dot.map { $0 + 1 } ?? typed.startIndex)..<end)
  guard let dot else {
    return document.lesson.blocks.compactMap { block in
      guard case .widget(let widget) = block.content else { return nil }
      return make.make(block.id.value, .variable, widget.title?.value ?? "")
    }
  }
  let widget = String(decoding: typed[..<dot], as: UTF8.self)
  let controls = document.verdicts?.blocks[widget]?.game?.controls ?? []
  return controls.filter(\.isDial).map { make.make($0.range.id, .member, $0.label) }
}
