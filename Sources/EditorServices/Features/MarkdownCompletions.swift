import Expressions
import Lessons
import SourceText

/// What may be written in Markdown behind `before`, which is the line's text up to the cursor; nil
/// where nothing in particular is begun.
func markdownCompletions(
  _ before: ByteRange, in document: EditorDocument, _ scope: EditorScope
) -> [Completion]? {
  let text = MarkdownBefore(Array(document.bytes[before]))
  let place = { (range: ByteRange) in
    before.lowerBound + range.lowerBound..<before.lowerBound + range.upperBound
  }
  switch text.begun {
  case .span(let word): return spanWords(at: place(word), in: document)
  case .expression(let range):
    return ExpressionCompletions(document, scope, before: place(range), more: []).all
  case .dial(let range): return dialCompletions(place(range), in: document)
  case .format(let range): return formats(at: place(range), in: document)
  case .citation(let range):
    let key = document.word(at: before.upperBound, isCitationByte)
    let make = CompletionMaker(document: document, range: place(range).lowerBound..<key.upperBound)
    return document.course.references.map {
      make.make($0.id.value, .reference, $0.title, about: "reference \($0.id.value)")
    }
  case .link(let range, let isImage):
    return linkCompletions(place(range), isImage: isImage, in: document)
  case nil: return nil
  }
}

func isCitationByte(_ byte: UInt8) -> Bool {
  isIDByte(byte) || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte >= 0x80
}

/// What a line of Markdown has begun and not ended.
struct MarkdownBefore {
  enum Begun {
    /// A code span that may become a computed value.
    case span(ByteRange)
    case expression(ByteRange)
    /// The widget and the control that a dial names.
    case dial(ByteRange)
    case format(ByteRange)
    case citation(ByteRange)
    case link(ByteRange, isImage: Bool)
  }
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var begun: Begun? {
    if let inside = openCode { return span(inside) }
    if let inside = openEvaluation { return expression(inside) }
    return openCitation.map { .citation($0) } ?? openLink
  }

  /// Behind the backtick that is open.
  private var openCode: ByteRange? {
    // A line of three or more begins a block of code.
    if bytes.drop(while: { $0 == 0x20 }).starts(with: Array("```".utf8)) { return nil }
    var open: Int?
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\"), open == nil {
        index += 2
        continue
      }
      if bytes[index] == UInt8(ascii: "`") { open = open == nil ? index + 1 : nil }
      index += 1
    }
    guard let open else { return nil }
    return open..<bytes.count
  }

  private func span(_ inside: ByteRange) -> Begun? {
    for word in ["{eval}", "{check}"] where bytes[inside].starts(with: Array(word.utf8)) {
      return expression(inside.lowerBound + word.utf8.count..<inside.upperBound)
    }
    let dial = Array("{dial}".utf8)
    if bytes[inside].starts(with: dial) {
      return .dial(inside.lowerBound + dial.count..<inside.upperBound)
    }
    let isWord = bytes[inside].allSatisfy { isNameByte($0) || $0 == UInt8(ascii: "{") }
    return isWord ? .span(inside) : nil
  }

  /// A format follows the last bar.
  private func expression(_ range: ByteRange) -> Begun {
    guard let bar = formatBar(in: range) else { return .expression(range) }
    return .format(min(bar + 2, range.upperBound)..<range.upperBound)
  }

  /// The last bar outside quotes that stands apart from what is before it.
  private func formatBar(in range: ByteRange) -> Int? {
    var quote: UInt8?
    var bar: Int?
    for index in range {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "|"), index > range.lowerBound, bytes[index - 1] == 0x20,
        index + 1 >= range.upperBound || bytes[index + 1] == 0x20
      {
        bar = index
      }
    }
    return bar
  }

  /// Behind a `\eval{` that is open.
  private var openEvaluation: ByteRange? {
    let opener = Array("\\eval{".utf8)
    guard
      let start = bytes.indices.last(where: { bytes[$0...].starts(with: opener) })
    else { return nil }
    var depth = 0
    for index in (start + opener.count)..<bytes.count {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return nil }
    }
    return start + opener.count..<bytes.count
  }

  private var openCitation: ByteRange? {
    var start = bytes.count
    while start > 0, isCitationByte(bytes[start - 1]) { start -= 1 }
    guard start > 0, bytes[start - 1] == UInt8(ascii: "@"),
      let open = bytes[..<start].lastIndex(of: UInt8(ascii: "[")),
      !bytes[open..<start].contains(UInt8(ascii: "]"))
    else { return nil }
    return start..<bytes.count
  }

  private var openLink: Begun? {
    guard let open = bytes.lastIndex(of: UInt8(ascii: "(")), open > 0,
      bytes[open - 1] == UInt8(ascii: "]"),
      !bytes[open...].contains(where: { $0 == UInt8(ascii: ")") || $0 == 0x20 })
    else { return nil }
    let bracket = bytes[..<open].lastIndex(of: UInt8(ascii: "["))
    let isImage = bracket.map { $0 > 0 && bytes[$0 - 1] == UInt8(ascii: "!") } ?? false
    return .link(open + 1..<bytes.count, isImage: isImage)
  }
}

private func spanWords(at range: ByteRange, in document: EditorDocument) -> [Completion] {
  let end = document.word(at: range.upperBound) { isNameByte($0) || $0 == UInt8(ascii: "}") }
  let make = CompletionMaker(document: document, range: range.lowerBound..<end.upperBound)
  return [
    make.make("{eval}", .span, "prints a value", writing: "{eval} $0", snippet: true),
    make.make(
      "{check}", .span, "prints nothing and must hold", writing: "{check} $0", snippet: true),
    make.make(
      "{dial}", .span, "turns a widget's control", writing: "{dial} $0", snippet: true),
  ]
}

private func formats(at range: ByteRange, in document: EditorDocument) -> [Completion] {
  let trimmed = document.bytes[range].drop { $0 == 0x20 }
  let make = CompletionMaker(document: document, range: trimmed.startIndex..<range.upperBound)
  let lead = range.isEmpty ? " " : ""
  return ValueFormat.examples.map {
    make.make($0.text, .format, $0.summary, writing: lead + $0.text)
  }
}

/// Lessons, their headings, and files, from the folder of this lesson.
private func linkCompletions(
  _ range: ByteRange, isImage: Bool, in document: EditorDocument
) -> [Completion] {
  let typed = String(decoding: document.bytes[range], as: UTF8.self)
  if !isImage, let hash = typed.firstIndex(of: "#") {
    let path = resolve(String(typed[..<hash]), from: document.path)
    let target =
      path == document.path
      ? document.lesson
      : document.course.lesson(path: path)
        ?? document.course.home.flatMap { $0.path == path ? $0 : nil }
    let start = range.lowerBound + typed[...hash].utf8.count
    let make = CompletionMaker(document: document, range: start..<range.upperBound)
    return (target?.headings ?? []).map { make.make($0.id, .heading, $0.text) }
  }
  let make = CompletionMaker(document: document, range: range)
  let pictures = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif"]
  if isImage {
    return document.course.files.filter { file in
      pictures.contains { file.lowercased().hasSuffix("." + $0) }
    }.map { make.make(relativePath(to: $0, from: document.path), .file) }
  }
  let pages = document.course.lessons + (document.course.home.map { [$0] } ?? [])
  let lessons = pages.filter { $0.path != document.path }.map {
    make.make(
      relativePath(to: $0.path, from: document.path), .lesson, $0.front.title.value,
      about: "lesson \($0.id)")
  }
  let headings = document.lesson.headings.map { make.make("#" + $0.id, .heading, $0.text, rank: 2) }
  let data = document.course.files.filter(isDataFile).map {
    make.make(relativePath(to: $0, from: document.path), .file, rank: 3)
  }
  return lessons + headings + data
}

/// The path from a page's folder to a file of the project.
func relativePath(to path: String, from page: String) -> String {
  var target = path.split(separator: "/")[...]
  var base = page.split(separator: "/").dropLast()
  while let first = base.first, target.count > 1, target.first == first {
    base.removeFirst()
    target.removeFirst()
  }
  return (base.map { _ in ".." } + target.map(String.init)).joined(separator: "/")
}
