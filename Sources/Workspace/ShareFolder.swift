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

  /// The templates and symbols, with the words of a language as far as there are any of it.
  public func theme() throws(ProjectError) -> Theme { try theme(in: "en", under: nil) }

  /// - Parameter own: the project's theme, which comes before the tool's.
  func theme(in language: String, under own: ThemeFolder?) throws(ProjectError) -> Theme {
    var templates: [String: String] = [:]
    for name in filesBelow(site + "/templates") where name.hasSuffix(".mustache") {
      templates[String(name.dropLast(".mustache".count))] = text(site + "/templates/" + name)
    }
    for (name, text) in own?.templates ?? [] { templates[name] = text }
    let sheets = ["icons", "glyphs"].flatMap { name in
      [text(site + "/img/\(name).svg")]
        + [own?.text("img/\(name).svg")].compactMap { $0?.bytes }.map {
          String(decoding: $0, as: UTF8.self)
        }
    }
    do {
      return try Theme(
        templates: templates, symbolSheets: sheets, words: Words(strings(in: language, own)))
    } catch {
      throw .message(error.message)
    }
  }

  /// English, and over it the language of a tag such as `de` or `de-AT`, from the general to the
  /// particular.
  private func strings(in language: String, _ own: ThemeFolder?) -> [SourceFile] {
    let tag = language.lowercased()
    let general = String(tag.prefix { $0 != "-" })
    let names = filesBelow(site + "/strings")
    var wanted = ["en"]
    for name in [general, tag] where !wanted.contains(name) { wanted.append(name) }
    return wanted.flatMap { wanted in
      let brought = names.first { $0.lowercased() == wanted + ".yaml" }.map { name in
        SourceFile(path: "strings/" + name, bytes: Array(text(site + "/strings/" + name).utf8))
      }
      return [brought, own?.strings(wanted)].compactMap(\.self)
    }
  }

  /// The parts of the authors' reference that people wrote.
  var authors: MemoryFileSystem {
    let folder = site + "/authors"
    let texts = filesBelow(folder).map { ($0, text(folder + "/" + $0)) }
    return MemoryFileSystem(Dictionary(uniqueKeysWithValues: texts))
  }

  /// The files that stand in every site: where they are, and where they go. The scripts' words are
  /// written for the site.
  var published: [(from: String, to: String)] {
    func files(_ parts: [String], in folder: String) -> [(from: String, to: String)] {
      parts.flatMap { part in
        filesBelow(folder + "/" + part).map { ("\(folder)/\(part)/\($0)", "\(part)/\($0)") }
      }
    }
    let front =
      files(["css", "js"], in: path + "/published").filter { $0.to != stringsAddress }
      + files(["img"], in: site)
    let rest = files(["fonts", "katex", "licences"], in: path)
    return front + rest + ["engine.wasm", "checker.wasm"].map { (path + "/" + $0, $0) }
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
    for (name, kind) in System.entries(in: folder + "/" + inner) ?? [] {
      let path = inner.isEmpty ? name : inner + "/" + name
      // A link stands for what it leads to.
      let isKnown = kind != nil && kind != .link
      switch isKnown ? kind : System.look(folder + "/" + path)?.kind {
      case .folder: waiting.append(path)
      case .regular: found.append(path)
      default: break
      }
    }
  }
  return found.sorted()
}
