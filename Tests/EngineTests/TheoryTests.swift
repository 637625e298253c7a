import Engine
import Testing

struct TheoryTests {
  @Test func `growth is what points in general position get`() throws {
    var budget = Budget.test
    let points = try Matrix([[0, 0], [5, 1], [2, 7], [9, 4], [6, 8]])
    #expect(try HypothesisClass.halfPlane.growth(5, budget: &budget) == 22)
    #expect(try HypothesisClass.halfPlane.dichotomies(points, budget: &budget) == 22)
    #expect(try HypothesisClass.interval.growth(4, budget: &budget) == 11)
  }

  @Test(arguments: HypothesisClass.allCases)
  func `labelings are as many as counted`(hypotheses: HypothesisClass) throws {
    var (budget, generator) = (Budget.test, Xoshiro256(seed: 9))
    for n in 1...7 {
      let points = try Matrix(
        rows: n, columns: hypotheses.coordinates,
        values: (0..<n * hypotheses.coordinates).map { _ in
          Double(generator.integer(below: 4)) / 10
        })
      let listed = try hypotheses.labelings(points, budget: &budget)
      #expect(try hypotheses.dichotomies(points, budget: &budget) == Double(listed.count))
    }
  }

  @Test func `a class that shatters fits any noise`() throws {
    var budget = Budget.test
    let points = try Matrix([[0, 0], [1, 0], [0, 1]])
    #expect(
      try RademacherComplexity.value(of: .halfPlane, points: points, budget: &budget) == 1)
    #expect(try HypothesisClass.halfPlane.shatters(points, budget: &budget))
  }

  @Test func `a binomial tail sums its end`() throws {
    var budget = Budget.test
    #expect(try binomialTail(n: 10, p: 0.5, atLeast: 10, budget: &budget) == 0x1p-10)
    #expect(try binomialTail(n: 3, p: 1, atLeast: 3, budget: &budget) == 1)
    #expect(try binomialTail(n: 3, p: 0, atLeast: 1, budget: &budget) == 0)
  }

  @Test func `bounds refuse what they are not defined for`() {
    #expect(
      engineError { () throws(EngineError) in try HoeffdingBound(n: 0, epsilon: 1) }
        == .outOfRange(.n))
    #expect(
      engineError { () throws(EngineError) in
        try VCBound.polynomial(n: 10, dimension: -1, delta: 0.1)
      } == .negative(.dimension))
    #expect(
      engineError { () throws(EngineError) in
        try VCBound.polynomial(n: 10, dimension: 1, delta: 0)
      } == .outOfRange(.delta))
  }
}
