import Foundation
import Mustache

/// What a site looks like: templates by name, and the symbols that pages may draw.
public struct Theme: Sendable {
  let library: MustacheLibrary
  /// `<symbol>` elements by id.
  let symbols: [String: String]

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
      "page", "lesson", "home", "404", "blocks/bench", "blocks/quiz", "blocks/example",
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

  /// The symbols that some HTML uses, hidden, for it to draw from.
  func sprite(for html: String) -> String {
    var used: Set<String> = []
    for part in html.components(separatedBy: "<use href=\"#").dropFirst() {
      used.insert(String(part.prefix { $0 != "\"" }))
    }
    let drawn = used.sorted().compactMap { symbols[$0] }.joined()
    return drawn.isEmpty ? "" : "<svg hidden>\(drawn)</svg>"
  }

  /// A lesson's silhouette on the board.
  func glyph(_ lesson: String) -> String {
    symbols["g-\(lesson)"] == nil ? "g-lesson" : "g-\(lesson)"
  }
}

public struct ThemeError: Error, Sendable {
  public let message: String
}
