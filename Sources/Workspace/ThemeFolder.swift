import Lessons
import Publishing
import SourceText

/// The folder of a project that `theme:` in `course.yaml` names: what stands in it comes before the
/// tool's own templates, words, pictures and faces, and its `style.css` behind the tool's styles.
struct ThemeFolder: Sendable {
  /// The parts whose files take the place of the site's of the same name, or are added to them.
  private static let copied = ["img/", "fonts/"]
  private let files: RecordingFiles
  /// With a slash at its end.
  private let folder: String
  /// By their path below the folder.
  private let names: [String]

  /// Nil where the course has no theme of its own.
  init?(of settings: CourseSettings, _ files: RecordingFiles) {
    guard let folder = settings.themeFolder else { return nil }
    self.files = files
    self.folder = folder
    names = ((try? files.files()) ?? []).filter { $0.hasPrefix(folder) }
      .map { String($0.dropFirst(folder.count)) }
  }

  /// A text of the theme; nil where it has none of that name.
  func text(_ name: String) -> SourceFile? {
    guard names.contains(name), let bytes = try? files.read(folder + name) else { return nil }
    return SourceFile(path: folder + name, bytes: bytes)
  }

  /// The templates, by their names.
  var templates: [(name: String, text: String)] {
    let (part, ending) = ("templates/", ".mustache")
    return names.filter { $0.hasPrefix(part) && $0.hasSuffix(ending) }.compactMap { name in
      text(name).map {
        (
          String(name.dropFirst(part.count).dropLast(ending.count)),
          String(decoding: $0.bytes, as: UTF8.self)
        )
      }
    }
  }

  /// The words of a language, where the theme has any.
  func strings(_ language: String) -> SourceFile? {
    names.first { $0.lowercased() == "strings/\(language).yaml" }.flatMap(text)
  }

  /// What is to be added to the styles that every page has.
  var style: [UInt8] { text("style.css")?.bytes ?? [] }

  /// The files that go into the site as they are: where they are in the project, and where they go.
  var copies: [(from: String, to: String)] {
    names.filter { name in Self.copied.contains(where: name.hasPrefix) }
      .map { (folder + $0, $0) }
  }
}
