import Engine
import Testing

struct ResamplingTests {
  @Test func `the last rows are the test set`() throws {
    #expect(try Split(n: 5, test: 0.25).test == [3, 4])
    #expect(try Split(n: 15, test: 0.2).test.count == 3)
    let random = try Split(n: 9, test: 0.3, seed: 4)
    #expect((random.train + random.test).sorted() == Array(0..<9))
    #expect(
      engineError { () throws(EngineError) in try Split(n: 1, test: 0.5) } == .outOfRange(.test))
  }

  @Test func `a validation curve scores what was seen and what was not`() throws {
    var budget = Budget.test
    let y = [1.0, 2, 3, 4]
    let curve = try ValidationCurve(
      Matrix(column: y), y, values: [0, 1], k: 2, scoring: .meanSquaredError, budget: &budget,
      fit: { (shrink, _, y, _) throws(EngineError) in shrink * (try Statistics.mean(y)) },
      predict: { (value, query, _) throws(EngineError) in
        [Double](repeating: value, count: query.rows)
      })
    #expect(curve.train == [7.5, 0.25])
    #expect(curve.test == [7.5, 4.25])
  }
}
