import Foundation
import Publishing

/// What the tool needs beside itself: the site's front end, the engine for the browser, fonts, and
/// the typesetter. `make` assembles it as `workshop-share` beside the executable.
public struct ShareFolder: Sendable {
  public let path: String
  /// The `workshop-typeset` executable.
  let typesetter: String

  public static let missingMessage =
    "the folder workshop-share is missing beside the program: 'make site' assembles it"

  /// The folder beside `executable`, or the one that the environment's `WORKSHOP_SHARE` names.
  public init?(beside executable: String) {
    let folder = ((realPath(executable) ?? executable) as NSString).deletingLastPathComponent
    let named = ProcessInfo.processInfo.environment["WORKSHOP_SHARE"]
    path = named ?? folder + "/workshop-share"
    typesetter = folder + "/workshop-typeset"
    guard FileManager.default.fileExists(atPath: path + "/site/templates") else { return nil }
  }

  var site: String { path + "/site" }

  /// The templates and symbols.
  func theme() throws(ProjectError) -> Theme {
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
