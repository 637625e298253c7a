import Engine
import Testing

@testable import EngineWasm

struct BridgeTests {
  private static func address(_ text: StaticString) -> UInt64 {
    UInt64(UInt(bitPattern: text.utf8Start))
  }

  private static func text(_ address: UInt64) -> String {
    UnsafePointer<CChar>(bitPattern: UInt(address)).map { String(cString: $0) } ?? ""
  }

  /// The code and the message of a failed answer.
  private static func failure(_ words: [UInt64]) -> (code: Int32, argument: String) {
    #expect(words[0] == 1)
    return (Int32(Double(bitPattern: words[4])), text(words[7]))
  }

  @Test func `arguments are read by their names and types`() {
    var request = RequestBytes()
    request.add(.alpha, 2.5)
    request.add(.y, list: [1, 2, 3])
    request.add(.x, rows: 1, columns: 2, [7, 8])
    request.add(.samples, lists: [[0, 1], [], [2]])
    request.add(.seed, kind: Request.Kind.seed.rawValue, content: .max)
    let words = request.answer { call throws(EngineError) in
      #expect(call.number(.alpha) == 2.5)
      #expect(call.list(.y) == [1, 2, 3])
      #expect(try call.matrix(.x) == Matrix(rows: 1, columns: 2, values: [7, 8]))
      #expect(try call.optionalLists(.samples) == [[0, 1], [], [2]])
      #expect(try call.seed() == .max)
      #expect(call.optionalNumber(.y) == nil && call.optionalList(.alpha) == nil)
      #expect(try call.optionalMatrix(.query) == nil && call.list(.start).isEmpty)
    }
    #expect(words == [0])
  }

  @Test(arguments: [
    (Double.nan, EngineError.notFinite(.k)), (.infinity, .notFinite(.k)),
    (1.5, .outOfRange(.k)), (0x1p31, .outOfRange(.k)), (-0x1p40, .outOfRange(.k)),
  ])
  func `whole numbers are checked`(value: Double, error: EngineError) {
    var request = RequestBytes()
    request.add(.k, value)
    request.add(.order, list: [0, value])
    #expect(throws: error) {
      try request.words.withUnsafeBytes { bytes in
        _ = try Call(Request(bytes), budget: .unlimited).integer(.k)
      }
    }
    let words = request.answer { call throws(EngineError) in _ = try call.integers(.order) }
    #expect(BridgeTests.failure(words).argument == "order")
  }

  @Test func `numbers that a request does not hold are none`() {
    for (first, second, content) in [
      (3, 0, 40), (1, 0, 4), (1, 0, 1 << 20), (-1, 0, 32), (Int32.max, 0, 0), (1, 0, -8),
    ] as [(Int32, Int32, Int)] {
      var request = RequestBytes()
      request.add(
        .y, kind: Request.Kind.list.rawValue, first: first, second: second,
        content: UInt64(bitPattern: Int64(content)))
      _ = request.answer { call in #expect(call.list(.y).isEmpty) }
    }
    var square = RequestBytes()
    square.add(.x, kind: Request.Kind.matrix.rawValue, first: 1 << 16, second: 1 << 16, content: 32)
    let words = square.answer { call throws(EngineError) in _ = try call.matrix(.x) }
    #expect(BridgeTests.failure(words).code / 100 == 2)
  }

  @Test func `lists whose lengths do not fit are refused`() {
    for lengths in [[3], [-1], [0.5], [1e9]] as [[Double]] {
      var request = RequestBytes()
      request.add(.samples, kind: Request.Kind.lists.rawValue, first: 1, second: 1, content: 32)
      request.add(.y, list: lengths + [0])
      // The list's numbers lie where the lists are said to be, behind two slots.
      var words = request.words
      words[3] = 56
      let failed = words.withUnsafeBytes { bytes in
        do {
          _ = try Call(Request(bytes), budget: .unlimited).optionalLists(.samples)
          return false
        } catch { return true }
      }
      #expect(failed, "\(lengths)")
    }
  }

  @Test func `an answer is one value, or a record of fields`() {
    #expect(RequestBytes().answer { $0.answer(1.5) } == [0, 1, (1.5).bitPattern])
    let words = RequestBytes().answer { call in
      call.put("n", 2)
      call.put("labels", [1, -1, 3])
      call.put("score", nil as Double?)
      call.put("trace", count: 2) { pass in call.put("pass", pass) }
    }
    let expected: [UInt64] = [
      0, 7, BridgeTests.address("n"), 1, (2.0).bitPattern, BridgeTests.address("labels"),
      5 | 3 << 32, 1 | 0xffff_ffff << 32, 3, BridgeTests.address("score"), 0,
      BridgeTests.address("trace"), 8 | 2 << 32, 7, BridgeTests.address("pass"), 1, 0, 0, 7,
      BridgeTests.address("pass"), 1, (1.0).bitPattern, 0, 0,
    ]
    #expect(words.count == expected.count)
    #expect(BridgeTests.names(words) == BridgeTests.names(expected))
  }

  /// Words, with addresses of texts replaced by what they are not.
  private static func names(_ words: [UInt64]) -> [UInt64] {
    words.map { $0 > 1 << 40 && Double(bitPattern: $0) < 1e-100 ? .max : $0 }
  }

  @Test func `an error replaces what was answered so far`() {
    let words = RequestBytes().answer { call throws(EngineError) in
      call.put("mse", 1.0)
      throw .shape(.y, expected: 3, found: 1)
    }
    let (code, argument) = BridgeTests.failure(words)
    #expect(code == EngineError.shape(.y, expected: 3, found: 1).code && argument == "y")
  }

  @Test func `every error has the engine's own message`() {
    for argument in Argument.allCases {
      for error in [
        .empty(argument), .shape(argument, expected: -3, found: 1_234_567), .notFinite(argument),
        .negative(argument), .outOfRange(argument), .notBinary(argument), .overflow(argument),
        .singleClass(argument), .noWeakLearner(argument), .budgetExceeded,
        .kGreaterThanN(k: 10, n: 0),
      ] as [EngineError] {
        #expect(String(decoding: error.text.bytes, as: UTF8.self) == error.message)
      }
    }
  }

  @Test func `the names of arguments are different`() {
    let names = Argument.allCases.map { "\($0.name)" }
    #expect(Set(names).count == names.count)
    #expect(Argument.allCases.map(\.rawValue) == Array(1...Int32(names.count)))
    #expect(names.count < 100, "a code is the kind times 100, plus the argument")
  }

  @Test func `the names of operations are different`() {
    let names = Operation.all.map { "\($0.name)" }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [-1, 9999] as [Int32])
  func `an operation that does not exist is refused`(number: Int32) {
    let start = answer(number, nil, 0)
    defer { freeBytes(start) }
    #expect(start.load(as: UInt64.self) == 1)
  }

  @Test func `no request makes an operation trap`() {
    for number in Operation.all.indices {
      for bytes in [0, 4, 8, 24, 32] {
        let words: [UInt64] = [1, 2 | 3 << 32, 0xffff_ffff, 8]
        words.withUnsafeBytes { freeBytes(answer(Int32(number), $0.baseAddress, Int32(bytes))) }
      }
    }
  }

  @Test func `no room is given for no bytes`() {
    #expect(allocateBytes(0) == nil)
    #expect(allocateBytes(-8) == nil)
    let room = allocateBytes(64)
    #expect(room != nil)
    freeBytes(room)
    freeBytes(nil)
  }
}
