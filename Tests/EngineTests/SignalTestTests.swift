import Engine
import Testing

struct SignalTestTests {
  private func sample(_ n: Int) throws -> (x: Matrix, y: [Double]) {
    var generator = Xoshiro256(seed: 9)
    var rows: [[Double]] = []
    var y: [Double] = []
    for _ in 0..<n {
      let row = [generator.uniform(), generator.uniform(), generator.uniform()]
      rows.append(row)
      y.append(3 * row[0] - row[1] + 0.3 * generator.normal())
    }
    return (try Matrix(rows), y)
  }

  @Test func `the error is that of five fits of least squares`() throws {
    let (x, y) = try sample(23)
    var budget = Budget.test
    let test = try SignalTest(x, target: y, column: 1, shuffles: 0, budget: &budget)
    var generator = Xoshiro256(seed: 1)
    let order = generator.permutation(23)
    var sum = 0.0
    for fold in 0..<5 {
      let tests = stride(from: fold, to: 23, by: 5).map { order[$0] }
      let trains = (0..<23).filter { !tests.contains($0) }
      let fit = try LinearRegression(
        Matrix(trains.map(x.row)), trains.map { y[$0] }, budget: &budget)
      for (row, answer) in zip(tests, try fit.predict(Matrix(tests.map(x.row)))) {
        sum += (answer - y[row]) * (answer - y[row])
      }
    }
    #expect(isClose(test.error, sum / 23, 1e-10))
  }

  @Test func `a column that matters is told from one that does not`() throws {
    let (x, y) = try sample(60)
    var budget = Budget.test
    #expect(try SignalTest(x, target: y, column: 0, budget: &budget).p <= 0.01)
    #expect(try SignalTest(x, target: y, column: 2, budget: &budget).p >= 0.05)
    let inside = y.map { $0 > 1 ? 1 : 0 }
    #expect(try SignalTest(x, classes: inside, column: 0, budget: &budget).p <= 0.01)
    #expect(try SignalTest(x, classes: inside, column: 2, budget: &budget).p >= 0.05)
  }

  @Test func `a column that another one repeats says nothing more`() throws {
    let (x, y) = try sample(40)
    let twice = try Matrix((0..<40).map { [x[$0, 0], 2 * x[$0, 0]] })
    var budget = Budget.test
    #expect(try SignalTest(twice, target: y, column: 1, budget: &budget).p >= 0.05)
  }

  @Test func `what cannot be tested is an error`() throws {
    var budget = Budget.test
    let x = Matrix(column: [1, 2, 3, 4])
    #expect(
      engineError { () throws(EngineError) in
        try SignalTest(x, target: [1, 2, 3, 4], column: 0, budget: &budget)
      } == .kGreaterThanN(k: 5, n: 4))
    #expect(
      engineError { () throws(EngineError) in
        try SignalTest(x, target: [1, 2], column: 0, budget: &budget)
      } == .shape(.y, expected: 4, found: 2))
    let six = Matrix(column: [1, 2, 3, 4, 5, 6])
    #expect(
      engineError { () throws(EngineError) in
        try SignalTest(six, classes: [0, 1, 0, 1, 0, 1], column: 3, budget: &budget)
      } == .outOfRange(.features))
    var small = Budget(steps: 100)
    #expect(
      engineError { () throws(EngineError) in
        try SignalTest(six, classes: [0, 1, 0, 1, 0, 1], column: 0, budget: &small)
      } == .budgetExceeded)
  }
}
