import LessonSyntax
import Lessons
import SourceText

/// Lays out a YAML tree in lines. What it returns is relative to the column of the key, dash or
/// document that it belongs to.
struct YAMLLayout {
  static let width = 100
  let file: SourceFile
  var comments: YAMLComments

  init(file: SourceFile, root: YAMLNode) {
    self.file = file
    comments = YAMLComments(file, root)
  }

  /// What a value is read as, which decides how freely it may be written.
  enum Role {
    /// A scalar that its field reads, quoted or not.
    case text
    /// As `text`; a flow list or mapping is an expression, and is kept as it stands.
    case expression
    /// A list of expressions, or names with expressions.
    case expressions
    case shaped(Shape)
    /// A list of such mappings, a mapping of names to them, or one itself.
    case entries(Shape)
    /// Cells and parameters, of which quotes make texts.
    case raw

    init(_ field: FieldDescriptor?) {
      if let shape = field?.entry {
        self = .entries(shape)
        return
      }
      switch field?.type {
      case .text, .markdown, .tex, .code, .number, .boolean, .word, .citations: self = .text
      case .expression: self = .expression
      case .expressions, .bindings: self = .expressions
      case .mapping, .list, nil: self = .raw
      }
    }

    /// The role of a value itself: a mapping's fields may be its own, or those of what it names.
    func of(_ node: YAMLNode) -> Role {
      guard case .entries(let shape) = self, let pairs = node.pairs else { return self }
      let isNames = pairs.allSatisfy { pair in
        pair.value.pairs != nil || pair.value.scalar?.value.isEmpty ?? false
      }
      return isNames ? self : .shaped(shape)
    }

    /// The role of what the value holds.
    var inner: Role {
      switch self {
      case .entries(let shape): .shaped(shape)
      case .expressions, .expression: .expression
      case .text, .raw, .shaped: .raw
      }
    }

    var isPlainWanted: Bool { if case .raw = self { false } else { true } }
  }

  /// What follows a key or dash on its line, and the lines below, indented.
  typealias Written = (head: String, below: [String])

  mutating func document(_ root: YAMLNode, _ shape: Shape, column: Int) -> [String] {
    var lines = mapping(root, .shaped(shape), column: column, limit: file.bytes.count)
    lines += comments.take(before: file.bytes.count).map(\.text)
    return lines
  }

  // MARK: Collections

  private mutating func mapping(
    _ node: YAMLNode, _ role: Role, column: Int, limit: Int
  ) -> [String] {
    let pairs = node.pairs ?? []
    var order: [String] = []
    if case .shaped(let shape) = role { order = shape.fields.map(\.name) }
    var entries: [(rank: Int, lines: [String], isApart: Bool)] = []
    for (index, pair) in pairs.enumerated() {
      let key = pair.key.text ?? ""
      let next = index + 1 < pairs.count ? pairs[index + 1].key.location.range.lowerBound : limit
      var field: FieldDescriptor?
      if case .shaped(let shape) = role { field = shape.fields.first { $0.name == key } }
      let valueRole: Role = if case .shaped = role { Role(field) } else { role.inner }
      let start = pair.key.location.range.lowerBound
      let leading = comments.take(before: start)
      let isApart = index > 0 && isBlank(above: leading.first?.range.lowerBound ?? start)
      var lines = leading.map(\.text)
      let written = written(
        pair.key, isPlainWanted: true, inFlow: false)
      lines += entry(
        written + ":", after: pair.key.location.range.upperBound, pair.value, valueRole,
        column: column, limit: next)
      entries.append((order.firstIndex(of: key) ?? order.count, lines, isApart))
    }
    let sorted = entries.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element)
    var lines: [String] = []
    for (index, entry) in sorted.enumerated() {
      if entry.isApart && index > 0 { lines.append("") }
      lines += entry.lines
    }
    return lines + ending(of: node, limit: limit)
  }

  private mutating func sequence(
    _ node: YAMLNode, _ role: Role, column: Int, limit: Int
  ) -> [String] {
    let items = node.items ?? []
    var lines: [String] = []
    for (index, item) in items.enumerated() {
      let start = item.location.range.lowerBound
      let next = index + 1 < items.count ? items[index + 1].location.range.lowerBound : limit
      let leading = comments.take(before: start)
      if index > 0, isBlank(above: leading.first?.range.lowerBound ?? start) { lines.append("") }
      lines += leading.map(\.text)
      if isBlockMapping(item, role.inner) {
        let inside = mapping(item, role.inner, column: column + 2, limit: next)
        lines += inside.enumerated().map { index, line in
          line.isEmpty ? "" : (index == 0 ? "- " : "  ") + line
        }
      } else {
        lines += entry("-", after: start, item, role.inner, column: column, limit: next)
      }
    }
    return lines + ending(of: node, limit: limit)
  }

  /// Comments below the last entry that are indented like the entries.
  private mutating func ending(of node: YAMLNode, limit: Int) -> [String] {
    guard !isFlow(node) else { return [] }
    let start = node.location.range.lowerBound
    let column = start - file.lines.starts[file.lines.line(at: start)]
    guard column > 0 else { return [] }
    return comments.take(before: limit, from: column).map(\.text)
  }

  /// `KEY: value` or `- value`, with what stands below it and the comment behind it.
  private mutating func entry(
    _ head: String, after start: Int, _ node: YAMLNode, _ role: Role, column: Int, limit: Int
  ) -> [String] {
    let range = node.location.range
    let isBelow = file.bytes[start..<max(start, range.lowerBound)].contains(0x0A)
    var comment = isBelow || range.isEmpty ? comments.take(behind: start, in: file) : nil
    let value = value(node, role, column: column, headWidth: head.count + 1, limit: limit)
    if comment == nil { comment = comments.take(behind: range.upperBound, in: file) }
    var first = value.head.isEmpty ? head : head + " " + value.head
    var below = value.below
    if let comment {
      // Behind a value over several lines, a comment stands where the value ends.
      if below.isEmpty || value.head.isEmpty {
        first += "  " + comment.text
      } else {
        below[below.count - 1] += "  " + comment.text
      }
    }
    return [first] + below
  }

  private mutating func value(
    _ node: YAMLNode, _ role: Role, column: Int, headWidth: Int, limit: Int
  ) -> Written {
    switch node.kind {
    case .scalar(let scalar): return self.scalar(scalar, node, role)
    case .mapping(let pairs):
      let role = role.of(node)
      if isFlow(node) {
        if isKept(node, role) { return kept(node) }
        if pairs.isEmpty { return ("{}", []) }
        if !isBlockMapping(node, role), let line = inline(node, role),
          column + headWidth + line.count <= Self.width
        {
          return (line, [])
        }
      }
      return ("", indented(mapping(node, role, column: column + 2, limit: limit)))
    case .sequence(let items):
      if isFlow(node) {
        if isKept(node, role) { return kept(node) }
        if items.isEmpty { return ("[]", []) }
        if !items.contains(where: { isBlockMapping($0, role.inner) }),
          let line = inline(node, role),
          column + headWidth + line.count <= Self.width
        {
          return (line, [])
        }
      }
      return ("", indented(sequence(node, role, column: column + 2, limit: limit)))
    }
  }

  /// Choices, cards and steps stand in block style, and so does what holds a comment.
  private func isBlockMapping(_ node: YAMLNode, _ role: Role) -> Bool {
    guard let pairs = node.pairs, !pairs.isEmpty else { return false }
    if !isFlow(node) { return true }
    if case .shaped(let shape) = role { return shape.isAlwaysBlock }
    return false
  }

  /// An expression's own brackets, and a collection with a comment in it, are not touched.
  private func isKept(_ node: YAMLNode, _ role: Role) -> Bool {
    if case .expression = role { return true }
    return !comments.isEmpty(within: node.location.range)
  }

  // MARK: Flow

  private func inline(_ node: YAMLNode, _ outer: Role) -> String? {
    let role = outer.of(node)
    switch node.kind {
    case .scalar(let scalar):
      guard !node.location.range.isEmpty, isOneLine(node), !isRepaired(scalar, node) else {
        return nil
      }
      return written(node, isPlainWanted: role.isPlainWanted, inFlow: true)
    case .sequence(let items):
      if case .expression = role { return isOneLine(node) ? source(node) : nil }
      let parts = items.map { inline($0, role.inner) }
      guard parts.allSatisfy({ $0 != nil }) else { return nil }
      return "[" + parts.compactMap { $0 }.joined(separator: ", ") + "]"
    case .mapping(let pairs):
      if case .expression = role { return isOneLine(node) ? source(node) : nil }
      guard !pairs.isEmpty else { return "{}" }
      var ordered = pairs
      if case .shaped(let shape) = role {
        let rank = { (pair: YAMLPair) in
          shape.fields.firstIndex { $0.name == pair.key.text } ?? shape.fields.count
        }
        ordered = pairs.enumerated().sorted {
          (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
        }.map(\.element)
      }
      var parts: [String] = []
      for pair in ordered {
        var inner = role.inner
        if case .shaped(let shape) = role {
          inner = Role(shape.fields.first { $0.name == pair.key.text })
        }
        guard let value = inline(pair.value, inner) else { return nil }
        parts.append(written(pair.key, isPlainWanted: true, inFlow: true) + ": " + value)
      }
      return "{ " + parts.joined(separator: ", ") + " }"
    }
  }

  // MARK: Places

  func source(_ node: YAMLNode) -> String { file.text(node.location.range) }
  func isOneLine(_ node: YAMLNode) -> Bool { !file.bytes[node.location.range].contains(0x0A) }

  private func isFlow(_ node: YAMLNode) -> Bool {
    let start = node.location.range.lowerBound
    return start < file.bytes.count
      && [UInt8(ascii: "["), UInt8(ascii: "{")].contains(file.bytes[start])
  }

  /// Whether the line above the one at `offset` is blank.
  private func isBlank(above offset: Int) -> Bool {
    let line = file.lines.line(at: offset)
    guard line > 0 else { return false }
    return file.bytes[file.lines.range(ofLine: line - 1)].allSatisfy { $0 == 0x20 || $0 == 0x0A }
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { $0.isEmpty ? "" : "  " + $0 } }
}

extension Shape {
  /// Columns and a number's answer are short enough for a line; choices, cards and steps are not.
  fileprivate var isAlwaysBlock: Bool {
    fields.contains { field in
      switch field.type {
      case .markdown, .expressions: true
      default: false
      }
    }
  }
}
