import Checking
import LessonSyntax
import Lessons
import SourceText

/// Markdown as mdast nodes (the unified project's syntax tree), with `workshop…` nodes for what
/// mdast does not know.
struct MDASTContext {
  let checked: CheckedLesson
  var block: String?
  /// Whether words alone leave out the formulas that only a typesetter can show.
  var skipsTeX = false

  init(checked: CheckedLesson) { self.checked = checked }

  func inside(_ block: String) -> MDASTContext {
    var copy = self
    copy.block = block
    return copy
  }

  func nodes(_ nodes: [MarkdownNode]) -> [JSONValue] {
    nodes.map { node in
      var writer = JSONWriter()
      write(node, to: &writer)
      return .written(writer.bytes)
    }
  }

  /// Keys in order, as everywhere in the bundle.
  private func write(_ node: MarkdownNode, to json: inout JSONWriter) {
    json.raw("{")
    switch node.kind {
    case .paragraph: parent(node, "paragraph", &json)
    case .heading(let level):
      children(node, &json)
      json.raw(",\"depth\":")
      json.number(Double(level))
      json.raw(",\"type\":\"heading\"")
    case .blockQuote: parent(node, "blockquote", &json)
    case .list(let kind):
      children(node, &json)
      json.raw(kind.isOrdered ? ",\"ordered\":true" : ",\"ordered\":false")
      json.raw(kind.isTight ? ",\"spread\":false" : ",\"spread\":true")
      json.raw(",\"start\":")
      if kind.isOrdered { json.number(Double(kind.start)) } else { json.raw("null") }
      json.raw(",\"type\":\"list\"")
    case .item: parent(node, "listItem", &json)
    case .emphasis: parent(node, "emphasis", &json)
    case .strong: parent(node, "strong", &json)
    case .link(let url, let title):
      children(node, &json)
      json.raw(",")
      address(url, title: title, "link", &json)
    case .image(let url, let title):
      json.raw("\"alt\":")
      json.string(node.plainText)
      json.raw(",")
      address(url, title: title, "image", &json)
    case .thematicBreak: json.raw("\"type\":\"thematicBreak\"")
    case .lineBreak: json.raw("\"type\":\"break\"")
    case .softBreak: leaf("text", "\n", &json)
    case .text(let text): leaf("text", text, &json)
    case .code(let code): leaf("inlineCode", code, &json)
    case .htmlBlock(let html), .htmlInline(let html): leaf("html", html, &json)
    case .math(let tex, let isDisplay):
      leaf(isDisplay ? "math" : "inlineMath", filled(tex), &json)
    case .codeBlock(let code):
      json.raw("\"lang\":")
      json.optional(code.info.split(separator: " ").first.map(String.init))
      json.raw(",")
      leaf("code", code.text.text, &json)
    case .computed(let span):
      json.raw("\"expression\":")
      json.string(span.expression.text)
      switch span.word {
      case .eval: json.raw(",\"type\":\"workshopValue\"")
      case .check: json.raw(",\"type\":\"workshopCheck\"")
      case .dial: json.raw(",\"type\":\"workshopDial\"")
      }
      json.raw(",\"value\":")
      json.optional(checked.computed(at: node.location.range.lowerBound, in: block))
    case .citation(let citations):
      json.raw("\"items\":")
      json.value(.array(citations.map(\.json)))
      json.raw(",\"type\":\"workshopCitation\"")
    case .workshop(let yaml):
      json.raw("\"id\":")
      json.optional(yaml?.pairs?.first?.value.text)
      json.raw(",\"type\":")
      json.string("workshop" + kindName(yaml).capitalized)
    }
    json.raw("}")
  }

  private func kindName(_ yaml: YAMLNode?) -> String { yaml?.pairs?.first?.key.text ?? "block" }

  private func children(_ node: MarkdownNode, _ json: inout JSONWriter) {
    json.raw("\"children\":[")
    let children = node.children
    for index in children.indices {
      if index > 0 { json.raw(",") }
      write(children[index], to: &json)
    }
    json.raw("]")
  }

  private func parent(_ node: MarkdownNode, _ type: String, _ json: inout JSONWriter) {
    children(node, &json)
    json.raw(",\"type\":")
    json.string(type)
  }

  private func leaf(_ type: String, _ value: String, _ json: inout JSONWriter) {
    json.raw("\"type\":")
    json.string(type)
    json.raw(",\"value\":")
    json.string(value)
  }

  private func address(
    _ url: String, title: String, _ type: String, _ json: inout JSONWriter
  ) {
    json.raw("\"title\":")
    json.string(title)
    json.raw(",\"type\":")
    json.string(type)
    json.raw(",\"url\":")
    json.string(url)
  }

  /// TeX with its computed values in place.
  func filled(_ tex: MappedText) -> String {
    let spans = evaluations(in: tex).spans
    if spans.isEmpty { return tex.text }
    var text = ""
    var last = 0
    for span in spans {
      text += String(decoding: tex.bytes[last..<span.range.lowerBound], as: UTF8.self)
      text += checked.computed(at: tex.source(span.range).lowerBound, in: block) ?? "?"
      last = span.range.upperBound
    }
    return text + String(decoding: tex.bytes[last...], as: UTF8.self)
  }

  /// The words alone, with computed values, a blank line between blocks.
  func text(_ blocks: [MarkdownNode]) -> String {
    var text = ""
    for index in blocks.indices {
      var part = ""
      addWords(of: blocks[index], to: &part)
      if part.isEmpty { continue }
      if !text.isEmpty { text += "\n\n" }
      text += part
    }
    return text
  }

  private func addWords(of node: MarkdownNode, to text: inout String) {
    switch node.kind {
    case .text(let words), .code(let words): text += words
    case .codeBlock(let code): text += code.text.text
    case .softBreak, .lineBreak: text += " "
    case .math(let tex, _):
      let tex = filled(tex)
      if !skipsTeX || !tex.utf8.contains(UInt8(ascii: "\\")) { text += tex }
    case .computed(let span):
      if span.word != .check {
        text += checked.computed(at: node.location.range.lowerBound, in: block) ?? ""
      }
    case .blockQuote, .list, .item: text += self.text(node.children)
    default: for index in node.children.indices { addWords(of: node.children[index], to: &text) }
    }
  }
}

extension Citation {
  var json: JSONValue { ["key": .string(key), "locator": .string(locator)] }
}
