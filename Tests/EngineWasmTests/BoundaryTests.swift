import Engine
import EngineWasm
import Testing

struct BoundaryTests {
  @Test func `a call gives status 0 and writes its results`() {
    var out = [Double](repeating: -1, count: 7)
    #expect(statistics([1, 2, 6], 3, &out) == 0)
    #expect(out[0] == 9 && out[1] == 3 && out[6] == 2)
  }

  @Test func `an error gives its code and writes nothing`() {
    var out = [Double](repeating: -1, count: 7)
    #expect(statistics([], 0, &out) == EngineError.empty(.values).code)
    #expect(statistics(nil, 3, &out) == EngineError.empty(.values).code)
    #expect(statistics([1], -1, &out) == EngineError.negative(.values).code)
    #expect(out.allSatisfy { $0 == -1 })
  }

  @Test func `sizes whose product overflows are refused`() {
    var out = 0.0
    let status = linearPredict([1], 1 << 16, 1 << 16, [1], 1, 0, &out)
    #expect(status == EngineError.outOfRange(.query).code)
  }

  @Test func `a function number that does not exist is refused`() {
    var out = 0.0
    #expect(apply(99, [1], 1, &out) == EngineError.outOfRange(.data).code)
  }

  @Test func `messages are cut to the room there is`() {
    var text = [UInt8](repeating: 0, count: 20)
    #expect(errorMessage(EngineError.empty(.x).code, &text, 20) == 10)
    #expect(String(decoding: text[..<10], as: UTF8.self) == "X is empty")
    #expect(errorMessage(EngineError.empty(.x).code, &text, 4) == 4)
    #expect(errorMessage(-1, nil, 0) == 0)
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
