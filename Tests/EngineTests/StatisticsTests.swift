import Engine
import Testing

struct StatisticsTests {
  @Test func `a small sample gives what one computes by hand`() throws {
    let values: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    #expect(try Statistics.sum(values) == 40)
    #expect(try Statistics.mean(values) == 5)
    #expect(try Statistics.variance(values) == 4)
    #expect(try Statistics.standardDeviation(values) == 2)
    #expect(try Statistics.median(values) == 4.5)
    #expect(try Statistics.median([3, 1, 2]) == 2)
    #expect(try Statistics.median([1.5e308, 1.7e308]) == 1.6e308)
    #expect(try Statistics.minimum(values) == 2)
    #expect(try Statistics.maximum(values) == 9)
  }

  @Test func `equal values have exactly their value as mean and no variance`() throws {
    for count in 1...20 {
      let values = [Double](repeating: 0.1, count: count)
      #expect(try Statistics.mean(values) == 0.1)
      #expect(try Statistics.variance(values) == 0)
    }
  }

  @Test func `a large offset does not spoil the variance`() throws {
    #expect(try Statistics.variance([1e9 + 1, 1e9 + 2, 1e9 + 3]) == 2.0 / 3)
  }

  @Test func `covariance divides by n minus one`() throws {
    #expect(try Statistics.covariance([1, 2, 3], [2, 4, 7]) == 2.5)
    #expect(try Statistics.correlation([1, 2, 3], [-2, -4, -6]) == -1)
    #expect(try Statistics.covariance([1], [1]).isNaN)
    #expect(try Statistics.correlation([1, 1], [1, 2]).isNaN)
  }

  @Test func `nothing, and what is not finite, are refused`() throws {
    #expect(engineError { () throws(EngineError) in try Statistics.mean([]) } == .empty(.values))
    #expect(try Statistics.sum([]) == 0)
    let infinite = engineError { () throws(EngineError) in try Statistics.median([1, .infinity]) }
    #expect(infinite == .notFinite(.values))
    let uneven = engineError { () throws(EngineError) in try Statistics.covariance([1], [1, 2]) }
    #expect(uneven == .shape(.y, expected: 1, found: 2))
  }
}
