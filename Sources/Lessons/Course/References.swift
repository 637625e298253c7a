import LessonSyntax
import SourceText

/// One entry of `references.yaml` (CSL-YAML, the fields that the course's citations use).
public struct Reference: Sendable, Hashable {
  public struct Person: Sendable, Hashable {
    public var family: String
    public var given: String
    /// What comes behind both, as "III".
    public var suffix: String

    /// `Roediger, Henry L., III`.
    public var listed: String {
      [family, given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }
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

let referenceShape = Shape(
  "a reference",
  [
    FieldDescriptor("id", .text, required: true, "What citations call it."),
    FieldDescriptor("type", .word(referenceTypes), "What kind of work it is."),
    FieldDescriptor("title", .text, required: true, "The work's title."),
    FieldDescriptor(
      "author", .list, of: personShape, "Its authors, each with family and given name."),
    FieldDescriptor("issued", .mapping, "When: { date-parts: [[1982]] }, or a year."),
    FieldDescriptor("container-title", .text, "The journal, book or proceedings."),
    FieldDescriptor("volume", .text, "The volume."),
    FieldDescriptor("issue", .text, "The issue."),
    FieldDescriptor("page", .text, "The pages."),
    FieldDescriptor("publisher", .text, "The publisher."),
    FieldDescriptor("publisher-place", .text, "The publisher's place."),
    FieldDescriptor("edition", .text, "The edition."),
    FieldDescriptor("editor", .list, of: personShape, "The editors."),
    FieldDescriptor("translator", .list, of: personShape, "The translators."),
    FieldDescriptor("title-short", .text, "The title in short."),
    FieldDescriptor("original-date", .mapping, "When it first appeared."),
    FieldDescriptor("accessed", .mapping, "When it was last seen at its address."),
    FieldDescriptor("container-title-short", .text, "The journal in short."),
    FieldDescriptor("collection-number", .text, "The number in its series."),
    FieldDescriptor("chapter-number", .text, "The chapter."),
    FieldDescriptor("number", .text, "The report's or standard's number."),
    FieldDescriptor("number-of-pages", .text, "How many pages it has."),
    FieldDescriptor("genre", .text, "What kind of thesis or report it is."),
    FieldDescriptor("event-title", .text, "The conference."),
    FieldDescriptor("event-place", .text, "Where the conference was."),
    FieldDescriptor("version", .text, "The version of a program or data set."),
    FieldDescriptor("ISSN", .text, "The journal's number."),
    FieldDescriptor("PMID", .text, "Its number in PubMed."),
    FieldDescriptor("abstract", .text, "What it says of itself."),
    FieldDescriptor("keyword", .text, "Words to find it by."),
    FieldDescriptor("collection-title", .text, "The series."),
    FieldDescriptor("DOI", .text, "The digital object identifier."),
    FieldDescriptor("URL", .text, "Where it can be read."),
    FieldDescriptor("ISBN", .text, "The book's number."),
    FieldDescriptor("language", .text, "The work's language."),
    FieldDescriptor("note", .text, "Anything else."),
  ])

/// The types of CSL 1.0.2 that somebody may cite in a course.
private let referenceTypes = [
  "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter",
  "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "manuscript",
  "paper-conference", "patent", "periodical", "personal_communication", "post", "post-weblog",
  "report", "review", "review-book", "software", "speech", "standard", "thesis", "webpage",
]

private let personShape = Shape(
  "a person",
  [
    FieldDescriptor("family", .text, "The family name."),
    FieldDescriptor("given", .text, "The given names."),
    FieldDescriptor("literal", .text, "A whole name that has no such parts, as an institution's."),
    FieldDescriptor("non-dropping-particle", .text, "As 'van' in van Rossum."),
    FieldDescriptor(
      "dropping-particle", .text, "A particle that goes where the family name stands alone."),
    FieldDescriptor("suffix", .text, "As 'Jr.'."),
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
  let authors = reader.people("author")
  for role in ["editor", "translator"] { _ = reader.people(role) }
  checkIdentifiers(reader, problems)
  let year = reader.year(of: id)
  return Reference(
    id: id, type: reader.word("type")?.value ?? "", title: text("title"), authors: authors,
    year: year ?? "",
    container: text("container-title"), volume: text("volume"), issue: text("issue"),
    page: text("page"), publisher: text("publisher"), edition: text("edition"), doi: text("DOI"),
    url: text("URL"))
}

extension FieldReader {
  /// Names with their parts; a person without any is reported.
  fileprivate func people(_ role: String) -> [Reference.Person] {
    guard has(role) else { return [] }
    return entries(role).compactMap { person in
      let text = { (name: String) in person.text(name)?.value ?? "" }
      let family = [text("non-dropping-particle"), text("family")].filter { !$0.isEmpty }
      let name = family.isEmpty ? text("literal") : family.joined(separator: " ")
      if name.isEmpty {
        problems.report(
          .badReference, "a person needs 'family:' or 'literal:'", at: person.home)
        return nil
      }
      return .init(family: name, given: text("given"), suffix: text("suffix"))
    }
  }

  /// `issued:` as a year, a date such as 1982-03, `{ date-parts: [[1982, 3]] }` or `{ year: 1982 }`.
  fileprivate func year(of id: Located<String>) -> String? {
    guard let issued = node("issued") else {
      problems.report(
        .badReference, "'\(id.value)' does not say when it appeared", at: id.location,
        notes: [Note("such as 'issued: { date-parts: [[1982]] }'")])
      return nil
    }
    let part =
      issued["date-parts"]?.items?.first?.items?.first ?? issued["year"]
      ?? issued.items?.first?["year"] ?? issued
    let written = part.text ?? ""
    let digits = written.drop { $0 == "-" }.prefix { $0 != "-" && $0 != "/" }
    guard let year = Int(digits), !digits.isEmpty else {
      problems.report(
        .badReference, "'issued' takes a year, not \(part.kindName)", at: part.location,
        notes: [Note("such as 'issued: { date-parts: [[1982]] }'")])
      return nil
    }
    return written.hasPrefix("-") ? "-\(year)" : "\(year)"
  }
}

/// Identifiers become links, so they must lead somewhere.
private func checkIdentifiers(_ reader: FieldReader, _ problems: Problems) {
  if let doi = reader.text("DOI"), !doi.value.hasPrefix("10.") || !doi.value.contains("/") {
    problems.report(
      .badReference, "a DOI starts with 10. and has a slash, as 10.1109/TIT.1982.1056489",
      at: doi.location)
  }
  if let url = reader.text("URL"), !url.value.hasPrefix("https://"),
    !url.value.hasPrefix("http://")
  {
    problems.report(
      .badReference, "an address starts with https:// or http://", at: url.location)
  }
}
