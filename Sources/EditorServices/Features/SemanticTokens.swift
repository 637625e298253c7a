import Expressions
import LessonSyntax
import Lessons
import SourceText

/// A piece of a lesson and what it is, for an editor to colour.
public struct SemanticToken: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    case kind, id, key, function, method, parameter, name, member, number, text, keyword,
      `operator`, comment, citation, span, word
  }
  public var range: ByteRange
  public var kind: Kind
}

/// The tokens in `range`, in order, none over another and none over a line's end.
public func semanticTokens(in range: Range<Int>? = nil, of document: EditorDocument)
  -> [SemanticToken]
{
  let range = range ?? 0..<document.bytes.count
  var tokens: [SemanticToken] = []
  for section in document.sections where document.bytes(of: section).touches(range) {
    tokens += SectionTokens(document, section).all
  }
  for block in document.lesson.blocks where block.location.range.touches(range) {
    tokens += block.sites.flatMap { expressionTokens(in: $0.expression.text) }
    for text in block.markdown { tokens += text.nodes.flatMap(document.markdownTokens) }
  }
  for node in document.lesson.tree.blocks where node.location.range.touches(range) {
    tokens += document.markdownTokens(node)
    for expression in expressions(in: [node]) { tokens += expressionTokens(in: expression.text) }
  }
  return apart(tokens.filter { $0.range.touches(range) }.flatMap(document.byLine))
}

/// In order; where two overlap, the one that came first stays, and of two at one place the smaller.
private func apart(_ tokens: [SemanticToken]) -> [SemanticToken] {
  let sorted = tokens.sorted {
    ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
  }
  var kept: [SemanticToken] = []
  for token in sorted where token.range.lowerBound >= kept.last?.range.upperBound ?? 0 {
    kept.append(token)
  }
  return kept
}

/// The tokens of an expression at their places in the file.
private func expressionTokens(in text: MappedText) -> [SemanticToken] {
  let tokens = Expressions.expressionTokens(text.bytes, allowsComments: true)
  return tokens.indices.map { index in
    SemanticToken(
      range: text.source(tokens[index].range), kind: kind(of: index, in: tokens, text.bytes))
  }
}

private func kind(
  of index: Int, in tokens: [ExpressionToken], _ bytes: [UInt8]
) -> SemanticToken.Kind {
  let sign = { (offset: Int) -> String in
    guard tokens.indices.contains(index + offset), tokens[index + offset].kind == .sign else {
      return ""
    }
    return String(decoding: bytes[tokens[index + offset].range], as: UTF8.self)
  }
  switch tokens[index].kind {
  case .number: return .number
  case .text: return .text
  case .keyword: return .keyword
  case .sign: return .operator
  case .comment: return .comment
  case .name:
    if sign(-1) == "." { return sign(1) == "(" ? .method : .member }
    if sign(1) == "(" { return .function }
    return sign(1) == "=" && index > 0 ? .parameter : .name
  }
}

extension EditorDocument {
  /// Every section of the lesson, in order.
  var sections: [Section] {
    var sections = frontMatterSection.map { [$0] } ?? []
    for node in lesson.tree.blocks {
      node.visit { node in
        if case .workshop = node.kind { sections += self.sections(of: node.location.range) }
      }
    }
    return sections
  }

  func bytes(of section: Section) -> ByteRange {
    let last = max(section.lines.lowerBound - 1, section.lines.upperBound - 1)
    return section.start..<max(section.start, file.lines.range(ofLine: last).upperBound)
  }

  /// Citations, and the word of each computed span.
  fileprivate func markdownTokens(_ node: MarkdownNode) -> [SemanticToken] {
    var tokens: [SemanticToken] = []
    node.visit { node in
      switch node.kind {
      case .citation(let citations):
        tokens += citations.map { SemanticToken(range: $0.location.range, kind: .citation) }
      case .computed(let span):
        let start = node.location.range.lowerBound + 1
        tokens.append(.init(range: start..<start + span.word.rawValue.utf8.count + 2, kind: .span))
        if let format = span.format { tokens.append(.init(range: format.sourceRange, kind: .word)) }
      default: break
      }
    }
    return tokens
  }

  /// A token of several lines as one a line, without what indents them.
  fileprivate func byLine(_ token: SemanticToken) -> [SemanticToken] {
    let lines = lines(of: token.range)
    if lines.count == 1 { return token.range.isEmpty ? [] : [token] }
    return lines.compactMap { number in
      var range = file.lines.range(ofLine: number).clamped(to: token.range)
      while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
      while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
      return range.isEmpty ? nil : SemanticToken(range: range, kind: token.kind)
    }
  }
}

/// The keys, ids, words and comments of a section.
private struct SectionTokens {
  let document: EditorDocument
  let outline: YAMLOutline
  let schema: Schema

  init(_ document: EditorDocument, _ section: Section) {
    self.document = document
    outline = YAMLOutline(document, section)
    schema = Schema(outline)
  }

  var all: [SemanticToken] { outline.entries.flatMap(tokens) + comments }

  private func tokens(of entry: YAMLOutline.Entry) -> [SemanticToken] {
    var tokens: [SemanticToken] = []
    let isKind = schema.kind.map { entry.path == [.key($0.name)] } ?? false
    if isKind {
      return [.init(range: entry.key, kind: .kind), .init(range: entry.value, kind: .id)]
    }
    if !entry.key.isEmpty {
      let isName = entry.path.count > 1 && isOwnName(entry.path)
      tokens.append(.init(range: entry.key, kind: isName ? .name : .key))
    }
    guard let field = schema.field(entry.path), !entry.value.isEmpty else { return tokens }
    switch field.type {
    case .word, .boolean: tokens.append(.init(range: entry.value, kind: .word))
    case .number: tokens.append(.init(range: entry.value, kind: .number))
    case .citations where entry.value.first.map({ document.bytes[$0] }) != UInt8(ascii: "["):
      tokens.append(.init(range: entry.value, kind: .citation))
    case .text where field.name == "fit": tokens.append(.init(range: entry.value, kind: .function))
    case .expression where document.block(at: entry.key.lowerBound)?.kindName == nil:
      tokens += expressionTokens(in: MappedText(document.file, entry.value))
    case .expression, .expressions, .bindings: tokens += lineTokens(of: entry)
    default: break
    }
    return tokens
  }

  /// The comments of a `|` scalar, and the names that its lines bind.
  private func lineTokens(of entry: YAMLOutline.Entry) -> [SemanticToken] {
    guard entry.isBlockScalar else { return [] }
    let text = MappedText(document.file, entry.value)
    let names = parseBindingLines(text).bindings.map {
      SemanticToken(range: text.source($0.nameRange), kind: .name)
    }
    return names + expressionTokens(in: text).filter { $0.kind == .comment }
  }

  /// Whether a key is a name that the author made up: a column, a name of `let:`, a bucket.
  private func isOwnName(_ path: YAMLPath) -> Bool {
    guard case .value(let parent)? = schema.expected(Array(path.dropLast())) else { return false }
    return parent.isNamed || parent.type == .bindings || parent.name == "buckets"
  }

  private var comments: [SemanticToken] {
    let scalars = outline.entries.filter(\.isBlockScalar).map(\.value)
    return outline.section.lines.compactMap { number in
      let content = outline.content(document.file.lines.range(ofLine: number))
      guard let first = content.first(where: { document.bytes[$0] != 0x20 }),
        document.bytes[first] == UInt8(ascii: "#"),
        !scalars.contains(where: { $0.contains(first) })
      else { return nil }
      return SemanticToken(range: first..<content.upperBound, kind: .comment)
    }
  }
}
