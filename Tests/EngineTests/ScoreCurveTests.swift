import Engine
import Testing

struct ScoreCurveTests {
  @Test func `ties count half, exactly`() throws {
    #expect(try ROCCurve.auc(y: [0, 1, 0, 1], scores: [5, 5, 5, 5]) == 0.5)
    #expect(try ROCCurve.auc(y: [0, 1, 1], scores: [-0.0, 0.0, 1]) == 0.75)
    let curve = try ROCCurve(y: [1, 0, 1, 0], scores: [3, 2, 2, 1])
    #expect(curve.auc == 0.875)
    #expect(curve.thresholds == [.infinity, 3, 2, 1])
    #expect(curve.tpr == [0, 0.5, 1, 1])
    #expect(curve.fpr == [0, 0, 0.5, 1])
    #expect(curve.at(2).tpr == 1)
    #expect(curve.at(2.5).tpr == 0.5)
  }

  @Test func `the area is the share of ordered pairs, however many scores there are`() throws {
    var generator = Xoshiro256(seed: 3)
    let scores = (0..<400).map { _ in Double(generator.integer(below: 90)) - 45 }
    let y = (0..<400).map { _ in Double(generator.integer(below: 2)) }
    var (pairs, won) = (0.0, 0.0)
    for i in y.indices where y[i] == 1 {
      for j in y.indices where y[j] == 0 {
        pairs += 1
        won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0
      }
    }
    #expect(try ROCCurve.auc(y: y, scores: scores) == won / pairs)
    #expect(try ROCCurve(y: y, scores: scores).auc == won / pairs)
  }

  @Test func `labels of one class are refused`() {
    #expect(
      engineError { () throws(EngineError) in try ROCCurve(y: [1, 1], scores: [1, 2]) }
        == .singleClass(.y))
    #expect(
      engineError { () throws(EngineError) in
        try PrecisionRecallCurve(y: [0, 0], scores: [1, 2])
      } == .singleClass(.y))
  }
}
