import SourceText

/// One node of a YAML document, with its place in the file.
///
/// Scalars stay text: the field that reads one decides what it is (a number, an expression, TeX).
public struct YAMLNode: Sendable, Hashable {
  public indirect enum Kind: Sendable, Hashable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLPair])
  }
  public var kind: Kind
  /// The node's own bytes, in the file.
  public var location: Location
  /// The document, and which part of it the node is.
  private let document: YAMLDocument
  private let range: ByteRange
  /// Whether the text was broken, and this is only the first pair of what it should have held.
  public var isPartial: Bool

  /// The node that is `range` of the document.
  init(_ kind: Kind, in document: YAMLDocument, _ range: ByteRange, isPartial: Bool = false) {
    self.kind = kind
    self.document = document
    self.range = range
    self.isPartial = isPartial
    location = document.text.location(range)
  }

  /// The node's own source as it stands (a flow list as an expression is read from this).
  public var slice: MappedText { document.text.slice(range) }

  public static func == (one: YAMLNode, other: YAMLNode) -> Bool {
    one.kind == other.kind && one.location == other.location && one.isPartial == other.isPartial
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(location)
  }
}

/// A YAML text that all of its nodes share.
final class YAMLDocument: Sendable {
  let text: MappedText

  init(_ text: MappedText) { self.text = text }
}

public struct YAMLPair: Sendable, Hashable {
  public var key: YAMLNode
  public var value: YAMLNode

  public init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }
}

public struct YAMLScalar: Sendable, Hashable {
  public enum Style: Sendable, Hashable { case plain, singleQuoted, doubleQuoted, literal, folded }
  /// What YAML reads, with the way back to the file.
  public var value: MappedText
  public var style: Style

  public init(value: MappedText, style: Style) {
    self.value = value
    self.style = style
  }
}

extension YAMLNode {
  public var scalar: YAMLScalar? { if case .scalar(let scalar) = kind { scalar } else { nil } }
  public var items: [YAMLNode]? { if case .sequence(let items) = kind { items } else { nil } }
  public var pairs: [YAMLPair]? { if case .mapping(let pairs) = kind { pairs } else { nil } }
  /// The scalar's text.
  public var text: String? { scalar?.value.text }
  /// The value under a key of a mapping.
  public subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.key.text == key }?.value
  }
}
