import Expressions
import LessonSyntax
import Lessons
import Publishing
import SourceText

extension EditorDocument {
  func expressionHover(at offset: Int) -> Hover? {
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

  func picture(of value: Value) -> TypesetRequest? {
    guard case .dataset(let dataset) = value else { return nil }
    return scatterPicture(of: dataset, title: dataset.name)
  }
}
