import Foundation
import Publishing
import SourceText

/// Where the project's own files stand in a site.
let assetFolder = "files/"

/// What a new site is made up of.
struct SiteContents {
  var drafts: [Draft]
  var results: [TypesetRequest: TypesetResult]
  /// Files of the project.
  var assets: [String] = []
  /// Files of the tool: where they are, and where they go.
  var copies: [(from: String, to: String)] = []
  /// Files that the old site has already.
  var kept: [String] = []
  /// The old site's files.
  var old: [(path: String, stamp: FileStamp)] = []

  init(drafts: [Draft], results: [TypesetRequest: TypesetResult]) {
    self.drafts = drafts
    self.results = results
  }

  /// The files that are written.
  var paths: [String] {
    drafts.flatMap { $0.texts.map(\.path) } + assets.map { assetFolder + $0 } + copies.map(\.to)
  }
}

extension Build {
  /// Makes the new site out of sight and puts it in the old one's place in one step.
  ///
  /// - Returns: the site's files, with their stamps.
  func write(
    _ contents: SiteContents, to site: SiteFolder
  ) throws(ProjectError) -> [(path: String, stamp: FileStamp)] {
    var failure = SystemError(message: "no place to make it")
    for place in stagePlaces(site) {
      let stage = SiteStage(folder: place.path)
      do throws(SystemError) {
        let stamps = try fill(stage, contents, site)
        try site.publish(stage)
        // The old site is where the new one was made. The next build starts from it, unless it is
        // old through and through, or lies where people would see it.
        if contents.kept.isEmpty || !place.isHidden { stage.discard() }
        return stamps
      } catch {
        failure = error
        stage.discard()
        if !error.isCrossing { break }
      }
    }
    throw .message("the site was not written: \(failure.message)")
  }

  /// The cache where it is on the site's file system, otherwise beside the site.
  private func stagePlaces(_ site: SiteFolder) -> [(path: String, isHidden: Bool)] {
    let beside = (site.parent + "/.\(site.name).new", false)
    guard let cache, System.look(cache.path)?.stamp.device == System.look(site.parent)?.stamp.device
    else { return [beside] }
    return [(cache.path + "/site-" + Digest(site.path).text, true), beside]
  }

  private func fill(
    _ stage: SiteStage, _ contents: SiteContents, _ site: SiteFolder
  ) throws(SystemError) -> [(path: String, stamp: FileStamp)] {
    let old = Dictionary(contents.old.map { ($0.path, $0.stamp) }) { first, _ in first }
    try stage.clear(keeping: Set(contents.kept))
    try stage.makeFolders(for: contents.kept + contents.paths)
    var stamps: [(path: String, stamp: FileStamp)] = []
    for path in contents.kept {
      guard let stamp = old[path] else { continue }
      stamps.append((path, try stage.takeOver(path, stamp, from: site.path)))
    }
    if contents.kept.isEmpty {
      stamps.append((SiteFolder.marker, try stage.write([], SiteFolder.marker)))
    }
    for (from, to) in contents.copies {
      stamps.append((to, try stage.write(try System.readOrFail(from), to)))
    }
    for path in contents.assets {
      guard let bytes = try? files.read(path) else { throw SystemError(message: "\(path) is gone") }
      stamps.append((assetFolder + path, try stage.write(bytes, assetFolder + path)))
    }
    stamps += try writeTexts(of: contents, in: stage)
    return stamps.sorted { $0.path < $1.path }
  }

  private func writeTexts(
    of contents: SiteContents, in stage: SiteStage
  ) throws(SystemError) -> [(path: String, stamp: FileStamp)] {
    let pieces = contents.pieces
    typealias Written = Result<[(String, FileStamp)], SystemError>
    let written = contents.drafts.concurrentMap { draft in
      Written { () throws(SystemError) in
        var stamps: [(String, FileStamp)] = []
        try draft.fill({ pieces[$0] }) { path, bytes throws(SystemError) in
          stamps.append((path, try stage.write(bytes, path)))
        }
        return stamps
      }
    }
    var stamps: [(path: String, stamp: FileStamp)] = []
    for result in written { stamps += try result.get().map { (path: $0.0, stamp: $0.1) } }
    return stamps
  }
}

extension SiteContents {
  fileprivate var pieces: [TypesetRequest: TypesetPiece] {
    let made = Array(results).concurrentMap { TypesetPiece($0.key, $0.value) }
    return Dictionary(uniqueKeysWithValues: zip(results.keys, made))
  }
}
