import Engine

/// An answer in the form that JavaScript reads, in words of eight bytes.
///
/// A value begins with a word whose low half is its tag and whose high half a count:
///
/// | tag | is | behind it |
/// |---|---|---|
/// | none | nothing to tell | |
/// | number | | a Double |
/// | flag | the count is 0 or 1 | |
/// | text | | the address of its UTF-8, which ends with a 0 |
/// | list | count numbers | that many Doubles |
/// | integers | count whole numbers | that many Int32, up to a full word |
/// | matrix | count rows | the number of columns, then the Doubles, row after row |
/// | record | fields | for each the address of its name, and a value; then a 0 |
/// | records | count values | that many values |
/// | message | count bytes of a text | the bytes, up to a full word |
///
/// Texts are literals, so their addresses never change and a reader need not read one twice.
struct Answer: ~Copyable {
  enum Tag: UInt64 {
    case none, number, flag, text, list, integers, matrix, record, records, message
  }

  /// The first byte, aligned to 16.
  private(set) var start: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity = 1024

  /// What it holds is the caller's, who frees it.
  init() { start = .allocate(byteCount: 1024, alignment: 16) }

  mutating func reset() { count = 0 }

  /// Room for so many bytes more, up to a full word.
  private mutating func room(_ bytes: Int) -> UnsafeMutableRawPointer {
    let padded = (bytes + 7) & ~7
    if count + padded > capacity {
      capacity = max(2 * capacity, count + padded)
      let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
      larger.copyMemory(from: start, byteCount: count)
      start.deallocate()
      start = larger
    }
    let place = start + count
    count += padded
    return place
  }

  mutating func word(_ value: UInt64) { room(8).storeBytes(of: value, as: UInt64.self) }

  mutating func tag(_ tag: Tag, _ count: Int = 0) {
    word(tag.rawValue | UInt64(truncatingIfNeeded: count) << 32)
  }

  mutating func address(_ text: StaticString) {
    word(UInt64(UInt(bitPattern: text.utf8Start)))
  }

  mutating func raw(_ values: [Double]) {
    let place = room(8 * values.count)
    values.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { place.copyMemory(from: base, byteCount: bytes.count) }
    }
  }

  mutating func put(_ values: [Int]) {
    tag(.integers, values.count)
    let place = room(4 * values.count)
    for index in values.indices {
      place.storeBytes(
        of: Int32(truncatingIfNeeded: values[index]), toByteOffset: 4 * index, as: Int32.self)
    }
    // The last word is all written, so that equal answers have equal bytes.
    if values.count % 2 == 1 {
      place.storeBytes(of: 0, toByteOffset: 4 * values.count, as: Int32.self)
    }
  }

  mutating func put(message bytes: [UInt8]) {
    tag(.message, bytes.count)
    let place = room(bytes.count)
    for index in bytes.indices {
      place.storeBytes(of: bytes[index], toByteOffset: index, as: UInt8.self)
    }
    for index in bytes.count..<((bytes.count + 7) & ~7) {
      place.storeBytes(of: 0, toByteOffset: index, as: UInt8.self)
    }
  }
}
