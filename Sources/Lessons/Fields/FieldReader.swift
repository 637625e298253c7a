import Expressions
import LessonSyntax
import SourceText

/// Reads the fields of one YAML mapping by their types, and reports every field that is unknown,
/// missing or of another type. It never stops at the first.
struct FieldReader {
  let shape: Shape
  /// Where something missing is reported.
  let home: Location
  let problems: Problems
  /// The block's id, where the mapping is a block.
  let id: String
  private let pairs: [String: YAMLPair]
  /// What unknown fields were most likely meant to be: to miss those as well would say it twice.
  private let meant: Set<String>

  /// `skipping` names keys that the caller has read itself.
  init?(
    _ node: YAMLNode, _ shape: Shape, home: Location? = nil, id: String = "",
    skipping: [String] = [],
    _ problems: Problems
  ) {
    guard let pairs = node.pairs else {
      problems.report(
        .wrongFieldType, "\(shape.called) is a mapping of fields, not \(node.kindName)",
        at: node.location)
      return nil
    }
    self.shape = shape
    self.id = id
    self.home = home ?? node.location
    self.problems = problems
    var known: [String: YAMLPair] = [:]
    var meant: Set<String> = []
    let names = shape.fields.map(\.name)
    for pair in pairs {
      guard let key = pair.key.text, !skipping.contains(key) else { continue }
      if names.contains(key) {
        known[key] = pair
      } else {
        let near = problems.reportUnknownField(
          key, at: pair.key.location, in: shape.called, fields: names)
        if let near { meant.insert(near) }
      }
    }
    self.pairs = known
    self.meant = meant
    // Of what could not be read to its end nobody knows what is missing.
    for field in shape.fields where field.isRequired && !node.isPartial {
      guard let pair = known[field.name] else {
        if meant.contains(field.name) { continue }
        problems.report(
          .missingField, "\(shape.called) needs '\(field.name):'", at: self.home,
          notes: [Note(field.summary)])
        continue
      }
      if field.holdsProse, pair.value.isBlank {
        problems.report(
          .missingField, "\(shape.called) needs words behind '\(field.name):'",
          at: pair.key.location, notes: [Note(field.summary)])
      }
    }
  }

  func has(_ name: String) -> Bool { pairs[name] != nil }
  /// Whether a field is there under a mistyped name, which has been reported.
  func isMeant(_ name: String) -> Bool { meant.contains(name) }
  func node(_ name: String) -> YAMLNode? { pairs[name]?.value }
  func keyLocation(_ name: String) -> Location? { pairs[name]?.key.location }

  /// A scalar's text, with its place.
  func text(_ name: String) -> Located<String>? {
    guard let scalar = scalar(name, expected: "text"), let node = node(name) else { return nil }
    return Located(scalar.value.text, at: node.location)
  }

  func markdown(_ name: String) -> MarkdownText? {
    scalar(name, expected: "text").map { markdownText($0, problems) }
  }

  func tex(_ name: String) -> MappedText? { scalar(name, expected: "a formula")?.value }

  func word(_ name: String) -> Located<String>? {
    guard let found = text(name) else { return nil }
    guard case .word(let words) = shape.fields.first(where: { $0.name == name })?.type,
      !words.contains(found.value)
    else { return found }
    let near = nearestName(to: found.value, among: words)
    problems.report(
      .unknownWord, "'\(name)' takes \(oneOf(words)), not '\(found.value)'", at: found.location,
      fixes: near.map { [.replace(found.location, by: $0)] } ?? [])
    return nil
  }

  func boolean(_ name: String) -> Located<Bool>? {
    guard let found = text(name) else { return nil }
    switch found.value {
    case "true": return Located(true, at: found.location)
    case "false": return Located(false, at: found.location)
    default:
      problems.report(
        .wrongFieldType, "'\(name)' takes true or false, not '\(found.value)'", at: found.location)
      return nil
    }
  }

  func number(_ name: String) -> Located<Double>? {
    guard let found = text(name) else { return nil }
    guard let value = Double(found.value), value.isFinite else {
      problems.report(
        .notANumber, "'\(name)' takes a number, not '\(found.value)'", at: found.location)
      return nil
    }
    return Located(value, at: found.location)
  }

  func integer(_ name: String) -> Located<Int>? {
    guard let found = number(name) else { return nil }
    guard let value = Int(exactly: found.value) else {
      problems.report(
        .notANumber, "'\(name)' takes a whole number, not \(writtenText(.number(found.value)))",
        at: found.location)
      return nil
    }
    return Located(value, at: found.location)
  }

  /// The items of a list field.
  func items(_ name: String) -> [YAMLNode]? {
    guard let node = node(name) else { return nil }
    if let items = node.items { return items }
    problems.report(
      .wrongFieldType, "'\(name)' takes a list, not \(node.kindName)", at: node.location)
    return nil
  }

  /// A reader for each entry of a list that has its own fields. A list without any is reported.
  func entries(_ name: String) -> [FieldReader] {
    guard let shape = shape.fields.first(where: { $0.name == name })?.entry,
      let items = items(name)
    else { return [] }
    if items.isEmpty, let place = keyLocation(name) {
      problems.report(.emptyList, "'\(name)' lists nothing", at: place)
    }
    return items.compactMap { FieldReader($0, shape, problems) }
  }

  /// A list of texts; a single text counts as a list of one.
  func texts(_ name: String) -> [Located<String>] {
    guard let node = node(name) else { return [] }
    if let text = node.text { return [Located(text, at: node.location)] }
    return (items(name) ?? []).compactMap { item in
      if let text = item.text { return Located(text, at: item.location) }
      problems.report(
        .wrongFieldType, "'\(name)' lists texts, not \(item.kindName)", at: item.location)
      return nil
    }
  }

  func markdowns(_ name: String) -> [MarkdownText] {
    guard let node = node(name) else { return [] }
    if let scalar = node.scalar { return [markdownText(scalar, problems)] }
    return (items(name) ?? []).compactMap { item in
      if let scalar = item.scalar { return markdownText(scalar, problems) }
      problems.report(
        .wrongFieldType, "'\(name)' lists texts, not \(item.kindName)", at: item.location)
      return nil
    }
  }

  /// `key` or `key, locator`, one or a list of them; each stands at its key.
  func citations(_ name: String) -> [Citation] {
    guard let node = node(name) else { return [] }
    return (node.items ?? [node]).compactMap { item in
      guard let value = item.scalar?.value else {
        problems.report(
          .wrongFieldType, "'\(name)' takes keys of references, not \(item.kindName)",
          at: item.location)
        return nil
      }
      let parts = value.text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      let key = parts.first.map(String.init) ?? ""
      return Citation(
        key: key, locator: parts.dropFirst().first.map { String($0.drop { $0 == " " }) } ?? "",
        location: Location(file: value.file, range: value.source(0..<key.utf8.count)))
    }
  }

  private func scalar(_ name: String, expected: String) -> YAMLScalar? {
    guard let node = node(name) else { return nil }
    if let scalar = node.scalar { return scalar }
    problems.report(
      .wrongFieldType, "'\(name)' takes \(expected), not \(node.kindName)", at: node.location)
    return nil
  }
}

func markdownText(_ scalar: YAMLScalar, _ problems: Problems) -> MarkdownText {
  let (nodes, diagnostics) = parseMarkdown(scalar.value)
  problems.add(diagnostics)
  return MarkdownText(source: scalar.value, nodes: nodes)
}

extension Problems {
  /// Texts of which a learner chooses: of two that read the same, one would be right by chance.
  func reportRepeated(_ texts: [MarkdownText], _ message: String) {
    var seen: [String: Location] = [:]
    for text in texts where !text.source.trimmed().isEmpty {
      if let first = seen[text.source.text] {
        report(.repeatedCard, message, at: text.location, notes: [Note("the first", at: first)])
      }
      seen[text.source.text] = text.location
    }
  }

  /// - Returns: what was most likely meant.
  fileprivate func reportUnknownField(
    _ key: String, at location: Location, in called: String, fields: [String]
  ) -> String? {
    let near = nearestName(to: key, among: fields)
    report(
      .unknownField,
      "\(called) has no field '\(key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: location,
      notes: near == nil ? [Note("its fields are \(fields.joined(separator: ", "))")] : [],
      fixes: near.map { [.replace(location, by: $0)] } ?? [])
    return near
  }
}

extension Fix {
  public static func replace(_ location: Location, by text: String) -> Fix {
    Fix("replace by '\(text)'", isSafe: false, edits: [TextEdit(location, text)])
  }
}

extension FieldDescriptor {
  fileprivate var holdsProse: Bool {
    switch type {
    case .text, .markdown: true
    default: false
    }
  }
}

extension YAMLNode {
  /// Whether it is a text of nothing, or of blanks.
  var isBlank: Bool { scalar?.value.trimmed().isEmpty == true }

  /// What messages call it.
  var kindName: String {
    switch kind {
    case .scalar(let scalar):
      scalar.value.isEmpty ? "nothing" : "the text '\(scalar.value.text.prefix(40))'"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

/// `a, b or c`.
func oneOf(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.joined() }
  return words.dropLast().joined(separator: ", ") + " or " + last
}
