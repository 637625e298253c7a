/// The file that the search page loads, from the site's top.
public let searchIndexAddress = "search.json"

/// All that search knows: a line a lesson, in the order of the course, then a line a term, so that one
/// lesson can be replaced without the others.
public struct SearchIndex: Sendable {
  private var lines: [ArraySlice<UInt8>]

  init(lessons: [[UInt8]], terms: [[UInt8]]) {
    func listed(_ entries: [[UInt8]]) -> [ArraySlice<UInt8>] {
      entries.enumerated().map { index, entry in
        (index + 1 < entries.count ? entry + [UInt8(ascii: ",")] : entry)[...]
      }
    }
    let parts: [[ArraySlice<UInt8>]] = [
      [Array("{\"lessons\":[".utf8)[...]], listed(lessons),
      [Array("],\"terms\":[".utf8)[...]], listed(terms), [Array("]}".utf8)[...]],
    ]
    lines = Array(parts.joined())
  }

  /// Reads an index that was published; nothing checks that it is one.
  public init(_ bytes: [UInt8]) {
    lines = bytes.split(separator: UInt8(ascii: "\n"))
  }

  /// Replaces what it knows of the lesson at a position in the course.
  public mutating func replace(lesson position: Int, by entry: [UInt8]) {
    let index = position + 1
    guard lines.indices.contains(index) else { return }
    let comma = UInt8(ascii: ",")
    lines[index] = (lines[index].last == comma ? entry + [comma] : entry)[...]
  }

  /// The index as a file of the site.
  public var draft: Draft {
    var draft = Draft()
    draft.texts = [SlottedText(searchIndexAddress, .json, bytes)]
    return draft
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}
