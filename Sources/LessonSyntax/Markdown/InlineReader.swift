import SourceText

/// Turns libcmark's inlines into nodes with exact places, by reading the leaf's content along with
/// them. libcmark's own columns are wrong on continuation lines and behind definitions; the order
/// of its nodes is not, so each node is found where the reading stands.
struct InlineReader {
  static let maskStart: UInt8 = 0x02
  static let mask: UInt8 = 0x03
  static let depthLimit = 100

  struct Frame {
    var kind: MarkdownNode.Kind
    var start: Int
    var isAutolink = false
    /// A link's or image's, masks included.
    var target: CMarkText?
    var title: CMarkText?
    var children: [MarkdownNode] = []
  }

  let content: LeafContent
  let masked: [UInt8]
  let spans: [InlineSpan]
  let fragment: MappedText
  var entities: Entities
  var diagnostics: [Diagnostic] = []

  private var cursor = 0
  private var nextSpan = 0
  /// Where the formula or citation being passed over ends.
  private var spanEnd = 0
  private var frames: [Frame] = [Frame(kind: .paragraph, start: 0)]
  /// The text that is being put together, and where it begins; nil where none is.
  private var pending: [UInt8] = []
  private var pendingStart: Int?

  init(
    _ content: LeafContent, masked: [UInt8], spans: [InlineSpan], fragment: MappedText,
    entities: Entities
  ) {
    self.content = content
    self.masked = masked
    self.spans = spans
    self.fragment = fragment
    self.entities = entities
    // Around each formula stands text.
    frames[0].children.reserveCapacity(2 * spans.count + 1)
  }

  /// Reads up to the end of the paragraph or heading that the walk has entered.
  mutating func read(_ walk: inout CMarkWalk) -> [MarkdownNode] {
    while let event = walk.next(), !event.kind.holdsInlines { read(event) }
    flush()
    while frames.count > 1 { leave() }
    return frames[0].children
  }

  private mutating func read(_ event: CMarkEvent) {
    switch event.kind {
    case .text(let literal):
      text(literal)
      return
    case .softBreak, .lineBreak:
      lineEnd(event.kind)
      return
    default:
      flush()
    }
    switch event.kind {
    case .code: code()
    case .htmlInline(let literal):
      let start = cursor
      for byte in literal where !isLostBlank(byte) { cursor = min(cursor + 1, masked.count) }
      emit(.htmlInline(original(start..<cursor)), start..<cursor)
    case .emphasis: event.isEntering ? enter(.emphasis, opener: 1) : leave(closer: 1)
    case .strong: event.isEntering ? enter(.strong, opener: 2) : leave(closer: 2)
    case .link(let destination, let title):
      guard event.isEntering else { return leaveLink() }
      let isAutolink = masked.byte(at: cursor) == ASCII.less
      enter(.link(destination: "", title: ""), opener: 1, isAutolink: isAutolink)
      frames[frames.count - 1].target = destination
      frames[frames.count - 1].title = title
    case .image(let source, let title):
      guard event.isEntering else { return leaveLink() }
      enter(.image(source: "", title: ""), opener: 2)
      frames[frames.count - 1].target = source
      frames[frames.count - 1].title = title
    default: break
    }
  }

  // MARK: Text

  private mutating func text(_ literal: CMarkText) {
    var index = 0
    let isAutolink = frames.last?.isAutolink == true
    while index < literal.count, let byte = masked.byte(at: cursor) {
      if cursor < spanEnd {
        let passed = min(spanEnd - cursor, literal.count - index)
        cursor += passed
        index += passed
      } else if byte == Self.maskStart {
        flush()
        emitSpan()
        cursor += 1
        index += 1
      } else if isLostBlank(literal[index]) {
        index += 1
      } else {
        if pendingStart == nil { pendingStart = cursor }
        let plain = literal.commonLength(from: index, with: masked, at: cursor) {
          $0 == ASCII.backslash || $0 == ASCII.ampersand || $0 == Self.maskStart
        }
        pending += masked[cursor..<cursor + plain]
        cursor += plain
        index += plain
        if plain == 0 { index += match(byte, in: literal, at: index, isAutolink: isAutolink) }
      }
    }
  }

  /// Whether libcmark kept a blank from a lazy line's beginning that the content leaves out.
  private func isLostBlank(_ byte: UInt8) -> Bool {
    byte.isBlank && masked.byte(at: cursor)?.isBlank != true
      && (cursor == 0 || masked[cursor - 1] == ASCII.lineFeed)
  }

  /// Goes past one character of the source and gives how much of the literal it stands for.
  private mutating func match(_ byte: UInt8, in literal: CMarkText, at index: Int, isAutolink: Bool)
    -> Int
  {
    if byte == ASCII.backslash, !isAutolink, let next = masked.byte(at: cursor + 1),
      next.isPunctuation
    {
      cursor += 2
      pending.append(literal[index])
      return 1
    }
    if byte == ASCII.ampersand, let (length, value) = entities.read(masked, at: cursor),
      literal[index...].starts(with: value)
    {
      cursor += length
      pending += value
      return value.count
    }
    cursor += 1
    pending.append(literal[index])
    return 1
  }

  private mutating func flush() {
    guard let start = pendingStart else { return }
    pendingStart = nil
    reportSlips(in: start..<cursor)
    emit(.text(String(decoding: pending, as: UTF8.self)), start..<cursor)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func lineEnd(_ kind: CMarkEvent.Kind) {
    if cursor < spanEnd {
      cursor += 1
      return
    }
    flush()
    let start = cursor
    while let byte = masked.byte(at: cursor), byte != ASCII.lineFeed { cursor += 1 }
    cursor = min(cursor + 1, masked.count)
    emit(kind == .lineBreak ? .lineBreak : .softBreak, start..<cursor)
  }

  // MARK: Formulas, citations and code

  private mutating func emitSpan() {
    while nextSpan < spans.count, spans[nextSpan].range.lowerBound < cursor { nextSpan += 1 }
    guard nextSpan < spans.count, spans[nextSpan].range.lowerBound == cursor else { return }
    let span = spans[nextSpan]
    spanEnd = span.range.upperBound
    switch span.kind {
    case .math(let tex, let isDisplay):
      emit(.math(content.mapped(tex, in: fragment), isDisplay: isDisplay), span.range)
    case .citation(let parts):
      let citations = parts.map { part in
        Citation(
          key: original(part.key.lowerBound + 1..<part.key.upperBound),
          locator: original(part.locator), location: location(part.key))
      }
      emit(.citation(citations), span.range)
    case .plain:
      emit(.text(original(span.range)), span.range)
    }
  }

  private mutating func code() {
    let start = cursor
    var opener = 0
    while masked.byte(at: cursor + opener) == ASCII.backtick { opener += 1 }
    var end = start + opener
    var run = 0
    while end <= masked.count {
      if masked.byte(at: end) == ASCII.backtick {
        run += 1
      } else {
        if run == opener, opener > 0 { break }
        run = 0
      }
      end += 1
    }
    end = min(end, masked.count)
    cursor = end
    let inner = start + opener..<max(start + opener, end - opener)
    guard content.bytes[inner].first(where: { !$0.isWhitespace }) == ASCII.leftBrace else {
      emit(.code(plainCode(inner)), start..<end)
      return
    }
    var reader = CodeSpanReader(text: codeText(inner), location: location(start..<end))
    emit(reader.read(), start..<end)
    diagnostics += reader.diagnostics
  }

  /// The text of a code span that computes nothing.
  private func plainCode(_ inner: ByteRange) -> String {
    var code = content.bytes[inner]
    for index in inner where code[index] == ASCII.lineFeed { code[index] = ASCII.space }
    if code.count >= 2, code.first == ASCII.space, code.last == ASCII.space,
      code.contains(where: { $0 != ASCII.space })
    {
      code = code.dropFirst().dropLast()
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// A code span's text as CommonMark reads it: line ends become spaces, and one space goes from
  /// either end where both have one.
  private func codeText(_ inner: ByteRange) -> MappedText {
    let text = content.mapped(inner, in: fragment)
    let ends = text.bytes.indices.filter { text.bytes[$0] == ASCII.lineFeed }
    let spaced = text.replacing(ends.map { ($0..<$0 + 1, [ASCII.space]) })
    let bytes = spaced.bytes
    guard bytes.count >= 2, bytes.first == ASCII.space, bytes.last == ASCII.space,
      bytes.contains(where: { $0 != ASCII.space })
    else { return spaced }
    return spaced.slice(1..<bytes.count - 1)
  }

  // MARK: Nesting

  private mutating func enter(
    _ kind: MarkdownNode.Kind, opener: Int, isAutolink: Bool = false
  ) {
    frames.append(Frame(kind: kind, start: cursor, isAutolink: isAutolink))
    cursor += opener
    if frames.count == Self.depthLimit + 2 {
      diagnostics.append(
        Diagnostic(
          .nestingTooDeep, "Markdown nested more than \(Self.depthLimit) levels deep",
          at: location(cursor - opener..<cursor)))
    }
  }

  private mutating func leave(closer: Int = 0) {
    cursor = min(cursor + closer, masked.count)
    let frame = frames.removeLast()
    if frames.count > Self.depthLimit { return }
    frames[collector].children.append(
      MarkdownNode(frame.kind, at: location(frame.start..<cursor), children: frame.children))
  }

  private mutating func leaveLink() {
    let isAutolink = frames.last?.isAutolink == true
    let parts = LinkParts(bytes: masked)
    cursor = min(cursor + 1, masked.count)
    let tail = cursor
    if !isAutolink {
      if let end = parts.inlineTail(at: cursor) ?? parts.label(at: cursor) {
        cursor = end
      } else if masked.has("[]", at: cursor) {
        cursor += 2
      }
    }
    setTarget(tail: tail..<cursor)
    leave()
  }

  /// Gives the open link its destination and title, with the formulas that were masked put back.
  private mutating func setTarget(tail: ByteRange) {
    while nextSpan < spans.count, spans[nextSpan].range.lowerBound < tail.lowerBound {
      nextSpan += 1
    }
    let last = frames.count - 1
    let target = restored(frames[last].target, upTo: tail.upperBound)
    let title = restored(frames[last].title, upTo: tail.upperBound)
    if case .image = frames[last].kind {
      frames[last].kind = .image(source: target, title: title)
    } else {
      frames[last].kind = .link(destination: target, title: title)
    }
  }

  private mutating func restored(_ text: CMarkText?, upTo end: Int) -> String {
    guard let text else { return "" }
    if spans.isEmpty { return String(decoding: text, as: UTF8.self) }
    var result: [UInt8] = []
    for byte in text where byte != Self.mask {
      if byte != Self.maskStart {
        result.append(byte)
      } else if nextSpan < spans.count, spans[nextSpan].range.upperBound <= end {
        result += unescaped(content.bytes[spans[nextSpan].range])
        nextSpan += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A backslash before punctuation is no part of a destination or title.
  private func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let isEscape =
        text[index] == ASCII.backslash && index + 1 < text.endIndex && text[index + 1].isPunctuation
      if isEscape { index += 1 }
      result.append(text[index])
      index += 1
    }
    return result
  }

  private mutating func emit(_ kind: MarkdownNode.Kind, _ range: ByteRange) {
    frames[collector].children.append(MarkdownNode(kind, at: location(range)))
  }

  /// The frame that takes what is found: what lies too deep goes to the last that becomes a node.
  private var collector: Int { min(frames.count - 1, Self.depthLimit) }

  func location(_ range: ByteRange) -> Location {
    fragment.location(content.source(range))
  }

  private func original(_ range: ByteRange) -> String {
    String(decoding: content.bytes[range.clamped(to: 0..<content.bytes.count)], as: UTF8.self)
  }
}
