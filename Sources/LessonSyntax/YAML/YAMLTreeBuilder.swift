import SourceText

/// Builds the tree of one YAML document from libyaml's events, and reports what the lesson
/// language leaves out of YAML.
struct YAMLTreeBuilder {
  static let depthLimit = 100

  private struct Frame {
    enum Kind { case sequence, mapping(isFlow: Bool) }
    var kind: Kind
    var range: ByteRange
    var items: [YAMLNode] = []
    var pairs: [PairEntry] = []
    var key: (node: YAMLNode, range: ByteRange)?
    /// Filled once there are too many pairs to look through.
    private var keys: [[UInt8]: Location] = [:]

    init(kind: Kind, range: ByteRange) {
      self.kind = kind
      self.range = range
    }

    func place(ofKey name: [UInt8]) -> Location? {
      if let place = keys[name] { return place }
      return pairs.prefix(Self.mostSearched).first { $0.pair.key.scalar?.value.bytes == name }?
        .pair.key.location
    }

    mutating func append(_ entry: PairEntry, _ name: [UInt8]) {
      if pairs.count >= Self.mostSearched { keys[name] = entry.pair.key.location }
      pairs.append(entry)
    }

    private static let mostSearched = 12
  }

  /// A pair with the places of its parts in the text.
  struct PairEntry {
    var pair: YAMLPair
    var key: ByteRange
    var value: ByteRange
    var isDuplicate = false
  }

  let document: YAMLDocument
  private(set) var diagnostics: [Diagnostic] = []
  private var frames: [Frame] = []
  private var root: YAMLNode?
  /// How many documents have begun.
  private var documents = 0

  init(_ text: MappedText) { document = YAMLDocument(text) }

  var text: MappedText { document.text }

  mutating func build() throws(YAMLFailure) -> YAMLNode? {
    let reader = YAMLEventReader(text.bytes)
    while true {
      let event = try reader.next()
      switch event.kind {
      case .streamEnd: return root
      case .streamStart, .documentEnd: break
      case .documentStart(let hasDirectives):
        documents += 1
        if hasDirectives { report(.yamlTag, "YAML directives are not used here", event.range) }
        if documents > 1 {
          report(.yamlSeveralDocuments, "one YAML document only, --- begins another", event.range)
          return root
        }
      default:
        if frames.count >= Self.depthLimit, isStart(event) {
          report(
            .yamlTooDeep, "YAML nested more than \(Self.depthLimit) levels deep",
            event.range.lowerBound..<event.range.lowerBound + 1)
          return closeAll()
        }
        read(event)
      }
    }
  }

  private func isStart(_ event: YAMLEvent) -> Bool {
    switch event.kind {
    case .sequenceStart, .mappingStart: true
    default: false
    }
  }

  private mutating func read(_ event: YAMLEvent) {
    let start = skipProperties(event)
    switch event.kind {
    case .alias:
      report(.yamlAnchor, "YAML anchors and aliases (& and *) are not used here", event.range)
      let name = YAMLScalar(value: text.slice(event.range), style: .plain)
      add(YAMLNode(.scalar(name), in: document, event.range), event.range)
    case .scalar(let value, let style):
      scalar(value, style, start..<max(start, event.range.upperBound))
    case .sequenceStart:
      frames.append(Frame(kind: .sequence, range: start..<max(start, event.range.upperBound)))
    case .mappingStart(let isFlow):
      let range = start..<max(start, event.range.upperBound)
      frames.append(Frame(kind: .mapping(isFlow: isFlow), range: range))
    case .sequenceEnd, .mappingEnd:
      close(event.range)
    default: break
    }
  }

  /// The innermost `[` or `{` that is still open.
  var openBracket: Int? {
    frames.last { isBracket(text.bytes.byte(at: $0.range.lowerBound)) }?.range.lowerBound
  }

  private func isBracket(_ byte: UInt8?) -> Bool {
    byte == ASCII.leftBrace || byte == ASCII.leftBracket
  }

  // MARK: Scalars

  private mutating func scalar(_ value: YAMLValue, _ style: YAMLScalar.Style, _ range: ByteRange) {
    var reader = YAMLScalarReader(text: text, style: style, isInFlow: isInFlow)
    let (scalar, place) = reader.read(value, range)
    diagnostics += reader.diagnostics
    add(YAMLNode(.scalar(scalar), in: document, place), place)
  }

  private var isInFlow: Bool {
    guard let frame = frames.last else { return false }
    if case .mapping(isFlow: false) = frame.kind { return false }
    return isBracket(text.bytes.byte(at: frame.range.lowerBound))
  }

  // MARK: Collections

  private mutating func add(_ node: YAMLNode, _ range: ByteRange) {
    guard !frames.isEmpty else {
      root = node
      return
    }
    let last = frames.count - 1
    frames[last].range = frames[last].range.union(range)
    guard case .mapping = frames[last].kind else {
      frames[last].items.append(node)
      return
    }
    guard let key = frames[last].key else {
      frames[last].key = (node, range)
      return
    }
    frames[last].key = nil
    addPair(PairEntry(pair: YAMLPair(key: key.node, value: node), key: key.range, value: range))
  }

  private mutating func addPair(_ entry: PairEntry) {
    let last = frames.count - 1
    guard let key = entry.pair.key.scalar else {
      report(.yamlKeyNotScalar, "a key is one word or text, not a list or mapping", entry.key)
      return
    }
    var entry = entry
    if let first = frames[last].place(ofKey: key.value.bytes) {
      diagnostics.append(
        Diagnostic(
          .yamlDuplicateKey, "duplicate key \(key.value.text)", at: entry.pair.key.location,
          notes: [Note("first given here", at: first)]))
      entry.isDuplicate = true
    }
    frames[last].append(entry, key.value.bytes)
  }

  private mutating func close(_ end: ByteRange) {
    guard let frame = frames.popLast() else { return }
    var range = frame.range
    let opener = text.bytes.byte(at: range.lowerBound)
    var kind = YAMLNode.Kind.sequence(frame.items)
    if case .mapping(let isFlow) = frame.kind {
      var pairs = frame.pairs
      if isFlow { pairs = joinCommas(pairs) }
      kind = .mapping(pairs.filter { !$0.isDuplicate }.map(\.pair))
    }
    if isBracket(opener), !end.isEmpty {
      range = range.union(end)
    }
    add(YAMLNode(kind, in: document, range), range)
  }

  private mutating func joinCommas(_ pairs: [PairEntry]) -> [PairEntry] {
    var joiner = CommaJoiner(document: document)
    let joined = joiner.join(pairs)
    diagnostics += joiner.diagnostics
    return joined
  }

  private mutating func closeAll() -> YAMLNode? {
    while let frame = frames.last { close(.at(frame.range.upperBound)) }
    return root
  }

  // MARK: Anchors and tags

  /// Reports an anchor or tag before a node and gives where the node itself begins.
  private mutating func skipProperties(_ event: YAMLEvent) -> Int {
    var index = event.range.lowerBound
    guard event.hasAnchor || event.hasTag else { return index }
    let bytes = text.bytes
    while let mark = bytes.byte(at: index),
      mark == ASCII.ampersand || mark == ASCII.exclamation
    {
      var end = index
      while let byte = bytes.byte(at: end), !byte.isWhitespace, byte != ASCII.comma { end += 1 }
      if mark == ASCII.ampersand {
        report(.yamlAnchor, "YAML anchors and aliases (& and *) are not used here", index..<end)
      } else {
        report(
          .yamlTag, "YAML tags (!) are not used here, a field decides its own type", index..<end)
      }
      index = end
      while let byte = bytes.byte(at: index), byte.isWhitespace { index += 1 }
    }
    return min(index, max(event.range.upperBound, event.range.lowerBound))
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, _ range: ByteRange) {
    diagnostics.append(
      Diagnostic(code, message, at: text.location(range.clamped(to: 0..<text.bytes.count))))
  }
}
