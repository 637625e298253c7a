import Checking
import Lessons
import Publishing
import SourceText

/// What a build that published a site left for the next one: which files it was made of, which files
/// it is made up of, and of each lesson what need not be found out again while it stays the same.
struct BuildRecord {
  /// A file as it was read, or as it stood in the folder.
  struct File {
    var path: String
    var stamp: FileStamp
    /// Of the content; nil where nobody read it.
    var digest: Digest?
    /// Whether a later write must have changed the stamp: the file was old when the build began.
    var isSettled: Bool
  }

  struct Page {
    var outline: LessonOutline
    var isHome: Bool
    /// The lessons whose values it may name.
    var names: [String]
    /// The files it was read from, apart from its own.
    var reads: [String]
    var assets: [String]
    /// Its texts in the site.
    var texts: [String]
    /// About how long it takes.
    var card: LessonCard
    var findings: LessonFindings
  }

  /// Sorted by path.
  var files: [File]
  var pages: [Page]
  /// Every file of the site.
  var site: [SiteFile]
  var diagnostics: [Diagnostic]
  var summary: Summary
}

extension FileStamp {
  /// The same file, not written to since. Links to a file change what else the system says of it.
  func isSameContent(as other: FileStamp) -> Bool {
    size == other.size && modified == other.modified && inode == other.inode
      && device == other.device
  }
}
