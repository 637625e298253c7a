/// A line of a file as a suite shows it: `⟨FF 0D⟩` stands for bytes that cannot be shown.
struct SuiteLine {
  let shown: String
  private(set) var bytes: [UInt8] = []
  /// For each byte, the column (from 0) at which what shows it begins.
  private var columns: [Int] = []
  private let width: Int

  init(_ shown: String) {
    self.shown = shown
    let scalars = Array(shown.unicodeScalars)
    width = scalars.count
    var column = 0
    while column < scalars.count {
      let start = column
      var made = Array(String(scalars[column]).utf8)
      column += 1
      if scalars[start] == "⟨", let end = scalars[start...].firstIndex(of: "⟩") {
        made = String(String.UnicodeScalarView(scalars[column..<end])).split(separator: " ")
          .compactMap { UInt8($0, radix: 16) }
        column = end + 1
      }
      bytes += made
      columns += made.map { _ in start }
    }
  }

  /// The column at which byte `offset` is shown.
  func column(at offset: Int) -> Int {
    offset < columns.count ? columns[offset] : width + (offset - columns.count)
  }

  /// Whether a line of a suite says what is expected of the line above it.
  static func isExpectation(_ line: String) -> Bool {
    line.prefixMatch(of: #/\x20*(?:\^+|\^> \+\d+:\d+|\|) (?:error|warning|info)\[DW\d{4}\]: /#)
      != nil
      || line.prefixMatch(of: #/\x20*= (?:note|fix|safe fix)(?: at \S+)?: /#) != nil
  }
}
