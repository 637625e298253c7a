import SourceText

/// Where in a section's YAML an offset stands.
struct YAMLPlace {
  enum Slot { case key, value }
  /// Of a key, what it would be a key of; of a value, its own.
  var path: YAMLPath
  /// A key may also turn out to be a value of its own, as in a list that was just begun.
  var slot: Slot
  /// Where the key or the value begins; a value that goes on over lines begins on the first.
  var start: Int
}

extension YAMLOutline {
  init(_ document: EditorDocument, _ section: Section) {
    self.init(document.bytes, document.file, section)
  }

  /// The place of `offset`, which is on one of the section's lines.
  static func place(
    at offset: Int, in document: EditorDocument, _ section: Section
  ) -> YAMLPlace {
    let number = document.file.lines.line(at: offset)
    var outline = YAMLOutline(document.bytes, document.file, section, upTo: number)
    return outline.place(at: offset, in: document.file.lines.range(ofLine: number))
  }

  private mutating func place(at offset: Int, in line: ByteRange) -> YAMLPlace {
    let whole = content(line)
    let first = whole.first { bytes[$0] != 0x20 } ?? max(whole.lowerBound, offset)
    let start = min(first, max(offset, whole.lowerBound))
    let indent = start - whole.lowerBound
    if let place = openValue(at: offset, indent) { return place }
    return begin(start..<max(start, min(offset, line.upperBound)), indent)
  }

  /// The scalar or the bracket that goes on over the line.
  private func openValue(at offset: Int, _ indent: Int) -> YAMLPlace? {
    if let open = scalarIndent, indent > open, let entry = frames.last?.entry {
      let value = entries[entry].value
      return YAMLPlace(
        path: entries[entry].path, slot: .value, start: value.isEmpty ? offset : value.lowerBound)
    }
    if let open = flow, indent > open.indent {
      return flowPlace(entries[open.entry], to: offset)
    }
    return nil
  }

  /// The place at the end of a line that begins here.
  private mutating func begin(_ typed: ByteRange, _ indent: Int) -> YAMLPlace {
    var (start, indent) = (typed.lowerBound, indent)
    let end = typed.upperBound
    var afterDash = false
    while start < end, bytes[start] == UInt8(ascii: "-"),
      start + 1 == end || bytes[start + 1] == 0x20
    {
      let next = bytes[start + 1..<end].firstIndex { $0 != 0x20 } ?? end
      enter(start..<start + 1, indent)
      indent += next - start
      start = next
      afterDash = true
    }
    if !afterDash { close(to: indent, isItem: false) }
    if let colon = colon(in: start..<end) {
      enter(start..<end, indent)
      guard let entry = frames.last?.entry else { return .init(path: [], slot: .key, start: start) }
      let value = entries[entry].value
      let valueStart = value.isEmpty ? max(end, colon + 1) : value.lowerBound
      if let first = value.first, bytes[first] == 0x7B || bytes[first] == 0x5B {
        return flowPlace(entries[entry], to: end)
      }
      return YAMLPlace(path: entries[entry].path, slot: .value, start: valueStart)
    }
    if afterDash, start < end, bytes[start] == 0x7B || bytes[start] == 0x5B,
      let entry = frames.last?.entry
    {
      entries[entry].value = start..<end
      return flowPlace(entries[entry], to: end)
    }
    return bare(from: start, indent, afterDash)
  }

  /// A word with nothing behind it: most likely the beginning of a key.
  private func bare(from start: Int, _ indent: Int, _ afterDash: Bool) -> YAMLPlace {
    guard let frame = frames.last else { return .init(path: [], slot: .key, start: start) }
    if afterDash { return .init(path: openPath, slot: .key, start: start) }
    if frame.indent >= indent { return .init(path: frame.path, slot: .key, start: start) }
    guard let index = frame.entry else { return .init(path: frame.path, slot: .key, start: start) }
    let entry = entries[index]
    if entry.value.isEmpty { return .init(path: entry.path, slot: .key, start: start) }
    return .init(path: entry.path, slot: .value, start: entry.value.lowerBound)
  }

  private func flowPlace(_ entry: Entry, to end: Int) -> YAMLPlace {
    var reader = FlowReader(bytes, from: entry.value.lowerBound, path: entry.path)
    reader.read(to: end)
    guard let level = reader.levels.last else {
      return YAMLPlace(path: entry.path, slot: .value, start: entry.value.lowerBound)
    }
    let start = bytes[level.start..<max(end, level.start)].firstIndex { $0 > 0x20 } ?? end
    let isKey = level.isMapping && level.key == nil
    return YAMLPlace(
      path: isKey ? level.path : reader.openPath, slot: isKey ? .key : .value, start: start)
  }
}
