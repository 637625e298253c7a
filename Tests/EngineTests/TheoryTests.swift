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
    #expect(isClose(try binomialTail(n: 10, p: 0.5, atLeast: 10, budget: &budget), 0x1p-10))
    #expect(try binomialTail(n: 3, p: 1, atLeast: 3, budget: &budget) == 1)
    #expect(try binomialTail(n: 3, p: 0, atLeast: 1, budget: &budget) == 0)
  }

  @Test(arguments: [1, 2, 21, 200])
  func `a threshold's mistakes are those that counting one by one finds`(rules: Int) throws {
    var (budget, generator) = (Budget.test, Xoshiro256(seed: 5))
    let (n, noise) = (60, 0.2)
    let found = try UniformDeviation(
      n: n, sizes: [1, 10, 10, 60], rules: rules, noise: noise, seed: 5, budget: &budget)
    let x = (0..<n).map { _ in generator.uniform() }
    let isOne = x.map { ($0 > 0.5) != (generator.uniform() < noise) }
    for (row, size) in [1, 10, 10, 60].enumerated() {
      let errors = found.thresholds.map { threshold in
        let wrong = (0..<size).count { (x[$0] > threshold) != isOne[$0] }
        return Double(wrong) / Double(size)
      }
      #expect(found.errors.row(row) == errors)
      #expect(found.deviations[row] == zip(errors, found.risks).map { abs($0 - $1) }.max())
    }
    #expect(
      zip(found.thresholds, found.risks).allSatisfy { isClose($1, 0.2 + 0.6 * abs($0 - 0.5)) })
  }

  @Test(arguments: [
    ([], 3, 0.1, EngineError.empty(.sizes)), ([5, 4], 3, 0.1, .outOfRange(.sizes)),
    ([0, 4], 3, 0.1, .outOfRange(.sizes)), ([11], 3, 0.1, .outOfRange(.sizes)),
    ([5], 0, 0.1, .outOfRange(.hypotheses)), ([5], 3, 1.5, .outOfRange(.noise)),
    ([5], 3, .nan, .notFinite(.noise)),
  ])
  func `a deviation refuses samples that cannot be drawn`(
    sizes: [Int], rules: Int, noise: Double, error: EngineError
  ) {
    #expect(
      engineError { () throws(EngineError) in
        var budget = Budget.test
        _ = try UniformDeviation(
          n: 10, sizes: sizes, rules: rules, noise: noise, seed: 1, budget: &budget)
      } == error)
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
