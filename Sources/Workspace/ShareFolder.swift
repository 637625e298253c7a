import Foundation
import Publishing
import SourceText

/// What the tool needs beside itself: the site's front end, the engine for the browser, fonts, and
/// the typesetter. `make` assembles it as `workshop-share` beside the executable.
public struct ShareFolder: Sendable {
  public let path: String
  /// The `workshop-typeset` executable.
  let typesetter: String
  /// The `workshop-preview` executable.
  public let previewer: String
  /// The `workshop` executable.
  let program: String

  public static let missingMessage =
    "the folder workshop-share is missing beside the program: 'make site' assembles it"

  /// The folder beside `executable`, or the one that the environment's `WORKSHOP_SHARE` names.
  public init?(beside executable: String) {
    let folder = ((realPath(executable) ?? executable) as NSString).deletingLastPathComponent
    let named = ProcessInfo.processInfo.environment["WORKSHOP_SHARE"]
    path = named ?? folder + "/workshop-share"
    program = realPath(executable) ?? executable
    typesetter = folder + "/workshop-typeset"
    previewer = folder + "/workshop-preview"
    guard FileManager.default.fileExists(atPath: path + "/site/templates") else { return nil }
  }

  var site: String { path + "/site" }

  /// What the tool is: the stamps of its programs and of all it brings along. Another version of it
  /// has others.
  var digest: Digest {
    var encoder = ByteEncoder()
    let brought = filesBelow(path).map { path + "/" + $0 }
    for file in [program, typesetter] + brought {
      let stamp = System.look(file)?.stamp ?? FileStamp()
      encoder.text(file)
      encoder.number(stamp.size)
      encoder.number(stamp.modified)
      encoder.number(stamp.inode)
      encoder.number(stamp.device)
    }
    return Digest(encoder.bytes)
  }

  /// The templates and symbols.
  public func theme() throws(ProjectError) -> Theme {
    var templates: [String: String] = [:]
    for name in filesBelow(site + "/templates") where name.hasSuffix(".mustache") {
      templates[String(name.dropLast(".mustache".count))] = text(site + "/templates/" + name)
    }
    let sheets = ["icons", "glyphs"].map { text(site + "/img/\($0).svg") }
    do {
      return try Theme(templates: templates, symbolSheets: sheets)
    } catch {
      throw .message(error.message)
    }
  }

  /// The parts of the authors' reference that people wrote.
  var authors: MemoryFileSystem {
    let folder = site + "/authors"
    let texts = filesBelow(folder).map { ($0, text(folder + "/" + $0)) }
    return MemoryFileSystem(Dictionary(uniqueKeysWithValues: texts))
  }

  /// The files that stand in every site: where they are, and where they go.
  var published: [(from: String, to: String)] {
    let front = ["css", "js", "img"].flatMap { part in
      filesBelow(site + "/" + part).map { (site + "/\(part)/" + $0, "\(part)/" + $0) }
    }
    let rest = ["fonts", "katex", "licences"].flatMap { part in
      filesBelow(path + "/" + part).map { (path + "/\(part)/" + $0, "\(part)/" + $0) }
    }
    return front + rest + [(path + "/engine.wasm", "engine.wasm")]
  }

  private func text(_ path: String) -> String {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// Every file below a folder, by its path from there, sorted.
func filesBelow(_ folder: String) -> [String] {
  var found: [String] = []
  var waiting = [""]
  while let inner = waiting.popLast() {
    for name in System.names(in: folder + "/" + inner) ?? [] {
      let path = inner.isEmpty ? name : inner + "/" + name
      switch System.look(folder + "/" + path)?.kind {
      case .folder: waiting.append(path)
      case .regular: found.append(path)
      default: break
      }
    }
  }
  return found.sorted()
}
