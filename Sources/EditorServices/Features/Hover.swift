import Checking
import Explanations
import Expressions
import LessonSyntax
import Lessons
import Publishing
import SourceText

/// What an editor shows beside the pointer.
public struct Hover: Sendable, Hashable {
  /// Markdown.
  public var text: String
  public var range: ByteRange
  /// The still picture that shows it, for who has a typesetter.
  public var picture: TypesetRequest?
}

/// What is to be said of what stands at `offset`.
public func hover(at offset: Int, in document: EditorDocument) -> Hover? {
  let offset = document.clamped(offset)
  return document.expressionHover(at: offset) ?? document.symbolHover(at: offset)
    ?? document.markdownHover(at: offset) ?? document.fieldHover(at: offset)
    ?? document.termHover(at: offset) ?? document.diagnosticHover(at: offset)
}

extension EditorDocument {
  // MARK: Expressions

  fileprivate func expressionHover(at offset: Int) -> Hover? {
    guard let site = site(at: offset),
      let node = hovered(site.expression.nodes(at: offset), offset, site)
    else { return nil }
    let text = site.expression.text
    let range = text.source(node.range)
    let written = String(decoding: text.bytes[node.range], as: UTF8.self)
    if case .name(let name) = node.kind, !site.bound.contains(name), lesson.block(name) == nil,
      let entry = Catalogue.entry(named: name)
    {
      return Hover(text: page(of: entry), range: range)
    }
    let scope = scope(of: site)
    if case .name(let name) = node.kind, !scope.visibleNames.contains(name),
      let lesson = course.lesson(name: name)
    {
      return Hover(text: page(of: lesson), range: range)
    }
    let note = memberNote(node, site, scope)
    if let value = scope.value(of: site.expression.part(node)) {
      let page = page(of: value, called: written.singleSpaced)
      return Hover(
        text: note.map { page + "\n\n" + $0 } ?? page, range: range,
        picture: picture(of: value))
    }
    if let note { return Hover(text: "`\(written)`\n\n\(note)", range: range) }
    return nil
  }

  /// The node that is meant: a name with the fields before it, a call by its name; no plain number.
  private func hovered(
    _ nodes: [ExpressionNode], _ offset: Int, _ site: ExpressionSite
  ) -> ExpressionNode? {
    guard let last = nodes.last else { return nil }
    switch last.kind {
    case .number, .text, .boolean, .none, .missing: return nil
    default: break
    }
    if case .field(_, _, let name) = last.kind,
      !site.expression.text.source(name).holdsOrTouches(offset)
    {
      return nil
    }
    return last
  }

  func scope(of site: ExpressionSite) -> EditorScope {
    let start = site.expression.text.sourceRange.lowerBound
    guard let section = section(at: start), section.kind == .block else { return EditorScope(self) }
    let outline = YAMLOutline(self, section)
    let place = YAMLOutline.place(at: start, in: self, section)
    return EditorScope(
      self, outline, before: place.path.first == .key("let") ? start : .max)
  }

  /// What the catalogue says of a model's field.
  private func memberNote(
    _ node: ExpressionNode, _ site: ExpressionSite, _ scope: EditorScope
  ) -> String? {
    guard case .field(let base, let name, _) = node.kind else { return nil }
    let members = scope.members(of: site.expression.text.slice(base.range))
    return members.first { $0.name == name }.flatMap {
      $0.documentation.isEmpty ? nil : $0.documentation
    }
  }

  private func picture(of value: Value) -> TypesetRequest? {
    guard case .dataset(let dataset) = value else { return nil }
    return scatterPicture(of: dataset, title: dataset.name)
  }

  // MARK: Symbols

  fileprivate func symbolHover(at offset: Int) -> Hover? {
    guard let occurrence = occurrence(at: offset) else { return nil }
    let range = occurrence.location.range
    switch occurrence.symbol {
    case .block(let lessonID, let id):
      guard let lesson = lookUp(id: lessonID) else { return nil }
      let block = lesson.block(id)
      var text = "**\(id)**" + (block?.kindName.map { ": \($0)" } ?? "")
      var request: TypesetRequest?
      if let value = value(ofBlock: id, in: lesson) {
        switch value {
        case .dataset, .model:
          text = page(of: value, called: id)
          request = picture(of: value)
        case .record(let record) where !record.names.isEmpty: text = page(of: value, called: id)
        default: break
        }
      }
      if let outcome = checked?.lessons[lessonID]?.blocks[id] {
        text += verifiedLine(outcome)
        if case .widget(let widget)? = block?.content, let game = outcome.game {
          text += best(of: game)
          request = stillPicture(of: widget, id: id, lesson: lessonID, game)
        }
      }
      return Hover(text: text, range: range, picture: request)
    case .binding(_, let block, let name):
      guard case .record(let record)? = verdicts?.blocks[block]?.value, let value = record[name]
      else { return nil }
      return Hover(text: page(of: value, called: name), range: range)
    case .column(let lesson, let block, let name):
      guard let owner = lookUp(id: lesson),
        case .dataset(let dataset)? = value(ofBlock: block, in: owner),
        let column = dataset.column(name)
      else { return nil }
      let alone = Dataset(name: "\(block).\(name)", columns: [column])
      return Hover(text: page(of: alone), range: range)
    case .lesson(let id):
      return lookUp(id: id).map { Hover(text: page(of: $0), range: range) }
    case .page(let path):
      return lookUp(path: path).map { Hover(text: page(of: $0), range: range) }
    case .heading(let path, let id):
      guard !occurrence.isDefinition, let lesson = lookUp(path: path) else { return nil }
      let heading = lesson.headings.first { $0.id == id }.map { "\n\n§ \($0.text)" } ?? ""
      return Hover(text: page(of: lesson) + heading, range: range)
    case .reference(let key):
      return course.reference(key).map { Hover(text: page(of: $0), range: range) }
    case .function(let name):
      return Catalogue.entry(named: name).map { Hover(text: page(of: $0), range: range) }
    case .bucket, .file: return nil
    }
  }

  private func verifiedLine(_ outcome: BlockOutcome) -> String {
    let held = outcome.claims.count(where: \.holds)
    guard !outcome.claims.isEmpty else { return "" }
    return "\n\n\(held) of \(outcome.claims.count) claims hold"
  }

  private func best(of game: GameOutcome) -> String {
    let lines = game.bestMetrics.sorted { $0.key < $1.key }.map { name, value in
      let start = game.startMetrics[name].map { ", \(briefText(.number($0))) at the start" } ?? ""
      return "- `\(name)`: \(briefText(.number(value))) at best\(start)"
    }
    return lines.isEmpty ? "" : "\n\n" + lines.joined(separator: "\n")
  }

  // MARK: Markdown

  fileprivate func markdownHover(at offset: Int) -> Hover? {
    guard let node = markdownNode(at: offset) else { return nil }
    let range = node.location.range
    switch node.kind {
    case .math(let tex, _):
      return Hover(text: "```tex\n\(tex.text.trimmingBlanks)\n```", range: range)
    case .computed(let span) where span.word == .eval:
      guard let text = computedSpans[range.lowerBound] else { return nil }
      return Hover(text: "readers see \(text)", range: range)
    default: return nil
    }
  }

  /// A word of the glossary in prose.
  fileprivate func termHover(at offset: Int) -> Hover? {
    guard section(at: offset)?.kind != .block || markdownNode(at: offset) != nil else { return nil }
    guard let (term, range) = glossaryTerm(at: offset) else { return nil }
    return Hover(
      text: "**\(term.term.value)**: \(term.definition?.source.text ?? "")", range: range)
  }

  func glossaryTerm(at offset: Int) -> (GlossaryTerm, ByteRange)? {
    let line = line(at: offset)
    let text = String(decoding: bytes[line], as: UTF8.self).lowercased()
    guard text.utf8.count == line.count else { return nil }
    let place = offset - line.lowerBound
    var best: (GlossaryTerm, ByteRange)?
    for term in course.glossary {
      for word in [term.term] + term.synonyms {
        guard let range = text.range(ofWord: word.value.lowercased(), around: place),
          range.count > best?.1.count ?? 0
        else { continue }
        best = (term, range.lowerBound + line.lowerBound..<range.upperBound + line.lowerBound)
      }
    }
    return best
  }

  // MARK: Fields

  fileprivate func fieldHover(at offset: Int) -> Hover? {
    guard let section = section(at: offset) else { return nil }
    let outline = YAMLOutline(self, section)
    let schema = Schema(outline)
    if let entry = outline.entries.first(where: { !$0.key.isEmpty && $0.key.holdsOrTouches(offset) }
    ) {
      if entry.path.count == 1, let kind = schema.kind, entry.path == [.key(kind.name)] {
        return Hover(text: page(of: kind), range: entry.key)
      }
      switch schema.expected(entry.path) {
      case .value(let field): return Hover(text: page(of: field), range: entry.key)
      case .argument(let field, let name):
        return argumentPage(field, name, outline).map { Hover(text: $0, range: entry.key) }
      default: return nil
      }
    }
    guard let entry = outline.entries.last(where: { $0.value.holdsOrTouches(offset) }) else {
      return nil
    }
    let value = outline.text(entry.value).trimmingQuotes()
    if entry.path == [.key("type")], let type = WidgetType.all.first(where: { $0.name == value }) {
      return Hover(text: page(of: type), range: entry.value)
    }
    if entry.path == [.key("fit")], let function = Catalogue.entry(named: value) {
      return Hover(text: page(of: function), range: entry.value)
    }
    return nil
  }

  private func argumentPage(_ field: String, _ name: String, _ outline: YAMLOutline) -> String? {
    if let type = outline.value("type").flatMap({ word in WidgetType.all.first { $0.name == word } }
    ) {
      if field == "with", let parameter = type.parameters.first(where: { $0.name == name }) {
        return "`\(name):` \(parameter.type.words)\n\n\(parameter.summary)"
      }
      return type.controls.first { $0.accepts(name) }.map { "`\(name):` \($0.label)" }
    }
    let entry = outline.value("fit").flatMap { Catalogue.entry(named: $0) }
    return entry?.parameters.first { $0.name == name }.map {
      "`\($0.name):` \($0.summaryType)\n\n\($0.documentation)"
    }
  }

  // MARK: Diagnostics

  /// The first sentence of the page behind a diagnostic.
  fileprivate func diagnosticHover(at offset: Int) -> Hover? {
    guard
      let found = diagnostics.first(where: { $0.location.range.holdsOrTouches(offset) }),
      let page = Explanation.of(found.code.name)
    else { return nil }
    return Hover(text: "**\(found.code.name)**: \(page.page)", range: found.location.range)
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The bytes of a whole word, or several, around a byte of this text.
  fileprivate func range(ofWord word: String, around place: Int) -> ByteRange? {
    let (text, word) = (Array(utf8), Array(word.utf8))
    guard !word.isEmpty, word.count <= text.count else { return nil }
    let first = Swift.max(0, place - word.count)
    let last = Swift.min(place, text.count - word.count)
    guard first <= last else { return nil }
    for start in first...last where text[start...].starts(with: word) {
      let end = start + word.count
      let isWhole =
        (start == 0 || !isNameByte(text[start - 1]))
        && (end == text.count || !isNameByte(text[end]))
      if isWhole { return start..<end }
    }
    return nil
  }
}
