/// The file that the search page loads, from the site's top.
public let searchIndexAddress = "search.json"

/// All that search knows: a line a lesson, in the order of the course, then a line a term, so that
/// lessons can be replaced without the others.
public struct SearchIndex: Sendable {
  /// The index as it is published.
  private(set) var bytes: [UInt8]

  init(lessons: [[UInt8]], terms: [[UInt8]]) {
    bytes = Array("{\"lessons\":[\n".utf8)
    bytes.reserveCapacity((lessons + terms).reduce(64) { $0 + $1.count + 2 })
    add(lessons)
    bytes += "],\"terms\":[\n".utf8
    add(terms)
    bytes += "]}\n".utf8
  }

  /// An index that was published; nothing checks that it is one.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func add(_ entries: [[UInt8]]) {
    for (index, entry) in entries.enumerated() {
      bytes += entry
      if index + 1 < entries.count { bytes.append(comma) }
      bytes.append(lineFeed)
    }
  }

  /// The index with other entries for some lessons, by their position in the course.
  public func replacing(_ entries: [Int: [UInt8]]) -> SearchIndex {
    guard let last = entries.keys.max() else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(entries.values.reduce(bytes.count) { $0 + $1.count })
    var copied = 0
    // The line above the first lesson.
    var position = -1
    var start = 0
    while position <= last, let end = bytes.firstIndex(of: lineFeed, from: start) {
      if let entry = entries[position] {
        result += bytes[copied..<start]
        result += entry
        copied = start < end && bytes[end - 1] == comma ? end - 1 : end
      }
      position += 1
      start = end + 1
    }
    result += bytes[copied...]
    return SearchIndex(result)
  }

  /// The index as a file of the site.
  public var draft: Draft {
    var draft = Draft()
    draft.texts = [SlottedText(searchIndexAddress, .fixed, bytes)]
    return draft
  }
}

private let comma = UInt8(ascii: ",")
private let lineFeed = UInt8(ascii: "\n")
