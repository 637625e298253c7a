import LessonSyntax
import Lessons
import SourceText

/// Links, images, citations and raw HTML of a page.
func checkLinks(of page: Lesson, in course: Course) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for node in page.allMarkdown {
    node.visit { node in
      if let found = problem(with: node, on: page, in: course) { diagnostics.append(found) }
    }
  }
  for block in page.blocks {
    diagnostics += block.citations.compactMap {
      missingReference($0.key, at: $0.location, course)
    }
  }
  return diagnostics
}

private func problem(
  with node: MarkdownNode, on page: Lesson, in course: Course
) -> Diagnostic? {
  switch node.kind {
  case .link(let destination, _):
    return deadLink(destination, at: node.location, from: page, in: course)
  case .image(let source, _):
    if let missing = missingImage(source, at: node.location, from: page, in: course) {
      return missing
    }
    if !node.plainText.isEmpty { return nil }
    return Diagnostic(
      .missingAlternativeText, "this image has no alternative text", at: node.location,
      notes: [Note("write it between the brackets: ![A line through a cloud](cloud.png)")])
  case .htmlBlock, .htmlInline:
    if course.settings.allowsHTML { return nil }
    return Diagnostic(
      .rawHTML, "raw HTML is off", at: node.location,
      notes: [Note("'html: allow' in course.yaml turns it on")])
  case .citation(let citations):
    return citations.lazy.compactMap { missingReference($0.key, at: $0.location, course) }.first
  default: return nil
  }
}

/// Images are files of the project: a page needs nothing from the network.
private func missingImage(
  _ source: String, at location: Location, from page: Lesson, in course: Course
) -> Diagnostic? {
  if source.contains(":") || source.hasPrefix("/") {
    return Diagnostic(.deadLink, "an image is a file of the project", at: location)
  }
  let path = resolve(source, from: page.path)
  if course.files.contains(path) { return nil }
  let near = nearestName(to: path, among: course.files.sorted())
  return Diagnostic(
    .deadLink, "there is no image at '\(path)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
    at: location)
}

private func missingReference(
  _ key: String, at location: Location, _ course: Course
) -> Diagnostic? {
  if course.reference(key) != nil { return nil }
  let near = nearestName(to: key, among: course.references.map(\.id.value))
  return Diagnostic(
    .unknownReference,
    "\(referencesFileName) has no '\(key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
    at: location)
}

private func deadLink(
  _ destination: String, at location: Location, from page: Lesson, in course: Course
) -> Diagnostic? {
  let scheme = destination.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
  if scheme.count < destination.count, destination.dropFirst(scheme.count).first == ":" {
    return nil
  }
  let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  let path = resolve(String(parts[0]), from: page.path)
  guard path.hasSuffix(".md") else { return nil }
  guard let target = course.page(path: path) else {
    let near = nearestName(to: path, among: course.pagePaths)
    return Diagnostic(
      .deadLink, "there is no lesson at '\(path)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: location)
  }
  guard parts.count == 2, !target.headings.contains(where: { $0.id == parts[1] }) else {
    return nil
  }
  let near = nearestName(to: String(parts[1]), among: target.headings.map(\.id).sorted())
  return Diagnostic(
    .deadLink,
    "'\(path)' has no heading '#\(parts[1])'" + (near.map { "; did you mean '#\($0)'?" } ?? ""),
    at: location)
}

/// A link's path from the project's folder; the page's own where it has none.
public func resolve(_ path: String, from page: String) -> String {
  if path.isEmpty { return page }
  var parts = page.split(separator: "/").dropLast().map(String.init)
  for part in path.split(separator: "/") {
    switch part {
    case ".": break
    case "..": _ = parts.popLast()
    default: parts.append(String(part))
    }
  }
  return parts.joined(separator: "/")
}

extension Course {
  /// A lesson or the home page.
  fileprivate func page(path: String) -> Lesson? {
    path == home?.path ? home : lesson(path: path)
  }

  fileprivate var pagePaths: [String] {
    (lessons.map(\.path) + (home.map { [$0.path] } ?? [])).sorted()
  }
}

extension Lesson {
  /// The page's own Markdown and that of its front matter and blocks.
  var allMarkdown: [MarkdownNode] {
    let own = [front.summary, front.takeaway].compactMap(\.self) + front.objectives
    return tree.blocks + own.flatMap(\.nodes) + blocks.flatMap { $0.markdown.flatMap(\.nodes) }
  }
}
