import SourceText

/// What inline content holds that Markdown must not read: formulas, citations, and openers of
/// images past any sane number.
struct InlineSpan {
  enum Kind {
    /// The TeX between the delimiters.
    case math(ByteRange, isDisplay: Bool)
    case citation([CitationPart])
    /// Text as it is written.
    case plain
  }
  var kind: Kind
  var range: ByteRange
}

/// A formula that is open at the end of its block, or a closer that had no opener there.
struct LooseDelimiter {
  enum Kind { case dollar, dollars, brackets, parentheses }
  var kind: Kind
  var range: ByteRange
  /// Dollars may be either.
  var isOpener: Bool
  var isCloser: Bool
}

/// Finds formulas by Pandoc's rules, and citations, left to right, outside code.
struct InlineSpanScanner {
  private let bytes: [UInt8]
  private let opaque: [OpaqueSpan]
  private var nextOpaque = 0
  private var nextCode = 0
  private(set) var spans: [InlineSpan] = []
  private(set) var loose: [LooseDelimiter] = []
  /// Delimiters whose closer is known not to come any more.
  private var absent: Set<LooseDelimiter.Kind> = []
  /// For each `{` that is closed, where; found when the first `\text{` asks.
  private var closingBraces: [Int: Int]?
  /// How many `![` have been met. libcmark looks at all that are open whenever a link ends, so a
  /// text of nothing else would take for ever.
  private var imageOpeners = 0
  static let mostImageOpeners = 1000

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let hasMark =
      bytes.holds(ASCII.dollar, ASCII.backslash, ASCII.at)
      || (bytes.count > Self.mostImageOpeners && bytes.holds(ASCII.exclamation))
    let hasOpaque = hasMark && bytes.holds(ASCII.backtick, ASCII.less)
    opaque = hasOpaque ? OpaqueSpan.find(in: bytes) : []
    if hasMark { scan() }
  }

  private mutating func scan() {
    let bytes = bytes
    var index = 0
    /// Where the last formula or citation ended: code that began inside it is none.
    var resumed = 0
    while index < bytes.count {
      guard bytes[index].mayBeginSpan else {
        index += 1
        continue
      }
      while nextOpaque < opaque.count,
        opaque[nextOpaque].range.lowerBound < resumed
          || opaque[nextOpaque].range.upperBound <= index
      {
        nextOpaque += 1
      }
      if nextOpaque < opaque.count, opaque[nextOpaque].range.lowerBound <= index {
        index = opaque[nextOpaque].range.upperBound
      } else {
        index = step(index)
        resumed = index
      }
    }
  }

  /// Reads what begins at `index` and gives where to go on.
  private mutating func step(_ index: Int) -> Int {
    switch bytes[index] {
    case ASCII.backslash:
      switch bytes.byte(at: index + 1) {
      case ASCII.leftParenthesis: return delimited(index, .parentheses, "\\)")
      case ASCII.leftBracket: return delimited(index, .brackets, "\\]")
      case ASCII.rightParenthesis:
        add(.parentheses, index..<index + 2, isCloser: true)
      case ASCII.rightBracket:
        add(.brackets, index..<index + 2, isCloser: true)
      default: break
      }
      return index + 2
    case ASCII.dollar:
      return bytes.byte(at: index + 1) == ASCII.dollar ? display(index) : inline(index)
    case ASCII.exclamation where bytes.byte(at: index + 1) == ASCII.leftBracket:
      imageOpeners += 1
      if imageOpeners <= Self.mostImageOpeners { return index + 1 }
      spans.append(InlineSpan(kind: .plain, range: index..<index + 2))
      return index + 2
    case ASCII.leftBracket:
      guard let (parts, end) = CitationPart.read(bytes, at: index) else { return index + 1 }
      spans.append(InlineSpan(kind: .citation(parts), range: index..<end))
      return end
    default:
      return index + 1
    }
  }

  private mutating func display(_ start: Int) -> Int {
    let end = absent.contains(.dollars) ? nil : find("$$", from: start + 2)
    guard let end else {
      if nextCode == opaque.count { absent.insert(.dollars) }
      add(.dollars, start..<start + 2, isOpener: true, isCloser: true)
      return start + 2
    }
    spans.append(
      InlineSpan(kind: .math(start + 2..<end, isDisplay: true), range: start..<end + 2))
    return end + 2
  }

  private mutating func delimited(_ start: Int, _ kind: LooseDelimiter.Kind, _ closer: StaticString)
    -> Int
  {
    let found = absent.contains(kind) ? nil : find(closer, from: start + 2)
    guard let end = found else {
      if nextCode == opaque.count { absent.insert(kind) }
      add(kind, start..<start + 2, isOpener: true)
      return start + 2
    }
    spans.append(
      InlineSpan(
        kind: .math(start + 2..<end, isDisplay: kind == .brackets), range: start..<end + 2))
    return end + 2
  }

  private mutating func inline(_ start: Int) -> Int {
    let isOpener = bytes.byte(at: start + 1)?.isWhitespace == false
    guard isOpener, let end = find("$", from: start + 1), end > start + 1, mayClose(end) else {
      add(.dollar, start..<start + 1, isOpener: isOpener, isCloser: mayClose(start))
      return start + 1
    }
    spans.append(
      InlineSpan(kind: .math(start + 1..<end, isDisplay: false), range: start..<end + 1))
    return end + 1
  }

  /// Whether a formula may end with this dollar, where one is open.
  private func mayClose(_ index: Int) -> Bool {
    index > 0 && !bytes[index - 1].isWhitespace && bytes.byte(at: index + 1)?.isDigit != true
  }

  private mutating func add(
    _ kind: LooseDelimiter.Kind, _ range: ByteRange, isOpener: Bool = false, isCloser: Bool = false
  ) {
    loose.append(
      LooseDelimiter(kind: kind, range: range, isOpener: isOpener, isCloser: isCloser))
  }

  /// The first place from `start` on where the closer stands: before any code span, outside the
  /// braces of `\text{…}`, and not behind a backslash.
  private mutating func find(_ closer: StaticString, from start: Int) -> Int? {
    while nextCode < opaque.count,
      !opaque[nextCode].isCode || opaque[nextCode].range.lowerBound < start
    {
      nextCode += 1
    }
    let limit = nextCode < opaque.count ? opaque[nextCode].range.lowerBound : bytes.count
    var index = start
    while index < limit {
      switch bytes[index] {
      case ASCII.dollar:
        if bytes.has(closer, at: index) { return index }
        index += 1
      case ASCII.backslash:
        if bytes.has(closer, at: index) { return index }
        if bytes.has("\\text{", at: index), let end = closingBrace(index + 5), end < limit {
          index = end + 1
        } else {
          index += 2
        }
      default: index += 1
      }
    }
    return nil
  }

  /// Where the brace that opens at `start` is closed.
  private mutating func closingBrace(_ start: Int) -> Int? {
    if closingBraces == nil { closingBraces = pairedBraces() }
    return closingBraces?[start]
  }

  private func pairedBraces() -> [Int: Int] {
    var pairs: [Int: Int] = [:]
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.backslash: index += 1
      case ASCII.leftBrace: open.append(index)
      case ASCII.rightBrace: if let start = open.popLast() { pairs[start] = index }
      default: break
      }
      index += 1
    }
    return pairs
  }
}

extension UInt8 {
  fileprivate var mayBeginSpan: Bool {
    self == ASCII.dollar || self == ASCII.backslash || self == ASCII.leftBracket
      || self == ASCII.exclamation
  }
}
