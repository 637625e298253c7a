import Engine
import Testing

struct ConfusionTests {
  @Test func `counts give the usual shares`() throws {
    let counts = try Confusion(tp: 8, fp: 2, fn: 4, tn: 6)
    #expect(counts.accuracy == 0.7)
    #expect(counts.precision == 0.8)
    #expect(isClose(counts.recall, 2.0 / 3))
    #expect(counts.specificity == 0.75)
    #expect(isClose(counts.f1, 8.0 / 11))
    #expect(isClose(counts.balancedAccuracy, (2.0 / 3 + 0.75) / 2))
    #expect(isClose(counts.mcc, 0.4082482904638630))
  }

  @Test func `a score equal to the threshold is positive`() throws {
    let counts = try Confusion(y: [1, 0, 1, 0], scores: [0.5, 0.5, 0.4, 0.1], threshold: 0.5)
    #expect([counts.tp, counts.fp, counts.fn, counts.tn] == [1, 1, 1, 1])
    let none = try Confusion(y: [1, 0], scores: [9, 9], threshold: .infinity)
    #expect(none.tp + none.fp == 0)
  }

  @Test func `minus one is negative as zero is`() throws {
    let counts = try Confusion(y: [1, -1, -1], predictions: [1, 0, 1])
    #expect([counts.tp, counts.fp, counts.fn, counts.tn] == [1, 1, 0, 1])
  }

  @Test func `division by zero is zero`() throws {
    let counts = try Confusion(tp: 0, fp: 0, fn: 0, tn: 5)
    #expect(counts.precision == 0 && counts.recall == 0 && counts.f1 == 0 && counts.mcc == 0)
    #expect(counts.balancedAccuracy == 1)
  }

  @Test func `unusable labels are refused by name`() {
    func refused(_ y: [Double], _ predictions: [Double]) -> EngineError? {
      engineError { () throws(EngineError) in try Confusion(y: y, predictions: predictions) }
    }
    #expect(refused([], []) == .empty(.y))
    #expect(refused([1, 2], [1, 1]) == .notBinary(.y))
    #expect(refused([1, 0], [1, 0.5]) == .notBinary(.predictions))
    #expect(refused([1, 0], [1]) == .shape(.predictions, expected: 2, found: 1))
    let negative = engineError { () throws(EngineError) in
      try Confusion(tp: -1, fp: 0, fn: 0, tn: 1)
    }
    #expect(negative == .negative(.counts))
    let nothing = engineError { () throws(EngineError) in
      try Confusion(tp: 0, fp: 0, fn: 0, tn: 0)
    }
    #expect(nothing == .empty(.counts))
  }
}
