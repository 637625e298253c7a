import Checking
import Lessons
import SourceText

/// A project at one moment: what is on disk, with an editor's unsaved texts in its place.
///
/// It never changes. An edit gives another one, which reads again only what the edit touches and
/// shares all else; `CheckedSnapshot` does the same for checking. What lives longer than one command,
/// such as a language server, goes from one to the next.
public struct Snapshot: Sendable {
  public let files: SnapshotFiles
  public let course: Course
  let frame: CourseFrame
  /// By path.
  let lessons: [String: Entry]

  /// A lesson as read, with what it was read from.
  struct Entry: Sendable {
    var reading: LessonReading
    /// Data files.
    var reads: [String]
    /// Tells one reading of it from another.
    var serial: Int
  }

  /// Reads the whole project, on all cores.
  public init(_ base: some FileSystem) {
    self.init(SnapshotFiles(base: base, overlays: [:]), nil, touched: [])
  }

  /// The lesson at a path, with what is wrong with it on its own.
  public func lesson(at path: String) -> Lesson? {
    if case .lesson(let lesson) = lessons[path]?.reading { lesson } else { nil }
  }

  /// The project with a file as an editor has it; nil for as it is on disk.
  public func replacing(_ path: String, with text: String?) -> Snapshot {
    var overlays = files.overlays
    overlays[path] = text.map { Array($0.utf8) }
    return Snapshot(
      SnapshotFiles(base: files.base, overlays: overlays), self, touched: [path])
  }

  /// The project after files changed on disk, came or went.
  public func reading(_ paths: some Sequence<String>) -> Snapshot {
    Snapshot(files, self, touched: Set(paths))
  }

  private init(_ files: SnapshotFiles, _ earlier: Snapshot?, touched: Set<String>) {
    self.files = files
    let isOfLessons =
      earlier != nil && touched.allSatisfy { earlier?.lessons[$0] != nil && files.has($0) }
    // Only the folder's list, its settings and its lists of references and terms concern all lessons.
    let frame = isOfLessons ? earlier?.frame ?? CourseFrame(files) : CourseFrame(files)
    let isSame = earlier?.frame.settings == frame.settings
    let kept = isSame ? earlier?.lessons ?? [:] : [:]
    let paths = isOfLessons ? Array(touched) : frame.lessonPaths
    let stale = paths.filter { path in
      guard let entry = kept[path] else { return true }
      return touched.contains(path) || entry.reads.contains(where: touched.contains)
    }
    let serial = (earlier?.lessons.values.map(\.serial).max() ?? 0) + 1
    let read = stale.concurrentMap { path in
      let own = SeenFiles(files)
      let reading = readLesson(at: path, frame, files: own)
      return Entry(reading: reading, reads: own.paths.filter { $0 != path }, serial: serial)
    }
    var lessons = isOfLessons ? kept : kept.filter { files.has($0.key) }
    for (path, entry) in zip(stale, read) { lessons[path] = entry }
    self.frame = frame
    self.lessons = lessons
    if isOfLessons, stale.count == 1, let path = stale.first,
      case .lesson(let lesson) = lessons[path]?.reading,
      let course = earlier?.course.replacing(lesson)
    {
      self.course = course
    } else {
      course = Course(frame, frame.lessonPaths.compactMap { lessons[$0]?.reading })
    }
  }
}

/// The files of a snapshot: an editor's texts before those beneath.
public struct SnapshotFiles: FileSystem {
  let base: any FileSystem
  let overlays: [String: [UInt8]]

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if let text = overlays[path] { return text }
    return try base.read(path)
  }

  public func files() throws(FileError) -> [String] {
    Set(try base.files()).union(overlays.keys).sorted()
  }

  /// Whether there is such a file.
  func has(_ path: String) -> Bool { (try? read(path)) != nil }
}
