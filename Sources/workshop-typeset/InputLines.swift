import Foundation

/// The lines of standard input.
///
/// `readLine` would do, but that it repeats a failed read for as long as `errno` says "interrupted",
/// and the end of the input does not reset it: JavaScript's threads interrupt each other's calls, and
/// a helper whose input had ended turned for ever.
struct InputLines {
  private var bytes: [UInt8] = []
  /// Where the next line begins, and how far there is no line feed.
  private var start = 0
  private var searched = 0
  private var hasEnded = false

  /// The next line, without its line feed; nil at the end. Bytes that are not UTF-8 are replaced.
  mutating func next() -> String? {
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, searched) = (end + 1, end + 1) }
        return String(decoding: bytes[start..<end], as: UTF8.self)
      }
      searched = bytes.count
      if hasEnded {
        defer { start = bytes.count }
        return start < bytes.count ? String(decoding: bytes[start...], as: UTF8.self) : nil
      }
      fill()
    }
  }

  /// Whether a whole line has come already.
  var hasLine: Bool { bytes[start...].contains(UInt8(ascii: "\n")) }

  private mutating func fill() {
    bytes.removeFirst(start)
    (start, searched) = (0, searched - start)
    let size = 1 << 16
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var got = read(STDIN_FILENO, buffer.baseAddress, size)
      while got < 0 && errno == EINTR { got = read(STDIN_FILENO, buffer.baseAddress, size) }
      count = max(got, 0)
    }
    hasEnded = piece.isEmpty
    bytes += piece
  }
}
