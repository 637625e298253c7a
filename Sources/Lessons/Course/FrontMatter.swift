import LessonSyntax
import SourceText

/// What a lesson says of itself between the `---` lines.
public struct FrontMatter: Sendable {
  public var title: Located<String>
  public var id: Located<String>
  public var level: Located<String>?
  public var order: Double
  /// Where `order:` is written; nil where it is not.
  public var orderLocation: Location?
  public var summary: MarkdownText?
  public var objectives: [MarkdownText]
  public var requires: [Located<String>]
  public var takeaway: MarkdownText?
  public var tags: [Located<String>]
}

public let frontMatterShape = Shape(
  "the front matter",
  [
    FieldDescriptor("title", .text, required: true, "The lesson's name."),
    FieldDescriptor("id", .text, "Its address, kebab-case; default the file's name."),
    FieldDescriptor("level", .text, "One of course.yaml's levels."),
    FieldDescriptor("order", .number, "Its place within the level."),
    FieldDescriptor("summary", .markdown, "One sentence for cards and search."),
    FieldDescriptor("objectives", .list, "What the reader will be able to do."),
    FieldDescriptor("requires", .list, "Ids of lessons to read first."),
    FieldDescriptor("takeaway", .markdown, "The one sentence to remember."),
    FieldDescriptor("tags", .list, "Words for search."),
  ])

func readFrontMatter(
  _ tree: LessonTree, levels: [CourseSettings.Level], isHome: Bool, _ problems: Problems
) -> FrontMatter {
  let path = tree.file.path
  let start = Location(file: path, range: .at(0))
  let stem = path.split(separator: "/").last.map { $0.dropLast(".md".count) } ?? "lesson"
  var front = FrontMatter(
    title: Located(String(stem), at: start), id: Located(String(stem), at: start), level: nil,
    order: 0, summary: nil, objectives: [], requires: [], takeaway: nil, tags: [])
  guard let node = tree.frontMatter,
    let reader = FieldReader(
      node, frontMatterShape, home: Location(file: path, range: 0..<min(3, tree.file.bytes.count)),
      problems)
  else {
    checkLessonID(front.id, problems)
    return front
  }
  front.title = reader.text("title") ?? front.title
  front.id = reader.text("id") ?? front.id
  let order = reader.number("order")
  front.order = order?.value ?? 0
  front.orderLocation = order?.location
  front.summary = reader.markdown("summary")
  front.objectives = reader.markdowns("objectives")
  front.requires = reader.texts("requires")
  front.takeaway = reader.markdown("takeaway")
  front.tags = reader.texts("tags")
  front.level = reader.text("level")
  checkLessonID(front.id, problems)
  // Where course.yaml could not be read, no level is known, and that has been said.
  if let level = front.level, !levels.isEmpty, !levels.contains(where: { $0.id == level.value }) {
    let near = nearestName(to: level.value, among: levels.map(\.id))
    problems.report(
      .unknownLevel,
      "the course has no level '\(level.value)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: level.location, notes: [Note("its levels are \(oneOf(levels.map(\.id)))")],
      fixes: near.map { [.replace(level.location, by: $0)] } ?? [])
  } else if front.level == nil && !isHome && !levels.isEmpty {
    problems.report(
      .missingField, "the front matter needs 'level:'", at: reader.home,
      notes: [Note("one of \(oneOf(levels.map(\.id)))")])
  }
  return front
}

private func checkLessonID(_ id: Located<String>, _ problems: Problems) {
  let parts = id.value.split(separator: "-", omittingEmptySubsequences: false)
  let isKebab = parts.allSatisfy { part in
    !part.isEmpty
      && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
  }
  if isKebab { return }
  problems.report(
    .badLessonID, "'\(id.value)' is not an id: lower-case words and digits joined by '-'",
    at: id.location)
}
