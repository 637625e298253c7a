import LessonSyntax
import SourceText

/// What `course.yaml` says.
public struct CourseSettings: Sendable, Hashable {
  public struct Level: Sendable, Hashable {
    public var id: String
    public var title: String
    public var summary: String
    /// What one can do after it.
    public var outcomes: [String] = []
  }
  public var title = "Course"
  public var language = "en"
  public var baseURL = ""
  /// The project's own theme, with a slash at its end; nil where it has none.
  public var themeFolder: String?
  public var levels: [Level] = []
  public var allowsHTML = false
  public var isStrict = false
  /// Whether the site has the authors' reference.
  public var showsAuthorsReference = false

  /// The version of the lesson language that this tool reads.
  public static let languageVersion = 1

  public init() {}
}

/// The file's name: the folder that holds it is a project.
public let courseFileName = "course.yaml"

let courseShape = Shape(
  "course.yaml",
  [
    FieldDescriptor("workshop", .number, required: true, "The language's version: 1."),
    FieldDescriptor("title", .text, required: true, "The course's name."),
    FieldDescriptor("language", .text, "A language tag; default en."),
    FieldDescriptor(
      "levels", .list, required: true, of: levelShape, "The levels, easiest first."),
    FieldDescriptor("base_url", .text, "Where the site will be published."),
    FieldDescriptor("theme", .text, "A folder of the project that overrides the site's look."),
    FieldDescriptor("html", .word(["allow", "deny"]), "Whether lessons may hold HTML."),
    FieldDescriptor("strict", .boolean, "Whether merely asserted answers are errors."),
    FieldDescriptor("authors", .boolean, "Whether the site has this reference for authors."),
  ])

private let levelShape = Shape(
  "a level",
  [
    FieldDescriptor("id", .text, required: true, "What lessons call it."),
    FieldDescriptor("title", .text, required: true, "What readers see."),
    FieldDescriptor("summary", .text, "One sentence for the home page."),
    FieldDescriptor("outcomes", .list, "What one can do after it, for its own page."),
  ])

func readSettings(_ files: some FileSystem, _ problems: Problems) -> CourseSettings {
  var settings = CourseSettings()
  let start = Location(file: courseFileName, range: .at(0))
  let bytes: [UInt8]
  do {
    bytes = try files.read(courseFileName)
  } catch {
    problems.report(.noCourse, "course.yaml: \(error.words)", at: start)
    return settings
  }
  let (node, diagnostics) = parseYAMLFile(SourceFile(path: courseFileName, bytes: bytes))
  problems.add(diagnostics)
  guard let node, let reader = FieldReader(node, courseShape, home: start, problems) else {
    return settings
  }
  if let version = reader.integer("workshop"),
    version.value > CourseSettings.languageVersion || version.value < 1
  {
    problems.report(
      .newerLanguage,
      "this tool reads version \(CourseSettings.languageVersion) of the language, not \(version.value)",
      at: version.location)
  }
  settings.title = reader.text("title")?.value ?? settings.title
  settings.language = reader.language() ?? settings.language
  settings.baseURL = reader.address("base_url") ?? ""
  settings.themeFolder = reader.text("theme").flatMap { themeFolder($0, files, problems) }
  settings.allowsHTML = reader.word("html")?.value == "allow"
  settings.isStrict = reader.boolean("strict")?.value ?? false
  settings.showsAuthorsReference = reader.boolean("authors")?.value ?? false
  var places: [String: Location] = [:]
  settings.levels = (reader.items("levels") ?? []).compactMap { item in
    guard let level = FieldReader(item, levelShape, problems), let id = level.text("id") else {
      return nil
    }
    if let first = places[id.value] {
      problems.report(
        .duplicateLevel, "the course already has a level '\(id.value)'", at: id.location,
        notes: [Note("the first", at: first)])
      return nil
    }
    places[id.value] = id.location
    return .init(
      id: id.value, title: level.text("title")?.value ?? id.value,
      summary: level.text("summary")?.value ?? "",
      outcomes: level.texts("outcomes").map(\.value))
  }
  return settings
}

extension FieldReader {
  /// A language tag, such as `en` or `pt-BR`.
  fileprivate func language() -> String? {
    guard let found = text("language") else { return nil }
    let parts = found.value.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts.first?.utf8.count ?? 0)
      && parts.allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    if isTag { return found.value }
    problems.report(
      .wrongFieldType, "'language' takes a tag such as en or pt-BR, not '\(found.value)'",
      at: found.location)
    return nil
  }

  fileprivate func address(_ name: String) -> String? {
    guard let found = text(name), !found.value.isEmpty else { return nil }
    if found.value.hasPrefix("https://") || found.value.hasPrefix("http://") { return found.value }
    problems.report(
      .wrongFieldType,
      "'\(name)' takes an address such as https://example.org/course/, not '\(found.value)'",
      at: found.location)
    return nil
  }
}

/// The folder of a theme; nil, and reported, where there is nothing in it.
private func themeFolder(
  _ name: Located<String>, _ files: some FileSystem, _ problems: Problems
) -> String? {
  let parts = name.value.split(separator: "/").filter { $0 != "." }
  let folder = parts.joined(separator: "/") + "/"
  let all = (try? files.files()) ?? []
  if !name.value.hasPrefix("/"), !parts.isEmpty, all.contains(where: { $0.hasPrefix(folder) }) {
    return folder
  }
  let folders = Set(all.compactMap { $0.split(separator: "/").dropLast().first.map(String.init) })
  let near = nearestName(to: name.value, among: folders.sorted())
  problems.report(
    .unknownTheme,
    "the project has no folder '\(name.value)' with a theme in it"
      + (near.map { "; did you mean '\($0)'?" } ?? ""),
    at: name.location, fixes: near.map { [.replace(name.location, by: $0)] } ?? [])
  return nil
}
