import LessonSyntax
import SourceText

/// One entry of `references.yaml` (CSL-YAML, the fields that the course's citations use).
public struct Reference: Sendable, Hashable {
  public struct Person: Sendable, Hashable {
    public var family: String
    public var given: String
  }
  public var id: Located<String>
  public var type: String
  public var title: String
  public var authors: [Person]
  public var year: String
  /// The journal, book or proceedings.
  public var container: String
  public var volume: String
  public var issue: String
  public var page: String
  public var publisher: String
  public var edition: String
  public var doi: String
  public var url: String
}

public let referencesFileName = "references.yaml"

private let referenceShape = Shape(
  "a reference",
  [
    FieldDescriptor("id", .text, required: true, "What citations call it."),
    FieldDescriptor("type", .text, "article-journal, book, chapter, paper-conference, …"),
    FieldDescriptor("title", .text, required: true, "The work's title."),
    FieldDescriptor("author", .list, "Its authors, each with family and given name."),
    FieldDescriptor("issued", .mapping, "When: { date-parts: [[1982]] }, or a year."),
    FieldDescriptor("container-title", .text, "The journal, book or proceedings."),
    FieldDescriptor("volume", .text, "The volume."),
    FieldDescriptor("issue", .text, "The issue."),
    FieldDescriptor("page", .text, "The pages."),
    FieldDescriptor("publisher", .text, "The publisher."),
    FieldDescriptor("publisher-place", .text, "The publisher's place."),
    FieldDescriptor("edition", .text, "The edition."),
    FieldDescriptor("editor", .list, "The editors."),
    FieldDescriptor("collection-title", .text, "The series."),
    FieldDescriptor("DOI", .text, "The digital object identifier."),
    FieldDescriptor("URL", .text, "Where it can be read."),
    FieldDescriptor("ISBN", .text, "The book's number."),
    FieldDescriptor("language", .text, "The work's language."),
    FieldDescriptor("note", .text, "Anything else."),
  ])

private let personShape = Shape(
  "an author",
  [
    FieldDescriptor("family", .text, required: true, "The family name."),
    FieldDescriptor("given", .text, "The given names."),
  ])

/// The project's references, in the file's order; none where there is no file.
func readReferences(_ files: some FileSystem, _ problems: Problems) -> [Reference] {
  let bytes: [UInt8]
  do {
    bytes = try files.read(referencesFileName)
  } catch {
    if error != .missing {
      problems.report(
        .unreadableFile, error.words, at: Location(file: referencesFileName, range: .at(0)))
    }
    return []
  }
  let (node, diagnostics) = parseYAMLFile(SourceFile(path: referencesFileName, bytes: bytes))
  problems.add(diagnostics)
  guard let node else { return [] }
  guard let entries = node.items ?? node["references"]?.items else {
    problems.report(
      .wrongFieldType, "references.yaml is a list of references", at: node.location)
    return []
  }
  var seen: [String: Location] = [:]
  return entries.compactMap { entry in
    guard let reference = readReference(entry, problems) else { return nil }
    if let first = seen[reference.id.value] {
      problems.report(
        .badReference, "'\(reference.id.value)' is used twice", at: reference.id.location,
        notes: [Note("first here", at: first)])
      return nil
    }
    seen[reference.id.value] = reference.id.location
    return reference
  }
}

private func readReference(_ node: YAMLNode, _ problems: Problems) -> Reference? {
  guard let reader = FieldReader(node, referenceShape, problems), let id = reader.text("id") else {
    return nil
  }
  let text = { (name: String) in reader.text(name)?.value ?? "" }
  let authors = (reader.items("author") ?? []).compactMap { item -> Reference.Person? in
    guard let person = FieldReader(item, personShape, problems) else { return nil }
    return .init(
      family: person.text("family")?.value ?? "", given: person.text("given")?.value ?? "")
  }
  let issued = reader.node("issued")
  let year =
    issued?.text ?? issued?["date-parts"]?.items?.first?.items?.first?.text
    ?? issued?["year"]?.text
  if year == nil {
    problems.report(
      .badReference, "'\(id.value)' does not say when it appeared",
      at: issued?.location ?? id.location,
      notes: [Note("such as 'issued: { date-parts: [[1982]] }'")])
  }
  return Reference(
    id: id, type: text("type"), title: text("title"), authors: authors, year: year ?? "",
    container: text("container-title"), volume: text("volume"), issue: text("issue"),
    page: text("page"), publisher: text("publisher"), edition: text("edition"), doi: text("DOI"),
    url: text("URL"))
}
