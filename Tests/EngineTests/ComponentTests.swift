import Engine
import Testing

struct ComponentTests {
  @Test func `eigenvalues and vectors give the matrix back`() throws {
    var (budget, generator) = (Budget.test, Xoshiro256(seed: 6))
    let d = 12
    var values = [Double](repeating: 0, count: d * d)
    for row in 0..<d {
      for column in 0...row {
        let entry = generator.normal()
        values[row * d + column] = entry
        values[column * d + row] = entry
      }
    }
    let eigen = try SymmetricEigen(Matrix(rows: d, columns: d, values: values), budget: &budget)
    for row in 0..<d {
      for column in 0..<d {
        var sum = 0.0
        for k in 0..<d {
          sum += eigen.values[k] * eigen.vectors[k, row] * eigen.vectors[k, column]
        }
        #expect(isClose(sum, values[row * d + column]))
      }
    }
    #expect(zip(eigen.values, eigen.values.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test func `constant data has no variance, and no share of it`() throws {
    var budget = Budget.test
    let pca = try PCA(Matrix([[0.1, 3], [0.1, 3], [0.1, 3]]), budget: &budget)
    #expect(pca.spectrum == [0, 0])
    #expect(pca.rank == 0)
    #expect(try pca.captured([1, 1]).isNaN)
  }

  @Test func `points on a line need one component`() throws {
    var budget = Budget.test
    let x = try Matrix([[0, 0], [3, 4], [6, 8]])
    let pca = try PCA(x, components: 1, budget: &budget)
    #expect(isClose(pca.variance[0], 25))
    #expect(isClose(pca.ratio[0], 1))
    #expect(isClose(try pca.captured([4, -3]), 0))
    let back = try pca.reconstruct(pca.transform(x))
    #expect(zip(back.values, x.values).allSatisfy { isClose($0, $1) })
  }

  @Test func `unusable input is refused by name`() throws {
    func refused(_ rows: [[Double]], _ count: Int? = nil) -> EngineError? {
      var budget = Budget.test
      return engineError { () throws(EngineError) in
        try PCA(Matrix(rows), components: count, budget: &budget)
      }
    }
    #expect(refused([[1, 2]]) == .shape(.x, expected: 2, found: 1))
    #expect(refused([[1, 2], [3, 5]], 3) == .outOfRange(.n))
    #expect(refused([[1, .nan], [3, 5]]) == .notFinite(.x))
    #expect(refused([[1e200, 0], [-1e200, 1]]) == .overflow(.x))
  }
}
