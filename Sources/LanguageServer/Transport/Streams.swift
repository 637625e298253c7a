import Foundation

/// Reads what has come, at most so much as `buffer` holds; 0 at the end of the stream.
func readSome(_ input: Int32, into buffer: inout [UInt8]) -> Int {
  while true {
    let count = read(input, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    return max(0, count)
  }
}

/// Writes all bytes; false where nobody reads them any more.
func writeAll(_ bytes: [UInt8], to output: Int32) -> Bool {
  var written = 0
  return bytes.withUnsafeBytes { bytes in
    while written < bytes.count {
      let count = write(output, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

/// A thread with as deep a stack as the main one, so that what can be nested does not depend on
/// who reads it.
func startThread(named name: String, _ body: @escaping @Sendable () -> Void) {
  let thread = Thread(block: body)
  thread.name = name
  thread.stackSize = 8 << 20
  thread.start()
}
