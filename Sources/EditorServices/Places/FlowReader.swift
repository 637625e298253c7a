import SourceText

/// Reads a `{ … }` or `[ … ]` of YAML that may break off anywhere.
struct FlowReader {
  struct Level {
    var isMapping: Bool
    var path: YAMLPath
    /// The key whose value is being read.
    var key: ByteRange?
    var item = 0
    /// Where what is being read begins.
    var start: Int
  }
  let bytes: [UInt8]
  private(set) var entries: [YAMLOutline.Entry] = []
  private(set) var levels: [Level] = []
  private var index: Int
  private let path: YAMLPath

  init(_ bytes: [UInt8], from start: Int, path: YAMLPath) {
    self.bytes = bytes
    self.path = path
    index = start
  }

  /// Whether every bracket of the text is closed.
  static func isClosed(_ bytes: [UInt8], _ range: ByteRange) -> Bool {
    var reader = FlowReader(bytes, from: range.lowerBound, path: [])
    reader.read(to: range.upperBound)
    return reader.levels.isEmpty
  }

  mutating func read(to end: Int) {
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        index = bytes[index + 1..<end].firstIndex(of: byte) ?? end
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        levels.append(
          Level(isMapping: byte == UInt8(ascii: "{"), path: openPath, start: index + 1))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        finish(at: index)
        if !levels.isEmpty { levels.removeLast() }
      case UInt8(ascii: ","):
        finish(at: index)
        guard let last = levels.indices.last else { break }
        levels[last].key = nil
        levels[last].item += 1
        levels[last].start = index + 1
      case UInt8(ascii: ":"):
        guard let last = levels.indices.last, levels[last].isMapping, levels[last].key == nil,
          index + 1 >= end || bytes[index + 1] <= 0x20
        else { break }
        levels[last].key = trimmed(levels[last].start..<index)
        levels[last].start = index + 1
      default: break
      }
      index += 1
    }
  }

  /// The path of what is being read.
  var openPath: YAMLPath {
    guard let level = levels.last else { return path }
    if level.isMapping {
      return level.key.map { level.path + [.key(text($0))] } ?? level.path
    }
    return level.path + [.item(level.item)]
  }

  private mutating func finish(at end: Int) {
    guard let level = levels.last else { return }
    let value = trimmed(level.start..<end)
    if let key = level.key {
      entries.append(.init(path: openPath, key: key, value: value))
    } else if !level.isMapping, !value.isEmpty {
      entries.append(.init(path: openPath, key: .at(value.lowerBound), value: value))
    }
  }

  private func text(_ range: ByteRange) -> String {
    String(decoding: bytes[range], as: UTF8.self).trimmingQuotes()
  }

  func trimmed(_ range: ByteRange) -> ByteRange {
    var range = range
    while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
    while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    return range
  }
}
