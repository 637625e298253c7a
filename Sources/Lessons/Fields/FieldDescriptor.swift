/// What a field reads. The field's type reads a scalar, not YAML's: text keeps its characters.
public enum FieldType: Sendable, Hashable {
  case text
  case markdown
  case tex
  /// Lines that stand as they are.
  case code
  case expression
  /// A list of expressions, or a `|` scalar with one a line.
  case expressions
  /// A mapping of names to expressions, or a `|` scalar of `name = expression` lines.
  case bindings
  case number
  case boolean
  /// One of these words.
  case word([String])
  /// Keys of references, each with a locator behind a comma where it has one; or a single one.
  case citations
  case mapping
  case list
}

/// One field of a block, of an entry in one, or of a file: the registry that decoding, completion,
/// hover and the authors' reference all read.
public struct FieldDescriptor: Sendable, Hashable {
  public let name: String
  public let type: FieldType
  public let isRequired: Bool
  /// The fields of each entry of a list or mapping, or of the mapping itself.
  public let entry: Shape?
  /// Whether the entries stand under names of the author's own, as columns do.
  public let isNamed: Bool
  /// One sentence for authors.
  public let summary: String

  public init(
    _ name: String, _ type: FieldType, required: Bool = false, of entry: Shape? = nil,
    named: Bool = false, _ summary: String
  ) {
    self.name = name
    self.type = type
    self.isRequired = required
    self.entry = entry
    self.isNamed = named
    self.summary = summary
  }
}

/// The fields of one thing, and what messages call it ("a quiz", "a choice").
public struct Shape: Sendable, Hashable {
  public let called: String
  public let fields: [FieldDescriptor]

  public init(_ called: String, _ fields: [FieldDescriptor]) {
    self.called = called
    self.fields = fields
  }
}
