import Foundation
import Publishing
import SourceText

/// Where the project's own files stand in a site.
let assetFolder = "files/"

/// The styles that every page has.
private let commonStyleAddress = "css/common.css"

/// What a new site is made up of.
struct SiteContents {
  var drafts: [Draft]
  var results: [TypesetRequest: TypesetResult]
  /// Files of the project.
  var assets: [String] = []
  /// Files of the tool: where they are, and where they go.
  var copies: [(from: String, to: String)] = []
  /// What the project has in place of some of these; nil where it has no theme, or none that changed.
  var theme: ThemeFolder?
  /// Files that the old site has already.
  var kept: [String] = []
  /// The old site's files.
  var old: [SiteFile] = []

  init(drafts: [Draft], results: [TypesetRequest: TypesetResult]) {
    self.drafts = drafts
    self.results = results
  }

  /// The files that are written.
  var paths: [String] {
    drafts.flatMap { $0.texts.map(\.path) } + assets.map { assetFolder + $0 } + copies.map(\.to)
      + (theme?.copies.map(\.to) ?? []) + [serviceWorkerAddress]
  }
}

extension Build {
  /// Makes the new site out of sight and puts it in the old one's place in one step.
  ///
  /// - Returns: the site's files.
  func write(
    _ contents: SiteContents, to site: SiteFolder
  ) throws(ProjectError) -> [SiteFile] {
    var failure = SystemError(message: "no place to make it")
    for place in stagePlaces(site) {
      let stage = SiteStage(folder: place.path)
      do throws(SystemError) {
        let files = try fill(stage, contents, site)
        try site.publish(stage)
        // The old site is where the new one was made. The next build starts from it, unless it is
        // old through and through, or lies where people would see it.
        if contents.kept.isEmpty || !place.isHidden { stage.discard() }
        return files
      } catch {
        failure = error
        stage.discard()
        if !error.isCrossing { break }
      }
    }
    throw .message("the site was not written: \(failure.message)")
  }

  /// Takes over files of the old site before all of the new one is known, so that little of it is left
  /// to do at the end. Not where people would see it.
  func stageAhead(_ files: [SiteFile], of site: SiteFolder) {
    guard let place = stagePlaces(site).first, place.isHidden else { return }
    // What fails here is done, or fails, when the site is written.
    _ = try? SiteStage(folder: place.path).takeOver(files, from: site.path)
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
  ) throws(SystemError) -> [SiteFile] {
    let old = Dictionary(contents.old.map { ($0.path, $0) }) { first, _ in first }
    let kept = contents.kept.compactMap { old[$0] }
    var made = try stage.takeOver(kept, from: site.path)
    try stage.makeFolders(for: contents.paths)
    if contents.kept.isEmpty { made.append(try stage.write([], SiteFolder.marker)) }
    let own = contents.theme?.copies ?? []
    let replaced = Set(own.map(\.to))
    for (from, to) in contents.copies where !replaced.contains(to) {
      let style = to == commonStyleAddress ? contents.theme?.style ?? [] : []
      made.append(try stage.write(try System.readOrFail(from) + style, to))
    }
    for (from, to) in own + contents.assets.map({ ($0, assetFolder + $0) }) {
      guard let bytes = try? files.read(from) else { throw SystemError(message: "\(from) is gone") }
      made.append(try stage.write(bytes, to))
    }
    made += try writeTexts(of: contents, in: stage)
    made.sort { $0.path < $1.path }
    // Last, since its version stands for all others.
    let worker = serviceWorker(version: version(of: made), paths: made.map(\.path))
    made.append(try stage.write(worker, serviceWorkerAddress))
    return made.sorted { $0.path < $1.path }
  }

  private func writeTexts(
    of contents: SiteContents, in stage: SiteStage
  ) throws(SystemError) -> [SiteFile] {
    let pieces = contents.pieces
    typealias Written = Result<[SiteFile], SystemError>
    // From the end, where the search index is, by far the largest: nobody is to wait for it alone.
    let written = contents.drafts.reversed().concurrentMap { draft in
      Written { () throws(SystemError) in
        var files: [SiteFile] = []
        try draft.fill({ pieces[$0] }) { path, bytes throws(SystemError) in
          files.append(try stage.write(bytes, path))
        }
        return files
      }
    }
    var files: [SiteFile] = []
    for result in written { files += try result.get() }
    return files
  }
}

/// What stands for the content of some files, whatever machine they were written on.
private func version(of files: [SiteFile]) -> String {
  var encoder = ByteEncoder()
  for file in files {
    encoder.text(file.path)
    encoder.number(file.digest.low)
    encoder.number(file.digest.high)
  }
  return Digest(encoder.bytes).text
}

extension SiteContents {
  fileprivate var pieces: [TypesetRequest: TypesetPiece] {
    let made = Array(results).concurrentMap { TypesetPiece($0.key, $0.value) }
    return Dictionary(uniqueKeysWithValues: zip(results.keys, made))
  }
}
