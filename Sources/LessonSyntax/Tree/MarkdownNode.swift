import SourceText

/// One node of a lesson's Markdown, with its place in the file. A class, because a lesson's nodes are
/// walked many times and never change: a copy is one count more.
public final class MarkdownNode: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    // Blocks
    case paragraph
    case heading(level: Int)
    case blockQuote
    case list(ListKind)
    case item
    indirect case codeBlock(CodeBlock)
    /// A fenced block whose info string is exactly `workshop`; nil where its YAML gave no tree.
    indirect case workshop(YAMLNode?)
    case thematicBreak
    case htmlBlock(String)
    // Inlines
    case text(String)
    case softBreak
    case lineBreak
    case emphasis
    case strong
    case code(String)
    /// `` `{eval} expr | format` ``, `` `{check} expr` `` or `` `{dial} widget.control` ``.
    indirect case computed(ComputedSpan)
    /// `$…$`, `$$…$$`, `\(…\)`, `\[…\]` or a `math` fence: TeX without its delimiters.
    indirect case math(MappedText, isDisplay: Bool)
    indirect case link(destination: String, title: String)
    indirect case image(source: String, title: String)
    case htmlInline(String)
    /// `[@key, p. 3; @other]`.
    case citation([Citation])
  }

  public let kind: Kind
  /// The node's bytes; for a block, from its first marker to its last line's end (without the end).
  public let location: Location
  public let children: [MarkdownNode]

  public init(_ kind: Kind, at location: Location, children: [MarkdownNode] = []) {
    self.kind = kind
    self.location = location
    self.children = children
  }

  public static func == (left: MarkdownNode, right: MarkdownNode) -> Bool {
    left === right
      || left.kind == right.kind && left.location == right.location
        && left.children == right.children
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(location)
    hasher.combine(children)
  }
}

public struct ListKind: Sendable, Hashable {
  public var isOrdered: Bool
  public var start: Int
  public var isTight: Bool

  public init(isOrdered: Bool, start: Int, isTight: Bool) {
    self.isOrdered = isOrdered
    self.start = start
    self.isTight = isTight
  }
}

public struct CodeBlock: Sendable, Hashable {
  /// The info string, entities and escapes resolved.
  public var info: String
  public var text: MappedText

  public init(info: String, text: MappedText) {
    self.info = info
    self.text = text
  }
}

public struct ComputedSpan: Sendable, Hashable {
  public enum Word: String, Sendable, Hashable, CaseIterable {
    /// Prints a value.
    case eval
    /// Prints nothing, and must hold.
    case check
    /// Prints where a widget's control stands, and turns it.
    case dial
  }
  public var word: Word
  /// The expression, without the word and the format; of a dial, the widget and its control.
  public var expression: MappedText
  /// What follows the last ` | ` outside quotes.
  public var format: MappedText?

  public init(word: Word, expression: MappedText, format: MappedText?) {
    self.word = word
    self.expression = expression
    self.format = format
  }
}

public struct Citation: Sendable, Hashable {
  public var key: String
  /// What follows the key's comma, such as `p. 131`.
  public var locator: String
  /// The `@key`.
  public var location: Location

  public init(key: String, locator: String, location: Location) {
    self.key = key
    self.locator = locator
    self.location = location
  }
}

extension MarkdownNode {
  /// The node's plain words, for ids, search and text alternatives; formulas as their TeX.
  public var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .math(let tex, _): tex.text
    default: children.map(\.plainText).joined()
    }
  }
}
