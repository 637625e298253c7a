import Expressions
import Lessons
import SourceText

/// What may be written in front matter or in a block.
struct YAMLCompletions {
  let document: EditorDocument
  let outline: YAMLOutline
  let schema: Schema
  let place: YAMLPlace
  let offset: Int

  init(_ document: EditorDocument, _ section: Section, _ offset: Int) {
    self.document = document
    self.offset = offset
    outline = YAMLOutline(document, section)
    schema = Schema(outline)
    place = YAMLOutline.place(at: offset, in: document, section)
  }

  var all: [Completion] {
    switch place.slot {
    case .value: return value(place.path)
    case .key:
      if schema.kind == nil, outline.section.kind == .block, place.path.isEmpty { return kinds }
      if let shape = schema.keys(below: place.path) { return keys(of: shape) }
      switch schema.expected(place.path) {
      case .value(let field) where field.type == .mapping && field.entry == nil:
        return arguments(of: field.name)
      case .value(let field) where field.isNamed || field.type == .bindings: return []
      default: return value(place.path)
      }
    }
  }

  // MARK: Keys

  /// The key or the word that is being written, with what already stands behind it.
  private var keyRange: ByteRange {
    let word = document.word(at: offset, isIDByte)
    return max(word.lowerBound, min(place.start, offset))..<word.upperBound
  }

  /// Whether the key has its colon already.
  private var hasColon: Bool {
    let line = document.line(at: offset)
    let rest = document.bytes[min(keyRange.upperBound, line.upperBound)..<line.upperBound]
    return rest.first { $0 != 0x20 } == UInt8(ascii: ":")
  }

  private var kinds: [Completion] {
    let make = CompletionMaker(document: document, range: keyRange)
    return BlockKind.all.map { kind in
      make.make(
        kind.name, .block, kind.summary,
        writing: hasColon ? kind.name : blockSnippet(of: kind.name), snippet: !hasColon,
        about: "kind \(kind.name)")
    }
  }

  private func keys(of shape: Shape) -> [Completion] {
    let typed = document.bytes[keyRange].isEmpty ? nil : outline.text(keyRange)
    let given = Set(outline.keys(below: place.path).filter { $0 != typed })
    let make = CompletionMaker(document: document, range: keyRange)
    return shape.fields.filter { !given.contains($0.name) }.map { field in
      make.make(
        field.name, .field, field.type.words, writing: hasColon ? field.name : opening(of: field),
        snippet: !hasColon, rank: field.isRequired ? 0 : 1,
        documentation: field.summary)
    }
  }

  /// The key with what its value begins with.
  private func opening(of field: FieldDescriptor) -> String {
    // Inside braces everything stands on one line.
    if isInFlow { return "\(field.name): $0" }
    let indent = String(repeating: " ", count: place.start - document.line(at: offset).lowerBound)
    let quote = document.bytes[document.line(at: offset)].contains(UInt8(ascii: ">"))
    if quote { return "\(field.name): $0" }
    switch field.type {
    case .list, .expressions, .citations: return "\(field.name):\n\(indent.dropItem)  - $0"
    case .bindings: return "\(field.name):\n\(indent)  ${1:name}: $0"
    case .mapping where field.isNamed: return "\(field.name):\n\(indent)  ${1:name}: { $0 }"
    case .mapping where field.entry != nil: return "\(field.name):\n\(indent)  $0"
    case .mapping: return "\(field.name): { $0 }"
    default: return "\(field.name): $0"
    }
  }

  private var isInFlow: Bool {
    let before = document.bytes[document.line(at: offset).lowerBound..<offset]
    return before.contains(UInt8(ascii: "{"))
  }

  /// The keys of `with:`, `start:` and `axes:`.
  private func arguments(of field: String) -> [Completion] {
    let make = CompletionMaker(document: document, range: keyRange)
    let given = Set(outline.keys(below: place.path))
    let colon = hasColon ? "" : ": "
    let type = widgetType
    var all: [Completion] = []
    switch field {
    case "with":
      for parameter in type?.parameters ?? [] {
        all.append(
          make.make(
            parameter.name, .parameter, parameter.type.words, writing: parameter.name + colon,
            documentation: parameter.summary))
      }
      let entry = outline.value("fit").flatMap { Catalogue.entry(named: $0) }
      for parameter in entry?.parameters ?? [] where !["X", "y"].contains(parameter.name) {
        all.append(
          make.make(
            parameter.name, .parameter, parameter.summaryType, writing: parameter.name + colon,
            rank: parameter.isRequired ? 0 : 1, documentation: parameter.documentation))
      }
    case "start":
      all = (type?.controls ?? []).map {
        make.make($0.id, .parameter, $0.label, writing: $0.id + colon)
      }
    case "axes": all = ["x", "y"].map { make.make($0, .parameter, writing: $0 + colon) }
    default: break
    }
    return all.filter { !given.contains($0.label) }
  }

  var widgetType: WidgetType? {
    outline.value("type").flatMap { name in WidgetType.all.first { $0.name == name } }
  }

  // MARK: Values

  private func value(_ path: YAMLPath) -> [Completion] {
    if case .argument(let field, let name)? = schema.expected(path) {
      return argument(field, name)
    }
    guard let field = schema.field(path) else { return [] }
    switch field.type {
    case .expression, .expressions, .bindings:
      return ExpressionCompletions(
        document, scope(path), before: expressionText(path), more: extraNames(path)
      ).all
    case .markdown:
      return markdown
    case .list
    where field.entry == nil && ["objectives", "hints", "columns", "rows"].contains(field.name):
      return markdown
    default: return FieldValues(self, field, path).all
    }
  }

  /// What of an expression stands before the cursor; nil where the field takes none.
  var openExpression: ByteRange? {
    switch schema.field(place.path)?.type {
    case .expression, .expressions, .bindings: return expressionText(place.path)
    default: return nil
    }
  }

  private var markdown: [Completion] {
    let start = max(document.line(at: offset).lowerBound, min(place.start, offset))
    return markdownCompletions(start..<offset, in: document, scope(place.path)) ?? []
  }

  private func argument(_ field: String, _ name: String) -> [Completion] {
    let make = CompletionMaker(document: document, range: valueRange)
    if field == "axes" {
      return columns(of: outline.value("data")).map { make.make($0.name, .column, $0.label) }
    }
    if field == "with", let parameter = widgetType?.parameters.first(where: { $0.name == name }) {
      switch parameter.type {
      case .word(let words): return words.map { make.make($0, .word) }
      case .flag: return ["true", "false"].map { make.make($0, .word) }
      default: return []
      }
    }
    guard field == "with", widgetType == nil else { return [] }
    let entry = outline.value("fit").flatMap { Catalogue.entry(named: $0) }
    let words = entry?.parameters.first { $0.name == name }?.words ?? []
    if !words.isEmpty { return words.map { make.make($0, .word) } }
    return ExpressionCompletions(
      document, scope(place.path), before: place.start..<offset, more: []
    ).all
  }

  /// The whole plain value around the cursor.
  var valueRange: ByteRange {
    let word = document.word(at: offset) { byte in
      byte > 0x20 && !",[]{}".utf8.contains(byte) && byte != 0x22 && byte != 0x27
    }
    return max(min(place.start, offset), word.lowerBound)..<word.upperBound
  }

  /// The columns of the dataset that an expression gives.
  func columns(of data: String?) -> [Dataset.Column] {
    guard let data else { return [] }
    let text = MappedText(SourceFile(path: "", text: data), 0..<data.utf8.count)
    guard case .dataset(let dataset)? = scope(place.path).value(of: text) else { return [] }
    return dataset.columns
  }

  private func scope(_ path: YAMLPath) -> EditorScope {
    EditorScope(document, outline, before: path.first == .key("let") ? offset : .max)
  }

  /// From where the expression begins that is being written.
  private func expressionText(_ path: YAMLPath) -> ByteRange {
    var start = min(place.start, offset)
    if place.slot == .value, let entry = outline.entry(path), !entry.isBlockScalar,
      !entry.value.isEmpty, entry.value.lowerBound <= offset
    {
      start = entry.value.lowerBound
    }
    // A flow list's items belong to the list, which may be an expression as a whole.
    if let first = path.lastIndex(where: { if case .key = $0 { true } else { false } }),
      let list = outline.entry(Array(path[...first])), list.value.lowerBound < start,
      list.value.first.map({ document.bytes[$0] }) == UInt8(ascii: "[")
    {
      start = list.value.lowerBound
    }
    if start < offset, document.bytes[start] == 0x22 || document.bytes[start] == 0x27 { start += 1 }
    return start..<offset
  }

  /// Names that only this field knows: a goal's metrics, the columns before a `from:`.
  private func extraNames(_ path: YAMLPath) -> [(name: String, detail: String)] {
    if path == [.key("goal")] {
      let metrics = (widgetType?.metrics ?? []).map { (name: $0.name, detail: $0.label) }
      return metrics + [(name: "best", detail: "the metric's best in reach")]
    }
    guard path.last == .key("from"), path.count == 3 else { return [] }
    let columns = outline.children(of: [.key("columns")]).filter { $0.key.upperBound < place.start }
    return columns.dropLast().map { (name: outline.text($0.key), detail: "column") }
      + [("normal", "mean, std"), ("uniform", "low, high"), ("choice", "list")]
  }
}

extension String {
  /// Unchanged: an item's fields are indented like its first.
  fileprivate var dropItem: String { self }
}

extension ParameterEntry {
  var summaryType: String { type + (defaultText.map { "; default \($0)" } ?? "") }

  /// The words that the documentation quotes, where it takes a text.
  var words: [String] {
    guard type.contains("text") else { return [] }
    return documentation.matches(of: /'([A-Za-z_+-]+)'/).map { String($0.output.1) }
  }
}
