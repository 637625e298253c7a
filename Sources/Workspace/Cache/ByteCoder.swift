/// Writes values one after another as bytes.
struct ByteEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ value: some FixedWidthInteger) {
    var rest = UInt64(truncatingIfNeeded: value)
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func number(_ value: Double) { number(value.bitPattern) }
  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func text(_ value: String) {
    number(value.utf8.count)
    bytes += value.utf8
  }

  mutating func list<Item>(_ items: [Item], _ write: (inout ByteEncoder, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }

  mutating func optional<Item>(_ item: Item?, _ write: (inout ByteEncoder, Item) -> Void) {
    list(item.map { [$0] } ?? [], write)
  }

  mutating func texts(_ values: [String]) { list(values) { $0.text($1) } }
}

/// Reads them again. Bytes that are not what was written give an error, never a wrong reading past
/// the end.
struct ByteDecoder {
  struct Malformed: Error {}
  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func number<Value: FixedWidthInteger>() throws(Malformed) -> Value {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count, shift < 64 {
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Value(truncatingIfNeeded: value) }
      shift += 7
    }
    throw Malformed()
  }

  mutating func double() throws(Malformed) -> Double { Double(bitPattern: try number()) }
  mutating func flag() throws(Malformed) -> Bool { try number() as Int != 0 }

  mutating func text() throws(Malformed) -> String {
    let count: Int = try number()
    guard count >= 0, count <= bytes.count - index else { throw Malformed() }
    defer { index += count }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  mutating func list<Item>(
    _ read: (inout ByteDecoder) throws(Malformed) -> Item
  ) throws(Malformed) -> [Item] {
    let count: Int = try number()
    guard count >= 0, count <= bytes.count - index else { throw Malformed() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try read(&self)) }
    return items
  }

  mutating func optional<Item>(
    _ read: (inout ByteDecoder) throws(Malformed) -> Item
  ) throws(Malformed) -> Item? { try list(read).first }

  mutating func texts() throws(Malformed) -> [String] {
    try list { (decoder) throws(Malformed) in try decoder.text() }
  }
}
