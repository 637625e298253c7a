import SourceText

/// The first reading of a piece of Markdown: finds what holds inlines, finds the formulas and
/// citations there, and masks them so that the second reading leaves them alone.
struct LeafScan {
  struct Leaf {
    var content: LeafContent
    var spans: [InlineSpan]
  }

  private let fragment: MappedText
  private let lines: LineTable
  private(set) var leaves: [Leaf] = []
  /// The fragment with each formula and citation replaced by as many bytes that mean nothing.
  private(set) var masked: [UInt8]
  /// Whether anything had to be replaced.
  private(set) var isMasked = false
  private(set) var diagnostics: [Diagnostic] = []
  /// A formula that is open at the end of the leaf before, and where that leaf breaks off.
  private var open: (delimiter: LooseDelimiter, place: ByteRange, breakingLine: Int)?
  /// A dollar that may have opened one. It is a mistake only if the line that breaks it off closes it.
  private var openDollar: (place: ByteRange, breakingLine: Int)?

  init(fragment: MappedText, lines: LineTable) {
    self.fragment = fragment
    self.lines = lines
    masked = fragment.bytes
  }

  mutating func scan(_ tree: CMarkTree) {
    var containers = ContainerStack(bytes: fragment.bytes, lines: lines)
    var walk = tree.walk(inlines: false)
    while let event = walk.next() {
      switch event.kind {
      case .blockQuote:
        event.isEntering ? containers.pushQuote(line: event.startLine - 1) : containers.pop()
      case .item:
        event.isEntering ? containers.pushItem(line: event.startLine - 1) : containers.pop()
      case .paragraph, .heading:
        if event.isEntering { scanLeaf(event, containers) }
      default: break
      }
    }
    reportOpen()
  }

  private mutating func scanLeaf(_ event: CMarkEvent, _ containers: ContainerStack) {
    let content = LeafContent(event, in: fragment.bytes, lines: lines, containers: containers)
    let scanner = InlineSpanScanner(content.bytes)
    let spans = scanner.spans.isEmpty || makesBlock(scanner.spans, content) ? [] : scanner.spans
    for span in spans { mask(span, content) }
    if spans.contains(where: \.isDisplay) { reportOpen() }
    for delimiter in scanner.loose where delimiter.kind != .dollar { pair(delimiter, content) }
    pairDollars(scanner.loose.filter { $0.kind == .dollar }, content)
    leaves.append(Leaf(content: content, spans: spans))
  }

  /// Whether masks would make another block of the paragraph: a definition, a fence or a tag of what
  /// is nearly one.
  private func makesBlock(_ spans: [InlineSpan], _ content: LeafContent) -> Bool {
    let bytes = content.bytes
    if bytes.first == ASCII.leftBracket {
      // A bracket inside a formula ends a label until it is masked.
      let readings = [bytes, masked(bytes, spans)]
      if readings.contains(where: { LinkParts(bytes: $0).startsDefinition }) { return true }
    }
    let holdsTick = spans.contains { bytes[$0.range].contains(ASCII.backtick) }
    if holdsTick, bytes.indices.contains(where: { bytes.startsLine($0, with: "```") }) {
      return true
    }
    guard bytes.first == ASCII.less else { return false }
    var scanner = HTMLScanner(bytes: masked(bytes, spans))
    guard let end = scanner.tag(at: 0) else { return false }
    return bytes[end...].prefix { $0 != ASCII.lineFeed }.allSatisfy(\.isBlank)
  }

  private func masked(_ bytes: [UInt8], _ spans: [InlineSpan]) -> [UInt8] {
    var masked = bytes
    for index in spans.flatMap(\.range) where bytes[index] != ASCII.lineFeed {
      masked[index] = InlineReader.mask
    }
    return masked
  }

  private mutating func mask(_ span: InlineSpan, _ content: LeafContent) {
    isMasked = true
    for index in span.range where content.bytes[index] != ASCII.lineFeed {
      masked[content.source(index)] =
        index == span.range.lowerBound ? InlineReader.maskStart : InlineReader.mask
    }
    if case .math(let tex, _) = span.kind,
      content.bytes[tex].allSatisfy({ $0.isWhitespace })
    {
      diagnostics.append(
        Diagnostic(
          .emptyFormula, "formula without content",
          at: fragment.location(content.source(span.range))))
    }
  }

  /// Pairs a loose closer, or `$$`, with the opener before; otherwise it opens a formula itself.
  private mutating func pair(_ delimiter: LooseDelimiter, _ content: LeafContent) {
    let place = content.source(delimiter.range)
    if let before = open, before.delimiter.kind == delimiter.kind, delimiter.isCloser {
      open = nil
      reportBroken(before.place, before.breakingLine, closer: place)
    } else if delimiter.isOpener {
      reportOpen()
      open = (delimiter, place, content.breakingLine)
    }
  }

  /// Pairs the first loose dollar with the last of the leaf before, if no blank line is between.
  private mutating func pairDollars(_ dollars: [LooseDelimiter], _ content: LeafContent) {
    if let before = openDollar, let first = dollars.first, first.isCloser {
      let place = content.source(first.range)
      if lines.line(at: place.lowerBound) == before.breakingLine {
        reportBroken(before.place, before.breakingLine, closer: place)
      }
    }
    openDollar = dollars.last(where: \.isOpener).map {
      (content.source($0.range), content.breakingLine)
    }
  }

  private mutating func reportOpen() {
    guard let before = open else { return }
    open = nil
    let opener = String(decoding: fragment.bytes[before.place], as: UTF8.self)
    var diagnostic = Diagnostic(
      .unclosedFormula, "\(opener) without its \(closer(of: before.delimiter.kind))",
      at: fragment.location(before.place))
    if before.delimiter.kind != .dollars {
      diagnostic.notes = [Note("for a bracket that is plain text, leave out the backslash")]
    }
    diagnostics.append(diagnostic)
  }

  private mutating func reportBroken(_ opener: ByteRange, _ line: Int, closer: ByteRange) {
    let line = min(line, lines.starts.count - 1)
    let range = lines.range(ofLine: line)
    let bytes = fragment.bytes
    let start = range.first { !bytes[$0].isWhitespace } ?? range.lowerBound
    let end = range.last { !bytes[$0].isWhitespace }.map { $0 + 1 } ?? start
    let isBlank = start == end
    diagnostics.append(
      Diagnostic(
        .formulaAcrossBlocks,
        isBlank
          ? "a blank line ends the paragraph inside a formula"
          : "this line begins another block inside a formula",
        at: fragment.location(start..<end),
        notes: [
          Note("the formula opens here", at: fragment.location(opener)),
          Note("it would close here", at: fragment.location(closer)),
        ]))
  }

  private func closer(of kind: LooseDelimiter.Kind) -> String {
    switch kind {
    case .dollar: "$"
    case .dollars: "$$"
    case .brackets: "\\]"
    case .parentheses: "\\)"
    }
  }
}

extension [UInt8] {
  fileprivate func startsLine(_ index: Int, with text: StaticString) -> Bool {
    (index == 0 || self[index - 1] == ASCII.lineFeed) && has(text, at: index)
  }
}

extension InlineSpan {
  fileprivate var isDisplay: Bool {
    if case .math(_, isDisplay: true) = kind { true } else { false }
  }
}

extension LinkParts {
  /// Whether the text begins like a link reference definition, `[label]:`.
  fileprivate var startsDefinition: Bool {
    guard let end = label(at: 0) else { return false }
    return bytes.byte(at: end) == ASCII.colon
  }
}
