import Foundation
import Lessons
import SourceText

extension Build {
  func loadRecord() -> BuildRecord? {
    guard let bytes = cache?.read(recordName, key: key) else { return nil }
    return try? BuildRecord(bytes)
  }

  /// Saves what this build was made of, for the next one.
  func save(_ record: BuildRecord) {
    guard let cache, let stamps = try? files.stamps() else { return }
    var record = record
    let known = Dictionary(
      record.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    record.files = stamps.map { path, stamp in
      let reading = files.reading(of: path)
      let stamp = reading?.stamp ?? stamp
      // A write within the same tick of the clock as the last would leave the stamp as it is. The
      // clock is the file system's own, and two seconds are the coarsest tick there is.
      let isSettled = stamp.changed < cache.opened.modified - 2_000_000_000
      return BuildRecord.File(
        path: path, stamp: stamp, digest: reading?.digest ?? known[path]?.digest,
        isSettled: isSettled)
    }
    cache.write(record.encoded, recordName, key: key)
  }

  /// The files that hold something else than they did; nil where files came or went.
  func changes(since record: BuildRecord) -> Set<String>? {
    guard let now = try? files.stamps(), now.count == record.files.count else { return nil }
    var changed: Set<String> = []
    for (file, old) in zip(now, record.files) {
      guard file.path == old.path else { return nil }
      // What nobody read cannot matter.
      guard let digest = old.digest else { continue }
      if old.isSettled && file.stamp == old.stamp { continue }
      _ = try? files.read(file.path)
      if files.reading(of: file.path)?.digest != digest { changed.insert(file.path) }
    }
    return changed
  }

  private var recordName: String { "record-" + Digest(site?.path ?? "").text }

  /// What the record depends on, beside the project's files.
  private var key: Digest {
    var encoder = ByteEncoder()
    encoder.number(tool.low)
    encoder.number(tool.high)
    encoder.flag(options.isStrict)
    encoder.number(options.seeds)
    return Digest(encoder.bytes)
  }
}

extension BuildRecord {
  /// Whether the site is still as the build left it.
  func matches(_ folder: SiteFolder) -> Bool {
    site.allSatisfy { file in
      guard let now = System.look(folder.path + "/" + file.path, followsLinks: false) else {
        return false
      }
      return now.kind == .regular && now.stamp.isSameContent(as: file.stamp)
    }
  }
}
