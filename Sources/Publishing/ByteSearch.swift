extension ArraySlice<UInt8> {
  /// Where the bytes of a text first begin; nil where they do not occur.
  func start(of text: String) -> Int? {
    let sought = Array(text.utf8)
    var index = startIndex
    while let start = self[index...].firstIndex(of: sought[0]) {
      if self[start...].starts(with: sought) { return start }
      index = start + 1
    }
    return nil
  }
}

extension [UInt8] {
  /// Where a byte next occurs.
  func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { buffer in
      var index = start
      while index + 8 <= buffer.count, !EightBytes(buffer, at: index).have(byte) { index += 8 }
      while index < buffer.count {
        if buffer[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }
}

/// Eight bytes looked at in one step. A byte of their difference to another eight borrows only where
/// it was less ("Bit Twiddling Hacks", Anderson).
struct EightBytes {
  private var word: UInt64

  init(_ buffer: UnsafeRawBufferPointer, at offset: Int) {
    word = buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
  }

  /// Whether any is less than a bound of at most 128.
  func haveLess(than bound: UInt8) -> Bool {
    (word &- ones &* UInt64(bound)) & ~word & (ones &* 0x80) != 0
  }

  func have(_ byte: UInt8) -> Bool {
    var others = self
    others.word ^= ones &* UInt64(byte)
    return others.haveLess(than: 1)
  }
}

private let ones: UInt64 = 0x0101_0101_0101_0101
