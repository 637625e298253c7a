/// The words of a lesson that may be the name of another lesson: each `word` of a `word.member`,
/// wherever it stands in the file.
///
/// What a lesson depends on must never be missed, whatever kind of block names it, so it is read off
/// the bytes: a word too many, from the prose say, costs a check and nothing else.
func dottedNames(_ bytes: [UInt8]) -> Set<String> {
  var names: Set<String> = []
  var index = 0
  while let dot = bytes[index...].firstIndex(of: UInt8(ascii: ".")) {
    index = dot + 1
    guard let next = bytes[index...].first(where: { !isBlank($0) }), startsMember(next) else {
      continue
    }
    var end = dot
    while end > 0, isBlank(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isPart(bytes[start - 1]) { start -= 1 }
    if start < end { names.insert(String(decoding: bytes[start..<end], as: UTF8.self)) }
  }
  return names
}

/// An expression may go on in the next line, and in a block quote.
private func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ">") }

/// Block ids start with a lower-case letter.
private func startsMember(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}

private func isPart(_ byte: UInt8) -> Bool {
  startsMember(byte) || byte == UInt8(ascii: "_")
    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}
