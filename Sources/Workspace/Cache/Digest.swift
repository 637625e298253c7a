/// 128 bits that stand for some bytes: chains of folded 64-bit products over 16 bytes at a time,
/// as in wyhash. It tells contents apart that were not made to collide, which is all a cache of one's
/// own files asks of it.
struct Digest: Hashable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { buffer in
      var first = Chains()
      // A second pair of chains, so that the processor works at four products at once.
      var second = Chains(a: 0x8EBC_6AF0_9C88_C6E3, b: 0x5899_65CC_7537_4CC3)
      var index = 0
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      while index + 32 <= buffer.count {
        first.mix(word(index), word(index + 8))
        second.mix(word(index + 16), word(index + 24))
        index += 32
      }
      if index + 16 <= buffer.count {
        first.mix(word(index), word(index + 8))
        index += 16
      }
      var rest: (UInt64, UInt64) = (0, 0)
      for offset in index..<buffer.count {
        let place = UInt64(offset - index)
        if place < 8 {
          rest.0 |= UInt64(buffer[offset]) << (8 * place)
        } else {
          rest.1 |= UInt64(buffer[offset]) << (8 * (place - 8))
        }
      }
      first.mix(rest.0, rest.1)
      first.mix(second.a, second.b)
      first.mix(UInt64(buffer.count), 0x8EBC_6AF0_9C88_C6E3)
      return Digest(low: first.a, high: first.b)
    }
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// As part of a file's name.
  var text: String { hexadecimal(high) + hexadecimal(low) }
}

private struct Chains {
  var a: UInt64 = 0xA076_1D64_78BD_642F
  var b: UInt64 = 0xE703_7ED1_A0B4_28DB

  mutating func mix(_ x: UInt64, _ y: UInt64) {
    a = fold(a ^ x ^ 0x5899_65CC_7537_4CC3, y ^ 0x1D8E_4E27_C47D_124F) ^ y
    b = fold(b ^ y ^ 0x9E37_79B9_7F4A_7C15, x ^ 0xEB44_ACCA_B455_D165) ^ x
  }
}

private func fold(_ x: UInt64, _ y: UInt64) -> UInt64 {
  let product = x.multipliedFullWidth(by: y)
  return product.high ^ product.low
}

private func hexadecimal(_ value: UInt64) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
