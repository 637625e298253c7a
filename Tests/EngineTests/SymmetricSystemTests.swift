import Testing

@testable import Engine

/// Symmetric matrices in panels, and the ways to solve with them.
struct SymmetricSystemTests {
  /// A Gaussian kernel's matrix of random points, `alpha` added to its diagonal.
  static func matrix(_ size: Int, alpha: Double) throws -> SymmetricPanels {
    var generator = Xoshiro256(seed: UInt64(size))
    let x = Matrix(
      rows: size, columns: 2, trusted: (0..<2 * size).map { _ in generator.normal() })
    var budget = Budget.unlimited
    var result = try Kernel(.rbf, gamma: 0.3).symmetricMatrix(x, budget: &budget)
    result.addToDiagonal(alpha)
    return result
  }

  static func product(_ matrix: SymmetricPanels, _ x: [Double]) -> [Double] {
    let full = matrix.full
    return (0..<matrix.size).map { row in
      (0..<matrix.size).reduce(0) { $0 + full[row * matrix.size + $1] * x[$1] }
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 12, 13, 16, 31, 40])
  func `a product takes each entry for both of its places`(size: Int) throws {
    let matrix = try Self.matrix(size, alpha: 0.5)
    let x = (0..<size).map { Double($0 % 7) - 2.5 }
    let found = matrix.times(ConjugateGradients.pack(x))
    for (row, value) in Self.product(matrix, x).enumerated() {
      #expect(isClose(found[row >> 3][row & 7], value))
    }
  }

  @Test(arguments: [1, 5, 8, 17, 40])
  func `panels hold the matrix they were made of`(size: Int) throws {
    let matrix = try Self.matrix(size, alpha: 1)
    let other = SymmetricPanels(matrix.full, size: size)
    #expect(other.rows == matrix.rows)
    #expect(matrix.diagonal == [Double](repeating: 2, count: size))
    #expect(matrix.isFinite)
  }

  @Test(arguments: [100, 1e-5])
  func `conjugate gradients solve well-conditioned systems and leave the others`(
    alpha: Double
  ) throws {
    let matrix = try Self.matrix(300, alpha: alpha)
    let right = (0..<300).map { Double($0 % 11) - 5 }
    var budget = Budget.unlimited
    let solution = try ConjugateGradients.solve(matrix, right, budget: &budget)
    let factor = try #require(try Cholesky(matrix, budget: &budget))
    #expect((solution != nil) == (alpha == 100))
    for (value, exact) in zip(solution ?? [], factor.solve(right)) {
      #expect(isClose(value, exact, 1e-10))
    }
  }

  @Test(arguments: [100, 1, 1e-2, 1e-5])
  func `kernel ridge solves its system whichever way it takes`(alpha: Double) throws {
    var generator = Xoshiro256(seed: 5)
    let x = Matrix(rows: 300, columns: 2, trusted: (0..<600).map { _ in generator.normal() })
    let y = (0..<300).map { x[$0, 0] - x[$0, 1] * x[$0, 1] }
    var budget = Budget.unlimited
    let kernel = Kernel(.rbf, gamma: 0.3)
    let fit = try KernelRidge(x, y, alpha: alpha, kernel: kernel, budget: &budget)
    var matrix = try kernel.symmetricMatrix(x, budget: &budget)
    matrix.addToDiagonal(alpha)
    for (value, target) in zip(Self.product(matrix, fit.dual), y) {
      #expect(isClose(value, target, 1e-9))
    }
  }

  @Test func `a budget ends conjugate gradients`() throws {
    let matrix = try Self.matrix(200, alpha: 100)
    var budget = Budget(steps: 100_000)
    let right = [Double](repeating: 1, count: 200)
    #expect(
      engineError { () throws(EngineError) in
        try ConjugateGradients.solve(matrix, right, budget: &budget)
      } == .budgetExceeded)
  }
}
