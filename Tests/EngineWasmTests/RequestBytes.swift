import Engine

@testable import EngineWasm

/// A request as a page writes it, and the answer to it, in the words of its form.
struct RequestBytes {
  private var slots: [[UInt64]] = []
  private var numbers: [[Double]] = []

  /// A slot in numbers as they are, right or wrong.
  mutating func add(
    _ argument: Argument, kind: UInt32, first: Int32 = 0, second: Int32 = 0, content: UInt64 = 0
  ) {
    slots.append([
      UInt64(UInt32(bitPattern: argument.rawValue)) | UInt64(kind) << 32,
      UInt64(UInt32(bitPattern: first)) | UInt64(UInt32(bitPattern: second)) << 32, content,
    ])
    numbers.append([])
  }

  mutating func add(_ argument: Argument, _ value: Double) {
    add(argument, kind: Request.Kind.scalar.rawValue, content: value.bitPattern)
  }

  mutating func add(_ argument: Argument, list: [Double]) {
    add(argument, kind: Request.Kind.list.rawValue, first: Int32(list.count))
    numbers[numbers.count - 1] = list
  }

  mutating func add(_ argument: Argument, rows: Int32, columns: Int32, _ values: [Double]) {
    add(argument, kind: Request.Kind.matrix.rawValue, first: rows, second: columns)
    numbers[numbers.count - 1] = values
  }

  mutating func add(_ argument: Argument, lists: [[Double]]) {
    add(
      argument, kind: Request.Kind.lists.rawValue, first: Int32(lists.count),
      second: Int32(lists.reduce(0) { $0 + $1.count }))
    numbers[numbers.count - 1] = lists.map { Double($0.count) } + lists.flatMap { $0 }
  }

  var words: [UInt64] {
    var result = [UInt64(slots.count)]
    var offset = 8 * (1 + 3 * slots.count)
    for (slot, values) in zip(slots, numbers) {
      result += values.isEmpty ? slot : [slot[0], slot[1], UInt64(offset)]
      offset += 8 * values.count
    }
    return result + numbers.flatMap { $0 }.map(\.bitPattern)
  }

  /// What a body makes of it: the words of the answer.
  func answer(
    budget: Budget = .unlimited, _ body: (Call) throws(EngineError) -> Void
  ) -> [UInt64] {
    words.withUnsafeBytes { bytes in
      let call = Call(Request(bytes), budget: budget)
      do throws(EngineError) { try body(call) } catch { call.fail(error) }
      call.finish()
      defer { freeBytes(call.answer.start) }
      return (0..<call.answer.count / 8).map {
        call.answer.start.load(fromByteOffset: 8 * $0, as: UInt64.self)
      }
    }
  }
}
