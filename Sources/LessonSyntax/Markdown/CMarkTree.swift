import CCMark

/// The tree that libcmark makes of a text. Its texts are read in place, and live as long as it.
final class CMarkTree {
  fileprivate let root: OpaquePointer?

  init(_ text: [UInt8]) {
    root = text.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
  }

  deinit { cmark_node_free(root) }

  /// A walk through the tree, inlines only where wanted.
  func walk(inlines: Bool) -> CMarkWalk { CMarkWalk(self, inlines: inlines) }
}

/// A text of libcmark's tree, by bytes.
struct CMarkText: RandomAccessCollection, Equatable {
  private let start: UnsafePointer<UInt8>?
  let endIndex: Int
  var startIndex: Int { 0 }

  fileprivate init(_ text: UnsafePointer<CChar>?) {
    start = text.map { UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self) }
    endIndex = text.map { strlen($0) } ?? 0
  }

  subscript(index: Int) -> UInt8 {
    guard let start, index >= 0, index < endIndex else { preconditionFailure("outside the text") }
    return start[index]
  }

  /// How many bytes from `index` on are those of `bytes` from `offset` on, up to one that stops.
  func commonLength(
    from index: Int, with bytes: [UInt8], at offset: Int, stop: (UInt8) -> Bool
  ) -> Int {
    guard let start else { return 0 }
    let limit = Swift.min(endIndex - index, bytes.count - offset)
    var length = 0
    while length < limit {
      let byte = bytes[offset + length]
      if byte != start[index + length] || stop(byte) { break }
      length += 1
    }
    return length
  }

  static func == (one: CMarkText, other: CMarkText) -> Bool { one.elementsEqual(other) }
}

/// One step of a walk: a node with children is entered and left, a leaf is only entered.
struct CMarkEvent {
  enum Kind: Equatable {
    case document, blockQuote, item, thematicBreak, paragraph
    case list(ListKind)
    case heading(level: Int)
    case codeBlock(info: CMarkText, literal: CMarkText)
    case htmlBlock(literal: CMarkText)
    case text(CMarkText)
    case code
    case htmlInline(CMarkText)
    case softBreak, lineBreak, emphasis, strong
    case link(destination: CMarkText, title: CMarkText)
    case image(source: CMarkText, title: CMarkText)
    case unknown
  }

  var kind: Kind
  var isEntering: Bool
  /// From 1, as libcmark counts; columns are in bytes.
  var startLine: Int
  var startColumn: Int
  var endLine: Int
}

/// The steps of a walk, one at a time.
struct CMarkWalk {
  private let tree: CMarkTree
  private let inlines: Bool
  private var node: OpaquePointer?
  private var isEntering = true

  fileprivate init(_ tree: CMarkTree, inlines: Bool) {
    self.tree = tree
    self.inlines = inlines
    node = tree.root
  }

  mutating func next() -> CMarkEvent? {
    guard let node else { return nil }
    let kind = kind(of: node)
    let event = CMarkEvent(
      kind: kind, isEntering: isEntering,
      startLine: Int(cmark_node_get_start_line(node)),
      startColumn: Int(cmark_node_get_start_column(node)),
      endLine: Int(cmark_node_get_end_line(node)))
    advance(from: node, kind)
    return event
  }

  private mutating func advance(from here: OpaquePointer, _ kind: CMarkEvent.Kind) {
    if isEntering, kind.hasChildren {
      let child = inlines || !kind.holdsInlines ? cmark_node_first_child(here) : nil
      if let child { node = child } else { isEntering = false }
    } else if let next = cmark_node_next(here) {
      node = next
      isEntering = true
    } else {
      node = cmark_node_parent(here)
      isEntering = false
    }
  }

  private func kind(of node: OpaquePointer) -> CMarkEvent.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list(list(node))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(
        info: CMarkText(cmark_node_get_fence_info(node)),
        literal: CMarkText(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal: CMarkText(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(CMarkText(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline(CMarkText(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: CMarkText(cmark_node_get_url(node)),
        title: CMarkText(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(
        source: CMarkText(cmark_node_get_url(node)), title: CMarkText(cmark_node_get_title(node)))
    default: .unknown
    }
  }

  private func list(_ node: OpaquePointer) -> ListKind {
    ListKind(
      isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
      start: Int(cmark_node_get_list_start(node)), isTight: cmark_node_get_list_tight(node) != 0)
  }
}

extension CMarkEvent.Kind {
  /// A paragraph or a heading.
  var holdsInlines: Bool {
    switch self {
    case .paragraph, .heading: true
    default: false
    }
  }

  fileprivate var hasChildren: Bool {
    switch self {
    case .document, .blockQuote, .item, .paragraph, .list, .heading, .emphasis, .strong, .link,
      .image:
      true
    default: false
    }
  }
}
