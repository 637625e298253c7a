import Checking
import Expressions
import Lessons

/// The Markdown page of a completion's subject, made when an editor shows it.
public func completionDocumentation(of subject: String, in document: EditorDocument) -> String? {
  let parts = subject.split(separator: " ", maxSplits: 1).map(String.init)
  guard parts.count == 2 else { return nil }
  let name = parts[1]
  switch parts[0] {
  case "function": return Catalogue.entry(named: name).map { page(of: $0) }
  case "kind": return BlockKind.all.first { $0.name == name }.map { page(of: $0) }
  case "widget": return WidgetType.all.first { $0.name == name }.map { page(of: $0) }
  case "lesson": return document.course.lesson(id: name).map { page(of: $0) }
  case "reference": return document.course.reference(name).map { page(of: $0) }
  case "block":
    return document.value(ofBlock: name, in: document.lesson).map { page(of: $0, called: name) }
  default: return nil
  }
}

/// A lesson as links and lists show it.
func page(of lesson: Lesson) -> String {
  let summary = lesson.front.summary?.source.text ?? ""
  return "**\(lesson.front.title.value)**" + (summary.isEmpty ? "" : "\n\n\(summary)")
}

/// A reference as the list at a page's end has it, as Markdown.
func page(of reference: Reference) -> String {
  let names = reference.authors.map(\.listed)
  var text = names.joined(separator: "; ") + " (\(reference.year)). "
  text += reference.container.isEmpty ? "*\(reference.title)*." : "\(reference.title)."
  if !reference.container.isEmpty {
    text += " *\(reference.container)*"
    if !reference.volume.isEmpty { text += " \(reference.volume)" }
    if !reference.issue.isEmpty { text += "(\(reference.issue))" }
    if !reference.page.isEmpty { text += ", \(reference.page)" }
    text += "."
  }
  if !reference.publisher.isEmpty { text += " \(reference.publisher)." }
  if !reference.doi.isEmpty {
    text += " <https://doi.org/\(reference.doi)>"
  } else if !reference.url.isEmpty {
    text += " <\(reference.url)>"
  }
  return text
}
