import LessonSyntax
import Lessons
import SourceText

/// Links, images, citations and raw HTML of a page.
func checkLinks(of page: Lesson, in course: Course) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  for node in page.allMarkdown {
    node.visit { node in
      diagnostics += problems(with: node, on: page, in: course)
    }
  }
  for block in page.blocks {
    diagnostics += block.citations.compactMap {
      missingReference($0.key, isMarked: false, at: $0.location, course)
    }
  }
  return diagnostics
}

private func problems(
  with node: MarkdownNode, on page: Lesson, in course: Course
) -> [Diagnostic] {
  switch node.kind {
  case .link(let destination, _):
    let dead = deadLink(destination, at: node.location, from: page, in: course)
    return dead.map { [$0] } ?? []
  case .image(let source, _):
    if let missing = missingImage(source, at: node.location, from: page, in: course) {
      return [missing]
    }
    if !node.plainText.isEmpty { return [] }
    return [
      Diagnostic(
        .missingAlternativeText, "this image has no alternative text", at: node.location,
        notes: [Note("write it between the brackets: ![A line through a cloud](cloud.png)")])
    ]
  case .htmlBlock, .htmlInline:
    if course.settings.allowsHTML { return [] }
    return [
      Diagnostic(
        .rawHTML, "raw HTML is off", at: node.location,
        notes: [Note("'html: allow' in course.yaml turns it on")])
    ]
  case .citation(let citations):
    return citations.compactMap {
      missingReference($0.key, isMarked: true, at: $0.location, course)
    }
  default: return []
  }
}

/// Images are files of the project: a page needs nothing from the network.
private func missingImage(
  _ source: String, at location: Location, from page: Lesson, in course: Course
) -> Diagnostic? {
  if source.contains(":") || source.hasPrefix("/") {
    return Diagnostic(.deadLink, "an image is a file of the project", at: location)
  }
  if leavesProject(source, from: page.path) {
    return Diagnostic(.deadLink, "the image's path leads out of the project", at: location)
  }
  let path = resolve(source, from: page.path)
  if course.files.contains(path) { return nil }
  let kind = path.drop { $0 != "." }
  let near = nearestName(to: path, among: course.files.filter { $0.hasSuffix(kind) }.sorted())
  return Diagnostic(
    .deadLink, "there is no image at '\(path)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
    at: location, fixes: retarget(source, at: location, on: page, to: near, anchor: nil))
}

private func missingReference(
  _ key: String, isMarked: Bool, at location: Location, _ course: Course
) -> Diagnostic? {
  if course.reference(key) != nil { return nil }
  let near = nearestName(to: key, among: course.references.map(\.id.value))
  return Diagnostic(
    .unknownReference,
    !course.files.contains(referencesFileName)
      ? "there is no \(referencesFileName), in which '\(key)' would stand"
      : "\(referencesFileName) has no '\(key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
    at: location,
    // In Markdown the place is that of `@key`, in a field that of the key alone.
    fixes: near.map { [.replace(location, by: isMarked ? "@" + $0 : $0)] } ?? [])
}

private func deadLink(
  _ destination: String, at location: Location, from page: Lesson, in course: Course
) -> Diagnostic? {
  let scheme = destination.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
  if scheme.count < destination.count, destination.dropFirst(scheme.count).first == ":" {
    return nil
  }
  let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
  if leavesProject(String(parts[0]), from: page.path) {
    return Diagnostic(.deadLink, "the link's path leads out of the project", at: location)
  }
  let path = resolve(String(parts[0]), from: page.path)
  let anchor = parts.count == 2 ? String(parts[1]) : nil
  if let anchor,
    let missing = missingEntry(
      anchor, of: path, at: location, in: course,
      fixes: {
        rewrite(destination, at: location, on: page, as: "\(parts[0])#\($0)")
      })
  {
    return missing
  }
  guard path.hasSuffix(".md") else {
    return missingFile(path, at: location, course.files) {
      retarget(destination, at: location, on: page, to: $0, anchor: anchor)
    }
  }
  guard let headings = course.headings(ofPage: path) else {
    let near = nearestName(to: path, among: course.pagePaths)
    return Diagnostic(
      .deadLink, "there is no lesson at '\(path)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: location,
      fixes: retarget(destination, at: location, on: page, to: near, anchor: anchor))
  }
  guard let anchor, !headings.contains(where: { $0.id == anchor }) else { return nil }
  let near = nearestName(to: anchor, among: headings.map(\.id).sorted())
  return Diagnostic(
    .deadLink,
    "'\(path)' has no heading '#\(anchor)'" + (near.map { "; did you mean '#\($0)'?" } ?? ""),
    at: location,
    fixes: near.map { rewrite(destination, at: location, on: page, as: "\(parts[0])#\($0)") } ?? [])
}

/// `glossary.yaml#centroid` leads to a term, `references.yaml#lloyd1982` to a reference.
private func missingEntry(
  _ anchor: String, of path: String, at location: Location, in course: Course,
  fixes: (String) -> [Fix]
) -> Diagnostic? {
  let (kind, ids): (String, [String])
  switch path {
  case glossaryFileName: (kind, ids) = ("term", course.glossary.map(\.id))
  case referencesFileName: (kind, ids) = ("reference", course.references.map(\.id.value))
  default: return nil
  }
  if ids.contains(anchor) { return nil }
  let near = nearestName(to: anchor, among: ids)
  return Diagnostic(
    .deadLink,
    "'\(path)' has no \(kind) '#\(anchor)'" + (near.map { "; did you mean '#\($0)'?" } ?? ""),
    at: location, fixes: near.map(fixes) ?? [])
}

/// A link that is no lesson's leads to a file of the project, or to a folder.
private func missingFile(
  _ path: String, at location: Location, _ files: Set<String>, fixes: (String?) -> [Fix]
) -> Diagnostic? {
  let path = percentDecoded(path)
  let folder = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
  if files.contains(path) || files.contains(where: { $0.hasPrefix(folder) }) { return nil }
  let near = nearestName(to: path, among: files.sorted())
  return Diagnostic(
    .deadLink, "there is no file at '\(path)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
    at: location, fixes: fixes(near))
}

/// `two%20words.csv` as the file is called; unchanged where it is no UTF-8.
private func percentDecoded(_ path: String) -> String {
  var bytes: [UInt8] = []
  var rest = Array(path.utf8)[...]
  while let byte = rest.popFirst() {
    let digits = String(decoding: rest.prefix(2), as: UTF8.self)
    if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? path
}

/// Whether a relative path climbs above the project's folder.
private func leavesProject(_ path: String, from page: String) -> Bool {
  if path.isEmpty { return false }
  var depth = page.split(separator: "/").count - 1
  for part in path.split(separator: "/") where part != "." {
    depth += part == ".." ? -1 : 1
    if depth < 0 { return true }
  }
  return false
}

extension Course {
  /// Of a lesson or the home page; nil where there is none.
  fileprivate func headings(ofPage path: String) -> [HeadingID]? {
    path == home?.path
      ? home?.headings : index.position(ofPath: path).map { lessons[$0].headings }
  }

  fileprivate var pagePaths: [String] {
    (lessons.map(\.path) + (home.map { [$0.path] } ?? [])).sorted()
  }
}
