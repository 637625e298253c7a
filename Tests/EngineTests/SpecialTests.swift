import Engine
import Foundation
import Testing

struct SpecialTests {
  @Test func `the normal distribution function agrees with erfc`() {
    for step in -400...400 {
      let x = Double(step) / 10
      let expected = 0.5 * Foundation.erfc(-x / 2.0.squareRoot())
      #expect(isClose(Special.normalCDF(x), expected, 1e-14))
      if expected > 1e-300, expected < 0.4 {
        #expect((Special.normalCDF(x) / expected - 1).magnitude < 1e-12, "\(x)")
      }
    }
    #expect(Special.normalCDF(.infinity) == 1)
    #expect(Special.normalCDF(-.infinity) == 0)
    #expect(Special.normalCDF(0) == 0.5)
  }

  @Test func `combinations are exact while they fit`() throws {
    var budget = Budget.test
    #expect(try Special.combinations(5, choose: 2, budget: &budget) == 10)
    #expect(try Special.combinations(0, choose: 0, budget: &budget) == 1)
    #expect(try Special.combinations(3, choose: 4, budget: &budget) == 0)
    #expect(try Special.combinations(52, choose: 5, budget: &budget) == 2_598_960)
    #expect(try Special.combinations(56, choose: 28, budget: &budget) == 7_648_690_600_760_440)
    let large = try Special.combinations(100, choose: 50, budget: &budget)
    #expect(isClose(large, 1.0089134454556419e29))
    #expect(try Special.combinations(5000, choose: 2500, budget: &budget) == .infinity)
  }

  @Test func `combinations of what cannot be counted are refused`() {
    var budget = Budget.test
    let negative = engineError { () throws(EngineError) in
      try Special.combinations(-1, choose: 0, budget: &budget)
    }
    #expect(negative == .negative(.n))
    let broken = engineError { () throws(EngineError) in
      try Special.combinations(3, choose: 1.5, budget: &budget)
    }
    #expect(broken == .outOfRange(.k))
    var little = Budget(steps: 10)
    let tooLong = engineError { () throws(EngineError) in
      try Special.combinations(0x1p53, choose: 0x1p52, budget: &little)
    }
    #expect(tooLong == .budgetExceeded)
  }

  @Test func `softmax adds up to one and does not overflow`() throws {
    let shares = try Special.softmax([1000, 1001, -1000])
    #expect(isClose(shares[0] + shares[1] + shares[2], 1))
    #expect(isClose(shares[1] / shares[0], 2.718281828459045))
    #expect(try Special.softmax([7]) == [1])
    #expect(engineError { () throws(EngineError) in try Special.softmax([]) } == .empty(.values))
  }

  @Test func `the sigmoid is symmetric and saturates`() {
    #expect(Special.sigmoid(0) == 0.5)
    #expect(Special.sigmoid(-1000) == 0)
    #expect(Special.sigmoid(1000) == 1)
    #expect(Special.softplus(-1000) == 0)
    #expect(Special.logit(0.5) == 0)
  }
}
