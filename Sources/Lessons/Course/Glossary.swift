import LessonSyntax
import SourceText

/// One entry of `glossary.yaml`: a word of the field, and what it means.
public struct GlossaryTerm: Sendable {
  public var term: Located<String>
  /// The term as an address: its words in lower case joined by `-`.
  public var id: String
  public var definition: MarkdownText?
  /// Other words for the same.
  public var synonyms: [Located<String>]
  /// The id of the lesson that explains it.
  public var lesson: Located<String>?
  /// Where else to read on: a lesson's file with a heading, or an address.
  public var link: Located<String>?
}

public let glossaryFileName = "glossary.yaml"

let termShape = Shape(
  "a term",
  [
    FieldDescriptor("term", .text, required: true, "The word."),
    FieldDescriptor(
      "definition", .markdown, required: true, "What it means, in a sentence or two."),
    FieldDescriptor("also", .list, "Other words for the same."),
    FieldDescriptor("lesson", .text, "The id of the lesson that explains it."),
    FieldDescriptor("link", .text, "Where to read on: lesson.md#heading, or an address."),
  ])

/// The project's terms by their words; none where there is no file.
func readGlossary(_ files: some FileSystem, _ problems: Problems) -> [GlossaryTerm] {
  let bytes: [UInt8]
  do {
    bytes = try files.read(glossaryFileName)
  } catch {
    if error != .missing {
      problems.report(
        .unreadableFile, error.words, at: Location(file: glossaryFileName, range: .at(0)))
    }
    return []
  }
  let (node, diagnostics) = parseYAMLFile(SourceFile(path: glossaryFileName, bytes: bytes))
  problems.add(diagnostics)
  // An empty file is an empty glossary.
  guard let node, node.scalar?.value.isEmpty != true else { return [] }
  guard let entries = node.items else {
    problems.report(
      .wrongFieldType, "glossary.yaml is a list of terms, not \(node.kindName)", at: node.location)
    return []
  }
  var seen: [String: Location] = [:]
  let terms = entries.compactMap { entry in readTerm(entry, problems) }
  for term in terms {
    for word in [term.term] + term.synonyms { checkTerm(word, &seen, problems) }
  }
  return terms.sorted { ($0.id, $0.term.value) < ($1.id, $1.term.value) }
}

private func readTerm(_ node: YAMLNode, _ problems: Problems) -> GlossaryTerm? {
  guard let reader = FieldReader(node, termShape, problems) else { return nil }
  let definition = reader.markdown("definition")
  for node in definition?.nodes ?? [] { refuseComputed(node, problems) }
  guard let term = reader.text("term") else { return nil }
  return GlossaryTerm(
    term: term, id: address(of: term.value), definition: definition, synonyms: reader.texts("also"),
    lesson: reader.text("lesson"), link: reader.text("link"))
}

/// Unlike a heading, a term is told apart from another by its signs: `k-means++` from `k-means`.
private func address(of term: String) -> String {
  slug(of: term.split(separator: "+", omittingEmptySubsequences: false).joined(separator: " plus "))
}

/// A word stands for one thing, however it is capitalised.
private func checkTerm(
  _ word: Located<String>, _ seen: inout [String: Location], _ problems: Problems
) {
  let key = word.value.lowercased()
  if let first = seen[key] {
    problems.report(
      .repeatedTerm, "'\(word.value)' is explained already", at: word.location,
      notes: [Note("the first", at: first)])
  } else {
    seen[key] = word.location
  }
}

/// A definition belongs to no lesson, so there are no names to compute with.
private func refuseComputed(_ node: MarkdownNode, _ problems: Problems) {
  node.visit { node in
    switch node.kind {
    case .computed:
      problems.report(
        .computedTerm, "a definition holds no computed values", at: node.location)
    case .math(let tex, _):
      for span in evaluations(in: tex).spans {
        problems.report(
          .computedTerm, "a definition holds no computed values",
          at: Location(file: tex.file, range: tex.source(span.range)))
      }
    default: break
    }
  }
}

func checkGlossary(_ course: Course, _ problems: Problems) {
  let ids = course.lessons.map(\.id)
  for lesson in course.glossary.compactMap(\.lesson) where !ids.contains(lesson.value) {
    let near = nearestName(to: lesson.value, among: ids)
    problems.report(
      .unknownRequirement,
      "no lesson has the id '\(lesson.value)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: lesson.location, fixes: near.map { [.replace(lesson.location, by: $0)] } ?? [])
  }
}

extension Course {
  /// The glossary as a page without blocks, for its links and citations to be looked at as every
  /// page's are.
  public var glossaryPage: Lesson? {
    guard let first = glossary.first else { return nil }
    let file = SourceFile(path: glossaryFileName, bytes: [])
    let links = glossary.compactMap(\.link).map { link in
      MarkdownNode(
        .link(destination: link.value, title: ""), at: link.location)
    }
    let tree = LessonTree(
      file: file, frontMatter: nil,
      blocks: glossary.flatMap { $0.definition?.nodes ?? [] } + links, diagnostics: [])
    let front = FrontMatter(
      title: first.term, id: first.term, level: nil, order: 0, summary: nil, objectives: [],
      requires: [], takeaway: nil, tags: [])
    return Lesson(
      path: glossaryFileName, tree: tree, front: front, blocks: [], diagnostics: []
    ).withMentions()
  }
}
