import Testing

@testable import Publishing

@Test func `a byte is found at any place, and only from where one looks`() {
  for count in 0...20 {
    for place in 0..<count {
      var bytes = [UInt8](repeating: 0xFF, count: count)
      bytes[place] = 0
      for start in 0...count {
        #expect(bytes.firstIndex(of: 0, from: start) == (start <= place ? place : nil))
      }
    }
  }
}

@Test func `what a JSON string may not hold is escaped wherever it stands`() {
  let escapes: [(UInt8, String)] = [
    (0x22, "\\\""), (0x5C, "\\\\"), (0x0A, "\\n"), (0x1F, "\\u001f"), (0x20, " "), (0x21, "!"),
    (0x7F, "\u{7F}"),
  ]
  for (byte, written) in escapes {
    for place in 0..<20 {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 20)
      bytes[place] = byte
      var writer = JSONWriter()
      writer.escape(bytes)
      let around = (String(repeating: "a", count: place), String(repeating: "a", count: 19 - place))
      #expect(String(decoding: writer.bytes, as: UTF8.self) == around.0 + written + around.1)
    }
  }
}
