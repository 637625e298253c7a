import SourceText

/// A way into a YAML mapping: a key, or an item's number.
enum YAMLStep: Hashable {
  case key(String)
  case item(Int)
}

typealias YAMLPath = [YAMLStep]

/// The keys and items of a section, read off its lines and their indentation.
///
/// The tree is exact where the YAML parses. Authors ask for help where it does not parse yet, so what
/// completes and explains keys reads the lines.
struct YAMLOutline {
  struct Entry {
    /// With its own step last.
    var path: YAMLPath
    /// Empty for an item.
    var key: ByteRange
    /// From the value's first byte to its last; empty where it has none.
    var value: ByteRange
    /// Whether it is a `|` or `>` scalar; its value is then the lines below.
    var isBlockScalar = false
  }

  /// A mapping or a sequence that is open.
  struct Frame {
    var indent: Int
    var isSequence: Bool
    /// Of the mapping or sequence itself.
    var path: YAMLPath
    /// The entry that was begun last.
    var entry: Int?
    var count = 0
  }

  let bytes: [UInt8]
  let section: Section
  var entries: [Entry] = []
  private(set) var frames: [Frame]
  /// The indentation of the key whose `|` scalar is open.
  private(set) var scalarIndent: Int?
  /// The entry whose `{` or `[` is open, and the indentation of its key.
  private(set) var flow: (entry: Int, indent: Int)?

  init(_ bytes: [UInt8], _ file: SourceFile, _ section: Section, upTo line: Int? = nil) {
    self.bytes = bytes
    self.section = section
    frames = [Frame(indent: 0, isSequence: false, path: [])]
    for number in section.lines where number < line ?? .max {
      read(file.lines.range(ofLine: number))
    }
    if line == nil { closeFlow() }
  }

  /// The entry at a path.
  func entry(_ path: YAMLPath) -> Entry? { entries.last { $0.path == path } }
  func entry(_ key: String) -> Entry? { entry([.key(key)]) }
  func text(_ range: ByteRange) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// A top-level scalar without its quotes.
  func value(_ key: String) -> String? {
    entry(key).map { text($0.value).trimmingQuotes() }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The keys right below a path, in order.
  func keys(below path: YAMLPath) -> [String] { children(of: path).map { text($0.key) } }

  func children(of path: YAMLPath) -> [Entry] {
    entries.filter {
      $0.path.count == path.count + 1 && !$0.key.isEmpty && $0.path.starts(with: path)
    }
  }

  // MARK: Lines

  /// The line's bytes behind what quotes and lists put there, without its end.
  func content(_ line: ByteRange) -> ByteRange {
    var start = line.lowerBound
    let limit = min(line.lowerBound + section.column, line.upperBound)
    while start < limit, bytes[start] == 0x20 || bytes[start] == UInt8(ascii: ">") { start += 1 }
    var end = line.upperBound
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }

  private mutating func read(_ line: ByteRange) {
    let content = content(line)
    guard let first = content.first(where: { bytes[$0] != 0x20 }) else { return }
    let indent = first - content.lowerBound
    if let open = scalarIndent {
      if indent > open {
        extendScalar(first..<content.upperBound)
        return
      }
      scalarIndent = nil
    }
    if let open = flow {
      if indent > open.indent || [0x5D, 0x7D].contains(bytes[first]) {
        extendFlow(to: content.upperBound)
        return
      }
      closeFlow()
    }
    if bytes[first] == UInt8(ascii: "#") { return }
    enter(first..<content.upperBound, indent)
  }

  /// Reads what a line holds from its first byte on.
  mutating func enter(_ content: ByteRange, _ indent: Int) {
    var start = content.lowerBound
    var indent = indent
    close(to: indent, isItem: isDash(start, content.upperBound))
    while isDash(start, content.upperBound) {
      item(at: start, indent, content.upperBound)
      let next = bytes[start + 1..<content.upperBound].firstIndex { $0 != 0x20 }
      guard let next else { return }
      indent += next - start
      start = next
    }
    guard let colon = colon(in: start..<content.upperBound) else {
      extend(to: content.upperBound)
      return
    }
    key(start..<colon, indent, valueTo: content.upperBound)
  }

  /// Closes what is indented deeper than a line that begins at `indent`.
  mutating func close(to indent: Int, isItem: Bool) {
    while frames.count > 1, let last = frames.last {
      // A sequence may stand as far left as the key that it belongs to.
      let isOver = last.indent > indent || (last.indent == indent && last.isSequence && !isItem)
      if !isOver { break }
      frames.removeLast()
    }
  }

  private mutating func item(at start: Int, _ indent: Int, _ end: Int) {
    if frames.last.map({ !$0.isSequence || $0.indent < indent }) ?? true {
      frames.append(Frame(indent: indent, isSequence: true, path: openPath))
    }
    guard let last = frames.indices.last else { return }
    let value = bytes[start + 1..<end].firstIndex { $0 != 0x20 } ?? end
    entries.append(
      Entry(
        path: frames[last].path + [.item(frames[last].count)], key: .at(start), value: value..<end))
    frames[last].entry = entries.count - 1
    frames[last].count += 1
    openValue(entries.count - 1, indent)
  }

  private mutating func key(_ key: ByteRange, _ indent: Int, valueTo end: Int) {
    if frames.last.map({ $0.isSequence || $0.indent < indent }) ?? true {
      frames.append(Frame(indent: indent, isSequence: false, path: openPath))
    }
    guard let last = frames.indices.last else { return }
    let name = text(key).trimmingQuotes()
    let value = bytes[min(key.upperBound + 1, end)..<end].firstIndex { $0 != 0x20 } ?? end
    entries.append(Entry(path: frames[last].path + [.key(name)], key: key, value: value..<end))
    frames[last].entry = entries.count - 1
    openValue(entries.count - 1, indent)
  }

  /// The path of what the innermost open entry holds.
  var openPath: YAMLPath {
    guard let frame = frames.last else { return [] }
    return frame.entry.map { entries[$0].path } ?? frame.path
  }

  /// Looks whether a value goes on below its line.
  private mutating func openValue(_ entry: Int, _ indent: Int) {
    let value = entries[entry].value
    guard let first = value.first else { return }
    switch bytes[first] {
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      entries[entry].isBlockScalar = true
      entries[entry].value = .at(value.upperBound)
      scalarIndent = indent
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      flow = (entry, indent)
      if FlowReader.isClosed(bytes, value) { closeFlow() }
    default: break
    }
  }

  private mutating func extendScalar(_ content: ByteRange) {
    guard let index = frames.last?.entry else { return }
    let start = entries[index].value.isEmpty ? content.lowerBound : entries[index].value.lowerBound
    entries[index].value = start..<content.upperBound
  }

  private mutating func extend(to end: Int) {
    guard let index = frames.last?.entry, entries[index].value.lowerBound < end else { return }
    entries[index].value = entries[index].value.lowerBound..<end
  }

  private mutating func extendFlow(to end: Int) {
    guard let open = flow else { return }
    entries[open.entry].value = entries[open.entry].value.lowerBound..<end
    if FlowReader.isClosed(bytes, entries[open.entry].value) { closeFlow() }
  }

  private mutating func closeFlow() {
    guard let open = flow else { return }
    flow = nil
    let entry = entries[open.entry]
    var reader = FlowReader(bytes, from: entry.value.lowerBound, path: entry.path)
    reader.read(to: entry.value.upperBound)
    entries += reader.entries
  }

  private func isDash(_ start: Int, _ end: Int) -> Bool {
    start < end && bytes[start] == UInt8(ascii: "-")
      && (start + 1 == end || bytes[start + 1] == 0x20)
  }

  /// The colon that ends a key.
  func colon(in content: ByteRange) -> Int? {
    guard let first = content.first, !"{[|>#&*!%@`".utf8.contains(bytes[first]) else { return nil }
    var index = content.lowerBound
    if bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") {
      guard let close = bytes[first + 1..<content.upperBound].firstIndex(of: bytes[first]) else {
        return nil
      }
      index = close + 1
    }
    while index < content.upperBound {
      if bytes[index] == UInt8(ascii: ":"),
        index + 1 == content.upperBound || bytes[index + 1] == 0x20
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

extension String {
  func trimmingQuotes() -> String {
    guard count > 1, let first, first == "'" || first == "\"", last == first else { return self }
    return String(dropFirst().dropLast())
  }
}
