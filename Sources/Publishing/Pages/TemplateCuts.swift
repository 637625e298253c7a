import Foundation
import Mustache

/// Mustache templates, each rendered once for every form of what it is given: its keys, its flags,
/// how long its lists are and which of its texts are empty. A cut is that result, apart where the
/// texts go. So what costs most in mustache is done for a few forms, not for every page and block.
final class TemplateCuts: @unchecked Sendable {
  private let library: MustacheLibrary
  private let lock = NSLock()
  private var cuts: [[UInt8]: TemplateCut?] = [:]

  init(_ library: MustacheLibrary) { self.library = library }

  func render(_ template: String, _ context: [String: Any]) -> String {
    var content = TemplateContent(of: template)
    content.add(context)
    guard let cut = cut(template, content.form, context) else {
      return library.render(context, withTemplate: template) ?? ""
    }
    return cut.filled(content.texts)
  }

  private func cut(_ template: String, _ form: [UInt8], _ context: [String: Any]) -> TemplateCut? {
    if let known = lock.withLock({ cuts[form] }) { return known }
    var count = 0
    let marked = TemplateContent.marked(context, &count)
    let cut = library.render(marked, withTemplate: template).flatMap(TemplateCut.init)
    lock.withLock {
      // A course whose pages have no two forms alike gains nothing from more.
      if cuts.count < 2000 { cuts[form] = .some(cut) }
    }
    return cut
  }
}

/// What a template is given, as its form and its texts in order.
private struct TemplateContent {
  private(set) var form: [UInt8]
  private(set) var texts: [String] = []

  init(of template: String) {
    form = Array(template.utf8)
    form.reserveCapacity(512)
  }

  mutating func add(_ value: Any) {
    switch value {
    case let text as String:
      form.append(text.isEmpty ? UInt8(ascii: "e") : UInt8(ascii: "t"))
      if !text.isEmpty { texts.append(text) }
    case let flag as Bool: form.append(UInt8(ascii: flag ? "1" : "0"))
    case let texts as [String]: list(texts)
    case let items as [[String: Any]]: list(items)
    case let items as [Any]: list(items)
    case let fields as [String: Any]:
      form.append(UInt8(ascii: "{"))
      for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
        form += name.utf8
        form.append(UInt8(ascii: ":"))
        add(field)
      }
      form.append(UInt8(ascii: "}"))
    default: preconditionFailure("templates are given texts, flags, lists and fields")
    }
  }

  private mutating func list(_ items: [some Any]) {
    form.append(UInt8(ascii: "["))
    for item in items { add(item) }
    form.append(UInt8(ascii: "]"))
  }

  /// The same with a mark for each text that is not empty, in the order of `add`.
  static func marked(_ value: Any, _ count: inout Int) -> Any {
    switch value {
    case let text as String:
      if text.isEmpty { return text }
      count += 1
      return TemplateCut.mark(count - 1)
    case let items as [Any]: return items.map { marked($0, &count) }
    case let fields as [String: Any]:
      var result: [String: Any] = [:]
      for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
        result[name] = marked(field, &count)
      }
      return result
    default: return value
    }
  }
}

/// A rendered template, cut where its texts go.
private struct TemplateCut {
  private struct Place {
    var before: String
    var text: Int
    var isEscaped: Bool
  }
  private var places: [Place] = []
  private var end = ""

  /// No text can hold a NUL. The ampersand tells whether the template escapes the text; the letters
  /// tell whether it changes it, by `uppercased`, say.
  static func mark(_ number: Int) -> String { "\0&tEXT\(number)\0" }

  /// Nil where a mark did not come through as it went in: then texts matter to the template.
  init?(_ rendered: String) {
    let parts = rendered.utf8.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard parts.count % 2 == 1 else { return nil }
    for (index, part) in parts.enumerated() where index % 2 == 1 {
      let isEscaped = part.hasPrefix("&amp;tEXT")
      guard isEscaped || part.hasPrefix("&tEXT"),
        let number = Int(part.dropFirst(isEscaped ? 9 : 5))
      else { return nil }
      places.append(Place(before: parts[index - 1], text: number, isEscaped: isEscaped))
    }
    end = parts[parts.count - 1]
  }

  func filled(_ texts: [String]) -> String {
    var result = ""
    for place in places {
      result += place.before
      let text = texts[place.text]
      result += place.isEscaped ? escaped(text, inQuotes: true) : text
    }
    return result + end
  }
}
