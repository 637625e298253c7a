import LessonSyntax
import SourceText

/// The comments of a YAML text, in order, handed out as the layout comes to their places.
struct YAMLComments {
  struct Comment {
    var range: ByteRange
    var text: String
    /// Nothing but blanks before it on its line.
    var isOwnLine: Bool
    var column: Int
  }
  private(set) var waiting: [Comment] = []

  init(_ file: SourceFile, _ root: YAMLNode) {
    let scalars = root.scalarRanges.sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    for line in 0..<file.lines.starts.count {
      let range = file.lines.range(ofLine: line)
      var index = range.lowerBound
      var isBlankSoFar = true
      while index < range.upperBound {
        while next < scalars.count, scalars[next].upperBound <= index { next += 1 }
        if next < scalars.count, scalars[next].contains(index) {
          index = scalars[next].upperBound
          isBlankSoFar = false
          continue
        }
        let byte = file.bytes[index]
        let isBlankBefore =
          index == range.lowerBound || [0x20, 0x09].contains(file.bytes[index - 1])
        if byte == UInt8(ascii: "#"), isBlankBefore {
          var end = range.upperBound
          while end > index, [0x0A, 0x20, 0x09].contains(file.bytes[end - 1]) { end -= 1 }
          waiting.append(
            Comment(
              range: index..<end, text: file.text(index..<end), isOwnLine: isBlankSoFar,
              column: index - range.lowerBound))
          break
        }
        if byte != 0x20 && byte != 0x09 { isBlankSoFar = false }
        index += 1
      }
    }
  }

  /// Those that begin before `offset`.
  mutating func take(before offset: Int) -> [Comment] {
    let count = waiting.prefix { $0.range.lowerBound < offset }.count
    defer { waiting.removeFirst(count) }
    return Array(waiting.prefix(count))
  }

  /// Those on lines of their own before `offset` that stand at `column` or further right.
  mutating func take(before offset: Int, from column: Int) -> [Comment] {
    let count = waiting.prefix {
      $0.range.lowerBound < offset && $0.isOwnLine && $0.column >= column
    }.count
    defer { waiting.removeFirst(count) }
    return Array(waiting.prefix(count))
  }

  /// The comment behind what ends at `offset`, on the same line.
  mutating func take(behind offset: Int, in file: SourceFile) -> Comment? {
    guard let first = waiting.first, !first.isOwnLine, first.range.lowerBound >= offset,
      !file.bytes[offset..<first.range.lowerBound].contains(0x0A)
    else { return nil }
    waiting.removeFirst()
    return first
  }

  func isEmpty(within range: ByteRange) -> Bool {
    !waiting.contains { range.contains($0.range.lowerBound) }
  }
}

extension YAMLNode {
  /// The places of all scalars at and below it.
  fileprivate var scalarRanges: [ByteRange] {
    switch kind {
    case .scalar: [location.range]
    case .sequence(let items): items.flatMap(\.scalarRanges)
    case .mapping(let pairs): pairs.flatMap { $0.key.scalarRanges + $0.value.scalarRanges }
    }
  }
}
