import SourceText

/// Lines of a file with marks below them: `^^^` where the problem is, `---` where its notes point.
struct Snippet {
  struct Mark {
    var range: ByteRange
    var label: String
    var isMain: Bool
  }
  let file: SourceFile
  let marks: [Mark]
  let tint: Painter.Tint
  let painter: Painter

  /// No more lines than these of a mark over several lines are shown.
  private static let lineLimit = 6

  /// The rows under the place, with a margin for line numbers.
  func rows(margin: Int) -> [String] {
    let shown = shownLines()
    var rows = [gutter(margin)]
    var before: Int?
    for line in shown {
      if let before, line > before + 1 { rows.append(painter.bold("...", .blue)) }
      before = line
      rows += self.rows(line: line, margin: margin)
    }
    return rows
  }

  /// The width that line numbers need.
  var margin: Int { "\((shownLines().last ?? 0) + 1)".count }

  // MARK: Lines

  private func lines(of mark: Mark) -> ClosedRange<Int> {
    let first = file.lines.line(at: mark.range.lowerBound)
    // A range that ends with its line's end does not reach into the next line.
    let end = max(mark.range.lowerBound, mark.range.upperBound - 1)
    return first...max(first, file.lines.line(at: end))
  }

  /// The one mark that is drawn over several lines.
  private var bracket: (mark: Mark, lines: ClosedRange<Int>)? {
    guard let mark = marks.first(where: \.isMain) else { return nil }
    let lines = lines(of: mark)
    return lines.count > 1 ? (mark, lines) : nil
  }

  private func shownLines() -> [Int] {
    var shown: Set<Int> = []
    for mark in marks {
      let lines = lines(of: mark)
      shown.insert(lines.lowerBound)
      guard mark.isMain else { continue }
      shown.formUnion(lines.prefix(Self.lineLimit - 2))
      shown.insert(lines.upperBound)
    }
    // A single line left out takes as much room as the sign that says so.
    for line in shown where shown.contains(line + 2) { shown.insert(line + 1) }
    return shown.sorted()
  }

  private func rows(line: Int, margin: Int) -> [String] {
    let bracket = bracket
    var side = ""
    if let bracket {
      side =
        line == bracket.lines.lowerBound
        ? painter.bold("/ ", tint)
        : bracket.lines.contains(line) ? painter.bold("| ", tint) : "  "
    }
    let here = marks.filter { lines(of: $0).lowerBound == line }
      .filter { bracket == nil || !$0.isMain }
    let window = Window(file, line: line, around: here.first?.range.lowerBound)
    let number = "\(line + 1)"
    let pad = String(repeating: " ", count: margin - number.count)
    var rows = ["\(pad)\(painter.bold(number, .blue)) \(bar) \(side)\(window.text)".trimmedEnd]
    for mark in here {
      let (indent, width) = window.place(mark.range)
      let sign = String(repeating: mark.isMain ? "^" : "-", count: max(1, width))
      let text = mark.label.isEmpty ? sign : sign + " " + mark.label
      let inner =
        bracket == nil
        ? "" : bracket?.lines.contains(line) == true ? painter.bold("| ", tint) : "  "
      rows.append(
        gutter(margin) + " " + inner + String(repeating: " ", count: indent)
          + painter.bold(text, mark.isMain ? tint : .blue))
    }
    if let bracket, bracket.lines.upperBound == line {
      let end = Window(file, line: line, around: nil).place(.at(bracket.mark.range.upperBound))
        .indent
      let label = bracket.mark.label.isEmpty ? "" : " " + bracket.mark.label
      rows.append(
        gutter(margin) + " "
          + painter.bold("|" + String(repeating: "_", count: max(end, 1)) + "^" + label, tint))
    }
    return rows
  }

  private var bar: String { painter.bold("|", .blue) }
  private func gutter(_ margin: Int) -> String { String(repeating: " ", count: margin) + " " + bar }
}

/// What a terminal shows of a line: a long one is cut around the place of interest, and a tab is one
/// column wide, so that marks stand right.
private struct Window {
  private static let limit = 120
  let text: String
  private let file: SourceFile
  private let line: ByteRange
  private let start: Int

  init(_ file: SourceFile, line: Int, around offset: Int?) {
    self.file = file
    var range = file.lines.range(ofLine: line)
    if let offset { range = file.characters(around: offset, in: range) }
    self.line = range
    let whole = visible(file.text(range))
    let before = offset.map { visible(file.text(range.lowerBound..<$0)).count } ?? 0
    start = before > Self.limit - 40 ? before - 40 : 0
    let slice = whole.dropFirst(start).prefix(Self.limit)
    text =
      (start > 0 ? "…" : "") + slice + (start + Self.limit < whole.count ? "…" : "")
  }

  /// How far to the right a range begins, and how wide it is.
  func place(_ range: ByteRange) -> (indent: Int, width: Int) {
    let lower = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let upper = min(max(range.upperBound, lower), line.upperBound)
    let before = visible(file.text(line.lowerBound..<lower)).dropFirst(start)
    let room = Self.limit - min(before.count, Self.limit)
    let marked = visible(file.text(lower..<upper)).prefix(max(room, 1))
    return (displayWidth(String(before)) + (start > 0 ? 1 : 0), displayWidth(String(marked)))
  }
}

extension SourceFile {
  /// A part of a line that is wide enough for any window: a line may be as long as its file.
  fileprivate func characters(around offset: Int, in line: ByteRange) -> ByteRange {
    let reach = 2000
    var lower = max(line.lowerBound, offset - reach)
    var upper = min(line.upperBound, offset + reach)
    while lower > line.lowerBound, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
    while upper < line.upperBound, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
    return lower..<max(lower, upper)
  }
}

/// The text with blanks for tabs and without line ends and byte order marks.
func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\r" && scalar != "\u{FEFF}" {
    result.unicodeScalars.append(scalar == "\t" ? " " : scalar)
  }
  return result
}

extension String {
  /// Without blanks at the end.
  var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
