import Expressions
import Lessons
import SourceText

extension EditorDocument {
  func fieldHover(at offset: Int) -> Hover? {
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
}
