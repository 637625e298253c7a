/// The state of all files of a project at a moment: what a watcher compares.
///
/// Files are looked at again and again, a few times a second, for that works on every file system
/// and editor, and costs a few milliseconds for a thousand lessons.
public struct WatchedFiles: Sendable, Equatable {
  private var stamps: [String: FileStamp] = [:]

  /// - Parameter site: a folder that is left out, wherever it is.
  public init(of project: Project, apartFrom site: String) {
    let site = SiteFolder(site).path + "/"
    // A project that has gone for a while has no files.
    for (path, stamp) in (try? project.files.stamps()) ?? []
    where !(project.root + "/" + path).hasPrefix(site) {
      stamps[path] = stamp
    }
  }

  /// The paths of files that came, went or changed, sorted.
  public func changes(since earlier: WatchedFiles) -> [String] {
    Set(stamps.keys).union(earlier.stamps.keys)
      .filter { stamps[$0] != earlier.stamps[$0] }
      .sorted()
  }
}
