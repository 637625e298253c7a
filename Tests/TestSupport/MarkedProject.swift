import Checking
import Lessons
import SourceText

/// A project written in a test: `course.yaml` is supplied unless the test brings its own, and places
/// that a diagnostic should mark are written between `⟦` and `⟧`.
public struct MarkedProject {
  public let files: MemoryFileSystem
  /// Marked ranges, in the order of the files' names and of their openings.
  public let marks: [Location]

  public static let course = """
    workshop: 1
    title: Test course
    levels:
      - { id: basics, title: Basics, summary: The first level. }

    """

  public init(_ texts: [String: String]) {
    var plain = ["course.yaml": Self.course]
    var marks: [Location] = []
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      var bytes: [UInt8] = []
      var open: [Int] = []
      var found: [(Int, Location)] = []
      for scalar in text.unicodeScalars {
        switch scalar {
        case "⟦": open.append(bytes.count)
        case "⟧":
          let start = open.popLast() ?? bytes.count
          found.append((start, Location(file: path, range: start..<bytes.count)))
        default: bytes += Array(String(scalar).utf8)
        }
      }
      plain[path] = String(decoding: bytes, as: UTF8.self)
      marks += found.sorted { $0.0 < $1.0 }.map(\.1)
    }
    files = MemoryFileSystem(plain)
    self.marks = marks
  }

  /// A project of one lesson with this body.
  public init(lesson body: String, more: [String: String] = [:]) {
    self.init(
      more.merging(["lesson.md": Self.front + body]) { first, _ in first })
  }

  public static let front = "---\ntitle: A lesson\nlevel: basics\n---\n\n"

  public func checked(isStrict: Bool = false) -> CheckedCourse {
    check(readCourse(files), isStrict: isStrict)
  }
}

extension Diagnostic {
  /// `DW0501 lesson.md "marked text"`, for failures that are read by people.
  public func brief(in files: MemoryFileSystem) -> String {
    let bytes = files.contents[location.file] ?? []
    let range = location.range.clamped(to: 0..<bytes.count)
    let text = String(decoding: bytes[range], as: UTF8.self)
    return "\(code.name) \(location.file) \(location.range) “\(text)”: \(message)"
  }
}

/// A fenced block.
public func fence(_ yaml: String) -> String { "```workshop\n\(yaml)\n```\n\n" }
