/// Where each line of a text begins, so that byte offsets turn into lines and columns.
///
/// A line ends after `\n`, `\r\n` or a lone `\r`, as in CommonMark and the Language Server Protocol.
public struct LineTable: Sendable {
  /// The byte offset at which each line begins; the first is 0.
  public let starts: [Int]
  /// The text's length in bytes.
  public let count: Int

  public init(_ bytes: [UInt8]) {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32 + 2)
    for (index, byte) in bytes.enumerated() where byte <= 0x0D {
      let isBeforeFeed = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isBeforeFeed) { starts.append(index + 1) }
    }
    self.starts = starts
    self.count = bytes.count
  }

  /// The line, from 0, that holds `offset`; an offset outside the text counts as its nearest end.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, from 0, with its line end.
  public func range(ofLine line: Int) -> ByteRange {
    starts[line]..<(line + 1 < starts.count ? starts[line + 1] : count)
  }
}
