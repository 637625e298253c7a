import Engine
import Testing

struct ImpurityTests {
  @Test func `a pure group has no impurity and an even one the most`() throws {
    for criterion in Impurity.allCases {
      #expect(try criterion.value(counts: [7, 0]) == 0)
      #expect(try criterion.value(labels: [3, 3, 3]) == 0)
    }
    #expect(try Impurity.gini.value(counts: [4, 4]) == 0.5)
    #expect(try Impurity.entropy.value(counts: [4, 4]) == 1)
    #expect(try Impurity.entropy.value(labels: [1, 2, 3, 4]) == 2)
    #expect(try Impurity.misclassification.value(counts: [4, 4]) == 0.5)
    #expect(try Impurity.purity(counts: [1, 3]) == 0.75)
  }

  @Test func `labels are counted in ascending order`() throws {
    #expect(try Impurity.counts(labels: [5, -1, 5, 0.5]) == [1, 1, 2])
    #expect(try ClassLabels([3, 0, 255, 3]).values == [0, 3, 255])
    #expect(try ClassLabels([256, 0, -0.0]).values == [0, 256])
    #expect(try ClassLabels([2, 7], classes: [1, 2, 7]).indices == [1, 2])
  }

  @Test func `a scan looks at every midpoint`() throws {
    var budget = Budget.test
    let scan = try SplitScan([3, 1, 2, 2], labels: [1, 0, 0, 1], budget: &budget)
    #expect(scan.thresholds == [1.5, 2.5])
    #expect(isClose(scan.childImpurities[0], 1.0 / 3) && isClose(scan.childImpurities[1], 1.0 / 3))
    #expect(scan.best == 1.5)
    let constant = try SplitScan([2, 2], targets: [1, 3], budget: &budget)
    #expect(constant.thresholds == [] && constant.best == nil && constant.parentImpurity == 1)
  }

  @Test func `unusable counts and labels are refused by name`() {
    func refused(_ counts: [Double]) -> EngineError? {
      engineError { () throws(EngineError) in try Impurity.gini.value(counts: counts) }
    }
    #expect(refused([]) == .empty(.counts))
    #expect(refused([0, 0]) == .empty(.counts))
    #expect(refused([1, -1]) == .negative(.counts))
    #expect(refused([.nan]) == .notFinite(.counts))
    #expect(refused([1e308, 1e308]) == .overflow(.counts))
    #expect(
      engineError { () throws(EngineError) in
        try SplitGain(left: [1], right: [1, 2], criterion: .gini)
      } == .shape(.counts, expected: 1, found: 2))
    #expect(
      engineError { () throws(EngineError) in try ClassLabels([1, 2], classes: [2, 1]) }
        == .outOfRange(.classes))
    #expect(
      engineError { () throws(EngineError) in try ClassLabels([1, 2], classes: [0, 1]) }
        == .outOfRange(.y))
  }
}
