import Foundation
import Lessons
import Mustache

/// What a site looks like: templates by name, and the symbols that pages may draw.
public struct Theme: Sendable {
  /// `<symbol>` elements by id.
  let symbols: [String: String]
  let words: Words
  private let cuts: TemplateCuts

  /// - Parameters:
  ///   - templates: mustache texts by their path without ending, such as `blocks/quiz`.
  ///   - symbolSheets: SVG texts whose `<symbol id="…">` elements pages draw with `use`.
  ///   - words: what templates, pages and scripts say.
  /// - Throws: `ThemeError` that names the malformed template.
  public init(templates: [String: String], symbolSheets: [String], words: Words) throws(ThemeError)
  {
    var library = MustacheLibrary()
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      let text = try words.put(into: text, named: name)
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
      "blocks/challenge", "blocks/answers", "blocks/key", "home/peg", "level/row", "search/row",
    ]
    where library.getTemplate(named: name) == nil {
      throw ThemeError(message: "the template \(name).mustache is missing")
    }
    cuts = TemplateCuts(library)
    self.words = words
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
    cuts.render(template, context)
  }

  /// The items of a list one by one, which costs far less than a list as long as a course within a
  /// template.
  func render(_ template: String, each items: some Sequence<[String: Any]>) -> String {
    items.reduce(into: "") { $0 += render(template, $1) }
  }

  /// The symbols that some HTML uses, and some more, hidden, for it to draw from.
  func sprite(for html: String, and more: Set<String>) -> String {
    let drawn = usedSymbols(html).union(more).sorted().compactMap { symbols[$0] }.joined()
    return drawn.isEmpty ? "" : "<div hidden><svg>\(drawn)</svg></div>"
  }

  /// A lesson's silhouette on the board.
  func glyph(_ lesson: String) -> String {
    symbols["g-\(lesson)"] == nil ? "g-lesson" : "g-\(lesson)"
  }
}

/// The ids that `<use href="#…">` names.
private func usedSymbols(_ html: String) -> Set<String> {
  let opener = "<use href=\"#"
  var used: Set<String> = []
  var rest = Array(html.utf8)[...]
  while let start = rest.start(of: opener) {
    let id = rest[(start + opener.utf8.count)...].prefix { $0 != UInt8(ascii: "\"") }
    used.insert(String(decoding: id, as: UTF8.self))
    rest = rest[id.endIndex...]
  }
  return used
}

public struct ThemeError: Error, Sendable {
  public let message: String
}
