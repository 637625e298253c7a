import Checking
import LessonSyntax
import Lessons

/// What search knows of a lesson: one line of JSON, which stands in the index as it is.
func searchEntry(
  of lesson: Lesson, _ checked: CheckedLesson, at address: String, in course: Course
) -> [UInt8] {
  let front = lesson.front
  var context = MDASTContext(checked: checked)
  context.skipsTeX = true
  var parts = sections(of: lesson, context)
  for block in lesson.blocks {
    guard let title = block.content.shownTitle else { continue }
    parts.append(part(id: block.id.value, title: title, text: ""))
  }
  let level = course.level(of: lesson).map { course.settings.levels[$0].title }
  return written([
    "href": .string(address), "title": .string(front.title.value),
    "level": .string(level ?? ""),
    "summary": .string(front.summary?.nodes.map(\.plainText).joined() ?? ""),
    "tags": .array(front.tags.map { .string($0.value) }), "parts": .array(parts),
  ])
}

/// A lesson's text by its headings; what comes before the first has no anchor.
private func sections(of lesson: Lesson, _ context: MDASTContext) -> [JSONValue] {
  let headings = Dictionary(
    lesson.headings.map { ($0.offset, $0) }, uniquingKeysWith: { first, _ in first })
  var sections: [JSONValue] = []
  var heading: HeadingID?
  var nodes: [MarkdownNode] = []
  func close() {
    let text = spaced(context.text(nodes))
    if heading != nil || !text.isEmpty {
      sections.append(part(id: heading?.id ?? "", title: heading?.text ?? "", text: text))
    }
    nodes = []
  }
  for node in lesson.tree.blocks {
    guard case .heading(let level) = node.kind else {
      nodes.append(node)
      continue
    }
    // The page's own title is no section.
    if level == 1 { continue }
    close()
    heading = headings[node.location.range.lowerBound]
  }
  close()
  return sections
}

/// A text's words, one blank apart. A citation has no words: the full stop or comma behind it belongs
/// to the word before.
private func spaced(_ text: String) -> String {
  var words: [UInt8] = []
  words.reserveCapacity(text.utf8.count)
  var isApart = false
  var text = text
  text.withUTF8 { bytes in
    var index = 0
    while index < bytes.count {
      let blank = blankLength(bytes, at: index)
      if blank > 0 {
        isApart = !words.isEmpty
        index += blank
        continue
      }
      let byte = bytes[index]
      index += 1
      let isPoint = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      let isLone = isPoint && (index == bytes.count || blankLength(bytes, at: index) > 0)
      if isApart && !isLone { words.append(0x20) }
      isApart = false
      words.append(byte)
    }
  }
  return String(decoding: words, as: UTF8.self)
}

/// How many bytes the blank character has that begins here; 0 where none does. Beyond ASCII only
/// what the White_Space property of Unicode names begins with one of these four bytes.
private func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let byte = bytes[index]
  if byte < 0x80 { return byte <= 0x20 ? 1 : 0 }
  guard byte == 0xC2 || (0xE1...0xE3).contains(byte) else { return 0 }
  let length = byte == 0xC2 ? 2 : 3
  let scalar = String(decoding: bytes[index..<min(index + length, bytes.count)], as: UTF8.self)
    .unicodeScalars.first
  return scalar?.properties.isWhitespace == true ? length : 0
}

private func part(id: String, title: String, text: String) -> JSONValue {
  ["id": .string(id), "title": .string(title), "text": .string(text)]
}

extension GlossaryTerm {
  /// What search knows of a term.
  var searchEntry: [UInt8] {
    var context = MDASTContext(checked: CheckedLesson())
    context.skipsTeX = true
    return written([
      "href": .string("\(glossaryAddress)#\(id)"), "title": .string(term.value),
      "also": .array(synonyms.map { .string($0.value) }),
      "text": .string(context.text(definition?.nodes ?? [])),
    ])
  }
}

private func written(_ value: JSONValue) -> [UInt8] {
  var writer = JSONWriter()
  writer.value(value)
  return writer.bytes
}

extension Block.Content {
  /// The title of a part that has one of its author.
  fileprivate var shownTitle: String? {
    switch self {
    case .dataset(let block): block.display == .none ? nil : block.title?.value
    case .example(let block): block.title?.value
    case .proof(let block): block.title?.value
    case .sort(let block): block.title?.value
    case .table(let block): block.title?.value
    case .code(let block): block.title?.value
    case .widget(let block): block.title?.value
    case .challenge(let block): block.title?.value
    case .model, .check, .quiz, .broken: nil
    }
  }
}
