import SourceText

/// Code spans, autolinks and raw HTML tags of inline content, in order: what binds as tightly as
/// code does.
struct OpaqueSpan {
  var range: ByteRange
  var isCode: Bool

  static func find(in bytes: [UInt8]) -> [OpaqueSpan] {
    var finder = OpaqueSpanFinder(bytes)
    return finder.find()
  }
}

private struct OpaqueSpanFinder {
  let bytes: [UInt8]
  private var runs: [Int: [Int]] = [:]
  private var html: HTMLScanner

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    html = HTMLScanner(bytes: bytes)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == ASCII.backtick else {
        index += 1
        continue
      }
      let length = runLength(index)
      runs[length, default: []].append(index)
      index += length
    }
    for key in runs.keys { runs[key]?.reverse() }
  }

  mutating func find() -> [OpaqueSpan] {
    var spans: [OpaqueSpan] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.backslash:
        index += bytes.byte(at: index + 1)?.isPunctuation == true ? 2 : 1
      case ASCII.backtick:
        let length = runLength(index)
        if let closer = nextRun(of: length, after: index) {
          spans.append(OpaqueSpan(range: index..<closer + length, isCode: true))
          index = closer + length
        } else {
          index += length
        }
      case ASCII.less:
        if let end = html.autolink(at: index) ?? html.tag(at: index) {
          spans.append(OpaqueSpan(range: index..<end, isCode: false))
          index = end
        } else {
          index += 1
        }
      default:
        index += 1
      }
    }
    return spans
  }

  private func runLength(_ start: Int) -> Int {
    var end = start
    while bytes.byte(at: end) == ASCII.backtick { end += 1 }
    return end - start
  }

  /// The next run of exactly that many backticks; runs that were passed are forgotten.
  private mutating func nextRun(of length: Int, after start: Int) -> Int? {
    while let next = runs[length]?.last, next <= start { runs[length]?.removeLast() }
    return runs[length]?.last
  }
}

/// Finds the end of an autolink or an HTML tag (CommonMark 0.30, 6.4 and 6.6).
struct HTMLScanner {
  let bytes: [UInt8]
  /// Closers that are known not to come any more, so that none is looked for twice.
  private var absent: Set<String> = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// `<scheme:…>` or `<name@host>`.
  func autolink(at start: Int) -> Int? {
    guard let first = bytes.byte(at: start + 1) else { return nil }
    var index = start + 1
    if first.isLetter {
      while let byte = bytes.byte(at: index), index - start <= 33,
        byte.isLetter || byte.isDigit || "+.-".utf8.contains(byte)
      {
        index += 1
      }
      if bytes.byte(at: index) == ASCII.colon, (3...33).contains(index - start) {
        while let byte = bytes.byte(at: index), byte > 0x20, byte != ASCII.less {
          index += 1
          if byte == ASCII.greater { return index }
        }
        return nil
      }
    }
    return mail(at: start)
  }

  private func mail(at start: Int) -> Int? {
    var index = start + 1
    let punctuation = ".!#$%&'*+/=?^_`{|}~-".utf8
    while let byte = bytes.byte(at: index),
      byte.isLetter || byte.isDigit || punctuation.contains(byte)
    {
      index += 1
    }
    guard index > start + 1, bytes.byte(at: index) == ASCII.at else { return nil }
    index += 1
    let host = index
    while let byte = bytes.byte(at: index),
      byte.isLetter || byte.isDigit || byte == UInt8(ascii: ".") || byte == ASCII.hyphen
    {
      index += 1
    }
    return index > host && bytes.byte(at: index) == ASCII.greater ? index + 1 : nil
  }

  mutating func tag(at start: Int) -> Int? {
    guard let next = bytes.byte(at: start + 1) else { return nil }
    if bytes.has("<!--", at: start) { return end(of: "-->", after: start + 4) }
    if next == ASCII.question { return end(of: "?>", after: start + 2) }
    if bytes.has("<![CDATA[", at: start) { return end(of: "]]>", after: start + 9) }
    if next == ASCII.exclamation {
      guard bytes.byte(at: start + 2)?.isLetter == true else { return nil }
      return end(of: ">", after: start + 2)
    }
    if next == ASCII.slash {
      guard var index = name(at: start + 2) else { return nil }
      index = blanks(index)
      return bytes.byte(at: index) == ASCII.greater ? index + 1 : nil
    }
    return openTag(at: start)
  }

  private func openTag(at start: Int) -> Int? {
    guard var index = name(at: start + 1) else { return nil }
    while true {
      let spaced = blanks(index)
      if bytes.has("/>", at: spaced) { return spaced + 2 }
      if bytes.byte(at: spaced) == ASCII.greater { return spaced + 1 }
      guard spaced > index, let attribute = attribute(at: spaced) else { return nil }
      index = attribute
    }
  }

  private func attribute(at start: Int) -> Int? {
    guard let first = bytes.byte(at: start), first.isLetter || "_:".utf8.contains(first) else {
      return nil
    }
    var index = start
    while let byte = bytes.byte(at: index), byte.isWordByte || ".:-".utf8.contains(byte) {
      index += 1
    }
    let sign = blanks(index)
    guard bytes.byte(at: sign) == UInt8(ascii: "=") else { return index }
    let value = blanks(sign + 1)
    guard let opener = bytes.byte(at: value) else { return nil }
    if opener == ASCII.quote || opener == ASCII.apostrophe {
      return bytes[(value + 1)...].firstIndex(of: opener).map { $0 + 1 }
    }
    var end = value
    while let byte = bytes.byte(at: end), !byte.isWhitespace, !"\"'=<>`".utf8.contains(byte) {
      end += 1
    }
    return end > value ? end : nil
  }

  private func name(at start: Int) -> Int? {
    guard bytes.byte(at: start)?.isLetter == true else { return nil }
    var index = start
    while let byte = bytes.byte(at: index), byte.isLetter || byte.isDigit || byte == ASCII.hyphen {
      index += 1
    }
    return index
  }

  private func blanks(_ start: Int) -> Int {
    var index = start
    while let byte = bytes.byte(at: index), byte.isWhitespace { index += 1 }
    return index
  }

  private mutating func end(of closer: StaticString, after start: Int) -> Int? {
    let key = closer.description
    if absent.contains(key) { return nil }
    var index = start
    while index < bytes.count {
      if bytes.has(closer, at: index) { return index + closer.utf8CodeUnitCount }
      index += 1
    }
    absent.insert(key)
    return nil
  }
}
