import CCMark

/// One step of a walk through the tree that libcmark made.
struct CMarkEvent {
  enum Kind: Equatable {
    case document, blockQuote, item, thematicBreak, paragraph
    case list(ListKind)
    case heading(level: Int)
    case codeBlock(info: String, literal: [UInt8])
    case htmlBlock(literal: [UInt8])
    case text([UInt8])
    case code([UInt8])
    case htmlInline([UInt8])
    case softBreak, lineBreak, emphasis, strong
    case link(destination: [UInt8], title: [UInt8])
    case image(source: [UInt8], title: [UInt8])
    case unknown
  }

  var kind: Kind
  /// A node with children is entered and left; a leaf is only entered.
  var isEntering: Bool
  /// From 1, as libcmark counts; columns are in bytes.
  var startLine: Int
  var startColumn: Int
  var endLine: Int

  /// Parses a text and lists the steps of a walk through it, inlines only where wanted.
  static func walk(_ text: [UInt8], inlines: Bool) -> [CMarkEvent] {
    let root = text.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    guard let root else { return [] }
    defer { cmark_node_free(root) }
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var events: [CMarkEvent] = []
    while true {
      let step = cmark_iter_next(iterator)
      if step == CMARK_EVENT_DONE { break }
      guard let node = cmark_iter_get_node(iterator) else { break }
      let isEntering = step == CMARK_EVENT_ENTER
      if !inlines, cmark_node_get_type(node).rawValue >= CMARK_NODE_FIRST_INLINE.rawValue {
        continue
      }
      events.append(
        CMarkEvent(
          kind: kind(of: node, isEntering: isEntering), isEntering: isEntering,
          startLine: Int(cmark_node_get_start_line(node)),
          startColumn: Int(cmark_node_get_start_column(node)),
          endLine: Int(cmark_node_get_end_line(node))))
    }
    return events
  }

  private static func kind(of node: OpaquePointer, isEntering: Bool) -> Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list(list(node))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(
        info: String(decoding: bytes(cmark_node_get_fence_info(node)), as: UTF8.self),
        literal: bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(literal: bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .htmlInline(bytes(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: bytes(cmark_node_get_url(node)), title: bytes(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(source: bytes(cmark_node_get_url(node)), title: bytes(cmark_node_get_title(node)))
    default: .unknown
    }
  }

  private static func list(_ node: OpaquePointer) -> ListKind {
    ListKind(
      isOrdered: cmark_node_get_list_type(node) == CMARK_ORDERED_LIST,
      start: Int(cmark_node_get_list_start(node)), isTight: cmark_node_get_list_tight(node) != 0)
  }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    var length = 0
    while text[length] != 0 { length += 1 }
    return Array(
      UnsafeRawBufferPointer(start: text, count: length).bindMemory(to: UInt8.self))
  }
}
