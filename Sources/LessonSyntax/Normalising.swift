import SourceText

extension MappedText {
  /// The text with every line end a line feed and without control characters, as both parsers
  /// want it; line ends of two bytes still map to both.
  func normalised() -> MappedText {
    let carriageReturn = ASCII.carriageReturn
    if !bytes.holdControlCharacter { return self }
    var changes: [(range: ByteRange, bytes: [UInt8])] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == carriageReturn {
        let length = bytes.byte(at: index + 1) == ASCII.lineFeed ? 2 : 1
        changes.append((index..<index + length, [ASCII.lineFeed]))
        index += length
        continue
      }
      if byte < 0x20 && byte != ASCII.lineFeed && byte != ASCII.tab {
        changes.append((index..<index + 1, [ASCII.question]))
      }
      index += 1
    }
    return replacing(changes)
  }
}
