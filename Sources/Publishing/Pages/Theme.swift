import Foundation
import Lessons
import Mustache

/// What a site looks like: templates by name, and the symbols that pages may draw.
public struct Theme: Sendable {
  let library: MustacheLibrary
  /// `<symbol>` elements by id.
  let symbols: [String: String]
  private let frames = PageFrames()

  /// - Parameters:
  ///   - templates: mustache texts by their path without ending, such as `blocks/quiz`.
  ///   - symbolSheets: SVG texts whose `<symbol id="…">` elements pages draw with `use`.
  /// - Throws: `ThemeError` that names the malformed template.
  public init(templates: [String: String], symbolSheets: [String]) throws(ThemeError) {
    var library = MustacheLibrary()
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(text, named: name)
      } catch {
        throw ThemeError(message: "the template \(name).mustache is malformed: \(error)")
      }
    }
    for name in [
      "page", "lesson", "home", "level", "search", "offline", "404", "glossary", "references",
      "authors", "works",
      "blocks/bench", "blocks/quiz", "blocks/example",
      "blocks/dataset", "blocks/sort", "blocks/proof", "blocks/figures", "blocks/code",
      "blocks/challenge", "blocks/answers", "blocks/key",
    ]
    where library.getTemplate(named: name) == nil {
      throw ThemeError(message: "the template \(name).mustache is missing")
    }
    self.library = library
    var symbols: [String: String] = [:]
    for sheet in symbolSheets {
      for part in sheet.components(separatedBy: "<symbol ").dropFirst() {
        guard let end = part.range(of: "</symbol>"), let id = part.range(of: "id=\""),
          let quote = part[id.upperBound...].firstIndex(of: "\"")
        else { continue }
        symbols[String(part[id.upperBound..<quote])] = "<symbol " + part[..<end.upperBound]
      }
    }
    self.symbols = symbols
  }

  func render(_ template: String, _ context: [String: Any]) -> String {
    library.render(context, withTemplate: template) ?? ""
  }

  func frame(_ kind: PageFrame.Kind, _ settings: CourseSettings) -> PageFrame {
    frames.frame(kind, settings, self)
  }

  /// The symbols that some HTML uses, hidden, for it to draw from.
  func sprite(for html: String) -> String {
    let drawn = usedSymbols(html).sorted().compactMap { symbols[$0] }.joined()
    return drawn.isEmpty ? "" : "<svg hidden>\(drawn)</svg>"
  }

  /// A lesson's silhouette on the board.
  func glyph(_ lesson: String) -> String {
    symbols["g-\(lesson)"] == nil ? "g-lesson" : "g-\(lesson)"
  }
}

/// The ids that `<use href="#…">` names.
private func usedSymbols(_ html: String) -> Set<String> {
  let bytes = Array(html.utf8)
  let opener = Array("<use href=\"#".utf8)
  var used: Set<String> = []
  var index = 0
  while let start = bytes[index...].firstIndex(of: opener[0]) {
    index = start + 1
    guard bytes[start...].starts(with: opener) else { continue }
    let id = bytes[(start + opener.count)...].prefix { $0 != UInt8(ascii: "\"") }
    used.insert(String(decoding: id, as: UTF8.self))
    index = id.endIndex
  }
  return used
}

public struct ThemeError: Error, Sendable {
  public let message: String
}
