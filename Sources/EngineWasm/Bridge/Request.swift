import Engine

/// The arguments of a call as JavaScript writes them, in words of eight bytes.
///
/// The first word is the number of arguments. Three words follow for each:
///
/// | word | low half | high half |
/// |---|---|---|
/// | 1 | the argument's number in ``Argument`` | its kind |
/// | 2 | first | second |
/// | 3 | content | |
///
/// | kind | first | second | content |
/// |---|---|---|---|
/// | scalar | | | a Double: a number, a whole number, 0 or 1, or a word's place |
/// | seed | | | a UInt64 |
/// | list | length | | the byte where the numbers are |
/// | matrix | rows | columns | where, row after row |
/// | lists | how many | length of all | where: each one's length, then all numbers |
///
/// The numbers come last. All are Doubles, so that the engine alone decides what a whole number is.
struct Request {
  enum Kind: UInt32 { case scalar, seed, list, matrix, lists }

  /// What a request says of an argument.
  struct Slot {
    let argument: UInt32
    let kind: UInt32
    let first: Int
    let second: Int
    let content: UInt64
  }

  private let bytes: UnsafeRawBufferPointer
  /// The number of arguments; none if there is no room for as many.
  let count: Int

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    let count = bytes.count < 8 ? 0 : bytes.loadUnaligned(as: UInt32.self)
    self.count = bytes.count / 24 >= count && bytes.count - 8 >= 24 * Int(count) ? Int(count) : 0
  }

  subscript(place: Int) -> Slot {
    func half(_ number: Int) -> UInt32 {
      bytes.loadUnaligned(fromByteOffset: 8 + 24 * place + 4 * number, as: UInt32.self)
    }
    return Slot(
      argument: half(0), kind: half(1), first: Int(truncatingIfNeeded: half(2)),
      second: Int(truncatingIfNeeded: half(3)), content: UInt64(half(4)) | UInt64(half(5)) << 32)
  }

  /// An argument of a kind, if it was given.
  @inline(never)
  func find(_ argument: Argument, _ kind: Kind) -> Slot? {
    for place in 0..<count {
      let slot = self[place]
      if slot.argument == argument.rawValue, slot.kind == kind.rawValue { return slot }
    }
    return nil
  }

  /// How many numbers a slot has, all in all; nil if there cannot be as many.
  func length(_ slot: Slot) -> Int? {
    let (length, overflow) =
      switch Kind(rawValue: slot.kind) {
      case .list: (slot.first, false)
      case .matrix: slot.first.multipliedReportingOverflow(by: slot.second)
      case .lists: slot.first.addingReportingOverflow(slot.second)
      default: (0, false)
      }
    guard slot.first >= 0, slot.second >= 0, !overflow else { return nil }
    guard length > 0 else { return 0 }
    guard let start = Int(exactly: slot.content), start % 8 == 0, start <= bytes.count,
      length <= (bytes.count - start) / 8
    else { return nil }
    return length
  }

  /// The numbers of a slot.
  @inline(never)
  func numbers(_ slot: Slot) -> [Double] {
    guard let length = length(slot), length > 0, let base = bytes.baseAddress else { return [] }
    let start = (base + Int(slot.content)).assumingMemoryBound(to: Double.self)
    return Array(UnsafeBufferPointer(start: start, count: length))
  }
}
