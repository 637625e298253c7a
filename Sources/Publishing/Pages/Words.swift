import LessonSyntax
import SourceText

/// The interface's words in a course's language, by key: `Site/strings/en.yaml` says what there is.
public struct Words: Sendable {
  /// All of them, by their path in the file: `pages.search.title`.
  private var texts: [String: String] = [:]
  /// All that widgets say in a language other than English, by the English; nil where that is all.
  private(set) var widgets: JSONValue?

  /// - Parameter files: English first; each takes precedence over those before it.
  /// - Throws: `ThemeError` that names the malformed file.
  public init(_ files: [SourceFile]) throws(ThemeError) {
    for file in files {
      let (node, problems) = parseYAMLFile(file)
      guard let node, !problems.contains(where: { $0.severity == .error }) else {
        throw ThemeError(message: "\(file.path) is malformed: \(problems.first?.message ?? "")")
      }
      take(node, at: "")
    }
    let own = part("widgets.")
    if !own.isEmpty { widgets = .object(own) }
  }

  /// The texts whose paths begin so, by what follows.
  private func part(_ prefix: String) -> [String: JSONValue] {
    var part: [String: JSONValue] = [:]
    for (key, text) in texts where key.hasPrefix(prefix) {
      part[String(key.dropFirst(prefix.count))] = .string(text)
    }
    return part
  }

  private mutating func take(_ node: YAMLNode, at path: String) {
    if let text = node.text { texts[path] = text }
    for pair in node.pairs ?? [] {
      guard let key = pair.key.text else { continue }
      take(pair.value, at: path.isEmpty ? key : "\(path).\(key)")
    }
  }

  /// What a page says, its placeholders filled in; a key that there is not stands for itself.
  func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    filled(texts["pages." + key] ?? key, Array(values))
  }

  /// The same as HTML; the values are HTML already.
  func html(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
    filled(escaped(texts["pages." + key] ?? key), Array(values))
  }

  /// What a page says of so many, `{count}` being their number.
  func counted(
    _ key: String, _ count: Int, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    let key = count == 1 ? key + ".one" : key + ".other"
    return filled(texts["pages." + key] ?? key, Array(values) + [(key: "count", value: "\(count)")])
  }

  /// What a widget says, given in English, as far as the language has it.
  func widget(_ english: String) -> String { texts["widgets." + english] ?? english }

  /// The names of keys and gestures, which stand between tags.
  func keys(_ html: String) -> String {
    html.split(separator: "<", omittingEmptySubsequences: false).map { piece in
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      return parts.count == 2 ? "\(parts[0])>\(widget(String(parts[1])))" : String(piece)
    }.joined(separator: "<")
  }

  /// What scripts say, as a module for them to import.
  var module: [UInt8] {
    var writer = JSONWriter()
    writer.raw("export const strings = ")
    writer.value(.object(part("scripts.")))
    writer.raw(";\nexport const widgets = ")
    writer.value(widgets ?? .object([:]))
    writer.raw(";\n")
    return writer.bytes
  }

  /// What is filled in is not read again.
  private func filled(_ text: String, _ values: [(key: String, value: String)]) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      result += rest[..<open]
      result += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

/// Where scripts find their words, from the site's top.
public let stringsAddress = "js/strings.js"

extension Words {
  /// A template with its words put in, which costs its pages nothing. `{{words.KEY}}` is a text whose
  /// placeholders are the template's own variables; what stands between `{{#words.KEY}}` and
  /// `{{/words.KEY}}` takes the place of `{it}`.
  func put(into template: String, named name: String) throws(ThemeError) -> String {
    var rest = Array(template.utf8)[...]
    var result: [UInt8] = []
    while let start = rest.start(of: "{{") {
      result += rest[..<start]
      rest = rest[start...]
      let isSection = rest.starts(with: "{{#words.".utf8)
      guard isSection || rest.starts(with: "{{words.".utf8), let end = rest.start(of: "}}") else {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
        continue
      }
      let key = String(
        decoding: rest[(start + (isSection ? 9 : 8))..<end], as: UTF8.self)
      rest = rest[(end + 2)...]
      guard let text = texts["pages." + key] else {
        throw ThemeError(message: "the template \(name).mustache has no word for \(key)")
      }
      var inner = ""
      if isSection {
        let closing = "{{/words.\(key)}}"
        guard let close = rest.start(of: closing) else {
          throw ThemeError(message: "the template \(name).mustache does not close \(key)")
        }
        inner = String(decoding: rest[..<close], as: UTF8.self)
        rest = rest[(close + closing.utf8.count)...]
      }
      let written = escaped(text).replacing("{", with: "{{").replacing("}", with: "}}")
      result += written.replacing("{{it}}", with: inner).utf8
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}
