import SourceText

/// Text in single quotes, those inside doubled.
func singleQuoted(_ bytes: some Sequence<UInt8>) -> [UInt8] {
  var result = [ASCII.apostrophe]
  for byte in bytes {
    if byte == ASCII.apostrophe { result.append(byte) }
    result.append(byte)
  }
  return result + [ASCII.apostrophe]
}

/// The fix that puts what stands in `range` into single quotes.
func quotingFix(_ text: MappedText, _ range: ByteRange) -> Fix {
  let quoted = String(decoding: singleQuoted(text.bytes[range]), as: UTF8.self)
  return Fix("put it in quotes", isSafe: true, edits: [TextEdit(text.location(range), quoted)])
}

/// The changes that put what stands in `range` into single quotes, byte for byte.
func quotingChanges(_ bytes: [UInt8], _ range: ByteRange) -> [(range: ByteRange, bytes: [UInt8])] {
  let quote = [ASCII.apostrophe]
  var changes: [(range: ByteRange, bytes: [UInt8])] = [(.at(range.lowerBound), quote)]
  for index in range where bytes[index] == ASCII.apostrophe {
    changes.append((.at(index), quote))
  }
  return changes + [(.at(range.upperBound), quote)]
}
