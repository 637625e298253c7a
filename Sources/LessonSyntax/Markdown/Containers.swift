import SourceText

/// A block quote or list item that a line may be inside of.
enum Container {
  case quote
  /// The columns that a line must be indented by to belong to the item.
  case item(width: Int)
}

/// A reader of one line's beginning that counts columns as CommonMark does: tabs stop every four.
struct LineCursor {
  let bytes: [UInt8]
  var offset: Int
  var column = 0

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The blanks ahead: how many columns they are wide and where they end.
  var indentation: (columns: Int, end: Int) {
    var end = offset
    var reached = column
    while let byte = bytes.byte(at: end), byte.isBlank {
      reached += byte == ASCII.tab ? 4 - reached % 4 : 1
      end += 1
    }
    return (reached - column, end)
  }

  var isAtLineEnd: Bool { (bytes.byte(at: indentation.end) ?? ASCII.lineFeed) == ASCII.lineFeed }

  mutating func skipBlanks() {
    let (columns, end) = indentation
    column += columns
    offset = end
  }

  /// Goes ahead by columns of blanks; a tab may be used up in part.
  mutating func skip(columns: Int) {
    var left = columns
    while left > 0, let byte = bytes.byte(at: offset), byte.isBlank {
      let width = byte == ASCII.tab ? 4 - column % 4 : 1
      column += min(width, left)
      if width <= left { offset += 1 }
      left -= width
    }
  }

  /// Goes past the container's prefix, or says that the line does not carry it.
  mutating func enter(_ container: Container) -> Bool {
    let (columns, end) = indentation
    switch container {
    case .quote:
      guard columns <= 3, bytes.byte(at: end) == ASCII.greater else { return false }
      column += columns + 1
      offset = end + 1
      skip(columns: 1)
    case .item(let width):
      if columns >= width {
        skip(columns: width)
      } else if isAtLineEnd {
        skipBlanks()
      } else {
        return false
      }
    }
    return true
  }

  /// Goes past a list item's marker (already found) and says how wide the item's indentation is.
  mutating func enterItemMarker() -> Int {
    let (indent, start) = indentation
    var end = start
    while let byte = bytes.byte(at: end), byte.isDigit { end += 1 }
    end += 1
    column += indent + end - start
    offset = end
    let ahead = indentation.columns
    if ahead >= 5 || ahead < 1 || isAtLineEnd {
      skip(columns: min(ahead, 1))
      return indent + end - start + 1
    }
    skip(columns: ahead)
    return indent + end - start + ahead
  }
}

/// Where a line's content begins, and whether all open containers are around it.
struct LineContent {
  var cursor: LineCursor
  var isInside: Bool

  /// Whether the line makes a heading of the paragraph above it.
  var isUnderline: Bool {
    let (columns, start) = cursor.indentation
    let bytes = cursor.bytes
    guard isInside, columns <= 3, let mark = bytes.byte(at: start),
      mark == ASCII.hyphen || mark == UInt8(ascii: "=")
    else { return false }
    var end = start
    while bytes.byte(at: end) == mark { end += 1 }
    return LineCursor(bytes, at: end).isAtLineEnd
  }
}

/// The containers that are open around the block being read, and where their content begins on the
/// line that opened them.
struct ContainerStack {
  private struct Entry {
    var container: Container
    var line: Int
    var cursor: LineCursor
  }
  private let bytes: [UInt8]
  private let lines: LineTable
  private var entries: [Entry] = []

  init(bytes: [UInt8], lines: LineTable) {
    self.bytes = bytes
    self.lines = lines
  }

  mutating func pop() { entries.removeLast() }

  mutating func pushQuote(line: Int) {
    var cursor = content(ofLine: line).cursor
    _ = cursor.enter(.quote)
    entries.append(Entry(container: .quote, line: line, cursor: cursor))
  }

  mutating func pushItem(line: Int) {
    var cursor = content(ofLine: line).cursor
    let width = cursor.enterItemMarker()
    entries.append(Entry(container: .item(width: width), line: line, cursor: cursor))
  }

  /// Where a line's content begins behind the prefixes of all open containers; not inside where
  /// one of them is missing.
  func content(ofLine line: Int) -> LineContent {
    if let last = entries.last, last.line == line {
      return LineContent(cursor: last.cursor, isInside: true)
    }
    var cursor = LineCursor(bytes, at: lines.starts[line])
    for entry in entries {
      if entry.line == line {
        cursor = entry.cursor
      } else if !cursor.enter(entry.container) {
        return LineContent(cursor: cursor, isInside: false)
      }
    }
    return LineContent(cursor: cursor, isInside: true)
  }
}
