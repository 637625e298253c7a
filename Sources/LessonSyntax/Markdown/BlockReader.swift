import SourceText

/// The second reading: builds the tree of nodes from libcmark's.
struct BlockReader {
  static let depthLimit = 100

  private struct Frame {
    var kind: MarkdownNode.Kind
    var start: Int
    var end: Int
    var children: [MarkdownNode] = []
  }

  private let fragment: MappedText
  private let lines: LineTable
  private let leaves: LeafScan
  private let earlier: EarlierFences?
  private var containers: ContainerStack
  private var nextLeaf = 0
  private var frames: [Frame] = []
  private var entities = Entities()
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var blocks: [MarkdownNode] = []

  init(fragment: MappedText, lines: LineTable, leaves: LeafScan, earlier: EarlierFences?) {
    self.earlier = earlier
    self.fragment = fragment
    self.lines = lines
    self.leaves = leaves
    containers = ContainerStack(bytes: fragment.bytes, lines: lines)
  }

  mutating func read(_ tree: CMarkTree) {
    var walk = tree.walk(inlines: true)
    while let event = walk.next() {
      switch event.kind {
      case .paragraph, .heading:
        leaf(event, &walk)
      case .document:
        if event.isEntering {
          frames.append(Frame(kind: .blockQuote, start: 0, end: 0))
        } else {
          blocks = frames.popLast()?.children ?? []
        }
      case .blockQuote, .item, .list:
        event.isEntering ? enter(event) : leave(event)
      default:
        block(event)
      }
    }
  }

  // MARK: Containers

  private mutating func enter(_ event: CMarkEvent) {
    let line = event.startLine - 1
    let kind: MarkdownNode.Kind
    switch event.kind {
    case .list(let list): kind = .list(list)
    case .item:
      containers.pushItem(line: line)
      kind = .item
    default:
      containers.pushQuote(line: line)
      kind = .blockQuote
    }
    let start = offset(event)
    if frames.count == Self.depthLimit + 1 {
      diagnostics.append(
        Diagnostic(
          .nestingTooDeep, "Markdown nested more than \(Self.depthLimit) levels deep",
          at: fragment.location(start..<min(start + 1, fragment.bytes.count))))
    }
    frames.append(Frame(kind: kind, start: start, end: lineEnd(line)))
  }

  private mutating func leave(_ event: CMarkEvent) {
    if case .list = event.kind {} else { containers.pop() }
    guard let frame = frames.popLast() else { return }
    if frames.count > Self.depthLimit {
      frames[collector].end = max(frames[collector].end, frame.end)
    } else {
      add(
        MarkdownNode(
          frame.kind, at: fragment.location(frame.start..<frame.end), children: frame.children),
        end: frame.end)
    }
  }

  private mutating func add(_ node: MarkdownNode, end: Int) {
    frames[collector].children.append(node)
    frames[collector].end = max(frames[collector].end, end)
  }

  /// The frame that takes what is found: what lies too deep goes to the last that becomes a node.
  private var collector: Int { min(frames.count - 1, Self.depthLimit) }

  // MARK: Leaves

  private mutating func leaf(_ event: CMarkEvent, _ walk: inout CMarkWalk) {
    guard nextLeaf < leaves.leaves.count else {
      while let inline = walk.next(), !inline.kind.holdsInlines {}
      return
    }
    let leaf = leaves.leaves[nextLeaf]
    nextLeaf += 1
    let content = leaf.content
    var masked = content.bytes
    for span in leaf.spans {
      for index in span.range where masked[index] != ASCII.lineFeed {
        masked[index] = InlineReader.mask
      }
      masked[span.range.lowerBound] = InlineReader.maskStart
    }
    var reader = InlineReader(
      content, masked: masked, spans: leaf.spans, fragment: fragment, entities: entities)
    let children = reader.read(&walk)
    entities = reader.entities
    diagnostics += reader.diagnostics
    if case .heading(let level) = event.kind {
      let start = offset(event)
      let end = lineEnd(content.lastLine)
      add(
        MarkdownNode(
          .heading(level: level), at: fragment.location(start..<max(start, end)),
          children: children),
        end: end)
    } else {
      let range = content.source(0..<content.bytes.count)
      add(
        MarkdownNode(.paragraph, at: fragment.location(range), children: children),
        end: range.upperBound)
    }
  }

  private mutating func block(_ event: CMarkEvent) {
    let start = offset(event)
    switch event.kind {
    case .thematicBreak:
      let end = lineEnd(event.startLine - 1)
      add(MarkdownNode(.thematicBreak, at: fragment.location(start..<end)), end: end)
    case .htmlBlock(let literal):
      let count = max(literal.count { $0 == ASCII.lineFeed }, 1)
      let end = lineEnd(event.startLine - 2 + count)
      let text = String(decoding: literal, as: UTF8.self)
      add(MarkdownNode(.htmlBlock(text), at: fragment.location(start..<end)), end: end)
    case .codeBlock(let info, let literal):
      var reader = CodeBlockReader(
        fragment: fragment, lines: lines, containers: containers, start: start,
        line: event.startLine - 1)
      let known =
        frames.count == 1 ? earlier?.kind(at: fragment.source(.at(start)).lowerBound) : nil
      let (kind, end) = reader.read(
        info: String(decoding: info, as: UTF8.self), literal: literal, known: known)
      diagnostics += reader.diagnostics
      add(MarkdownNode(kind, at: fragment.location(start..<end)), end: end)
    default: break
    }
  }

  private func offset(_ event: CMarkEvent) -> Int {
    guard event.startLine >= 1, event.startLine <= lines.starts.count else { return 0 }
    return min(lines.starts[event.startLine - 1] + event.startColumn - 1, fragment.bytes.count)
  }

  /// Where a line's text ends, blanks at its end left out.
  private func lineEnd(_ line: Int) -> Int {
    fragment.bytes.textEnd(lines.range(ofLine: min(max(line, 0), lines.starts.count - 1)))
  }
}

extension [UInt8] {
  /// Where the text in a range ends, white space at its end left out.
  func textEnd(_ range: ByteRange) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, self[end - 1].isWhitespace { end -= 1 }
    return end
  }
}
