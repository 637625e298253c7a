import CallFuzzing
import Testing

/// A short run; `make fuzz` makes a million calls.
@Suite struct AnyCallTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func `any call of any function has a value or a problem inside its text`(part: UInt64) {
    for number in part * 500..<(part + 1) * 500 {
      let text = RandomCalls.text(number)
      if case .wrong(let what) = CallOutcome.of(text, steps: 20_000, cells: 20_000) {
        Issue.record("\(number): \(what): \(text)")
      }
    }
  }

  @Test func `most functions are called so that they give a value`() {
    var values = 0
    for number in 0..<500 as Range<UInt64> {
      let outcome = CallOutcome.of(RandomCalls.text(number), steps: 20_000, cells: 20_000)
      if case .value = outcome { values += 1 }
    }
    #expect(values > 100, "\(values) of 500")
  }
}
