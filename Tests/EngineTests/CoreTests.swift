import Engine
import Testing

struct CoreTests {
  @Test func `a matrix takes only as many values as it has room for`() throws {
    let matrix = try Matrix(rows: 2, columns: 2, values: [1, 2, 3, 4])
    #expect(matrix[1, 0] == 3)
    #expect(matrix.row(0) == [1, 2])
    #expect(matrix.column(1) == [2, 4])
    #expect(matrix[2, 0].isNaN)
    #expect(matrix.row(-1).isEmpty && matrix.column(2).isEmpty)
    func refused(_ rows: Int, _ columns: Int) -> EngineError? {
      engineError { () throws(EngineError) in
        try Matrix(rows: rows, columns: columns, values: [1])
      }
    }
    #expect(refused(1, 2) == .shape(.data, expected: 2, found: 1))
    #expect(refused(-1, -1) == .negative(.data))
    #expect(refused(.max, 2) == .shape(.data, expected: .max, found: 1))
    let ragged = engineError { () throws(EngineError) in try Matrix([[1, 2], [3]]) }
    #expect(ragged == .shape(.data, expected: 2, found: 1))
  }

  @Test func `a budget is spent to the last step and no further`() throws {
    var budget = Budget(steps: 10, storedValues: 3)
    try budget.spend(4)
    try budget.spend(2, times: 3)
    #expect(budget.steps == 0)
    #expect(engineError { () throws(EngineError) in try budget.spend(1) } == .budgetExceeded)
    var huge = Budget.unlimited
    let overflow = engineError { () throws(EngineError) in try huge.spend(.max, times: .max) }
    #expect(overflow == .budgetExceeded)
    #expect(engineError { () throws(EngineError) in try budget.store(4) } == .budgetExceeded)
  }

  @Test func `every error has a code of its own and a sentence`() {
    let errors: [EngineError] = [
      .empty(.x), .shape(.y, expected: 2, found: 1), .notFinite(.x), .negative(.rate),
      .outOfRange(.k), .notBinary(.y), .kGreaterThanN(k: 3, n: 2), .overflow(.x),
      .budgetExceeded,
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
    #expect(errors[0].message == "X is empty")
    #expect(errors[1].message == "y has size 1 where 2 is needed")
    #expect(errors[6].message == "k is 3, more than the 2 points")
    #expect(EngineError.words(code: -5).rule.description == "reported an unknown error")
    for error in errors { #expect(EngineError.words(code: error.code).rule.description != "") }
  }
}
