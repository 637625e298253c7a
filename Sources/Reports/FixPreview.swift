import SourceText

/// What a fix makes of the lines it changes, as a diff; nothing where it changes too many to show, or
/// only what cannot be seen.
struct FixPreview {
  private static let lineLimit = 6
  private static let byteLimit = 4000
  let file: SourceFile
  let painter: Painter
  private let first: Int
  private let old: [String]
  private let new: [String]

  init?(_ fix: Fix, in file: SourceFile, painter: Painter) {
    let edits = fix.edits.sorted { $0.location.range.lowerBound < $1.location.range.lowerBound }
    guard let start = edits.first?.location.range.lowerBound,
      let end = edits.last?.location.range.upperBound,
      edits.allSatisfy({ $0.location.file == file.path })
    else { return nil }
    first = file.lines.line(at: start)
    let last = file.lines.line(at: end)
    guard last - first < Self.lineLimit else { return nil }
    let range = file.lines.range(ofLine: first).union(file.lines.range(ofLine: last))
    guard range.count <= Self.byteLimit else { return nil }
    var text = ""
    var position = range.lowerBound
    for edit in edits where edit.location.range.lowerBound >= position {
      text += file.text(position..<edit.location.range.lowerBound) + edit.text
      position = edit.location.range.upperBound
    }
    text += file.text(position..<range.upperBound)
    old = FixPreview.lines(file.text(range))
    new = FixPreview.lines(text)
    if old == new { return nil }
    self.file = file
    self.painter = painter
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map { visible(String($0)) }
  }

  var margin: Int { "\(first + max(old.count, new.count))".count }

  func rows(margin: Int) -> [String] {
    let row = { (index: Int, sign: String, line: String, tint: Painter.Tint) in
      let number = "\(first + index + 1)"
      let pad = String(repeating: " ", count: max(margin - number.count, 0))
      let text = line.count > 160 ? line.prefix(159) + "…" : line
      return pad + painter.bold(number, .blue) + " " + painter.tinted("\(sign) \(text)", tint)
    }
    return old.enumerated().map { row($0.offset, "-", $0.element, .red) }
      + new.enumerated().map { row($0.offset, "+", $0.element, .green) }
  }
}
