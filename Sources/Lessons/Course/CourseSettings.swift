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
  public var theme: String?
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
  settings.language = reader.text("language")?.value ?? settings.language
  settings.baseURL = reader.text("base_url")?.value ?? ""
  settings.theme = reader.text("theme")?.value
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
