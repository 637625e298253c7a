import Engine
import Testing

struct ShapeTests {
  static func data(_ shape: Shape, noise: Double = 0, n: Int = 7) throws -> GeneratedData {
    var budget = Budget.test
    return try GeneratedData(
      shape, n: n, options: .init(noise: noise), seed: 1, budget: &budget)
  }

  @Test(arguments: Shape.allCases) func `a seed fixes every shape`(shape: Shape) throws {
    let data = try Self.data(shape, noise: 0.1)
    #expect(data == (try Self.data(shape, noise: 0.1)))
    #expect(data.x.rows == 7)
    #expect(data.y.count == (shape.target == .none ? 0 : 7))
  }

  @Test func `the draws are those that are documented`() throws {
    var generator = Xoshiro256(seed: 1)
    let uniform = try Self.data(.uniform)
    #expect(uniform.x.values.allSatisfy { $0 == generator.uniform() })
    generator = Xoshiro256(seed: 1)
    let line = try Self.data(.line, noise: 0.5)
    for row in 0..<7 {
      let x = 2 * generator.uniform() - 1
      #expect(line.x[row, 0] == x)
      #expect(line.y[row] == 2 * x + 1 + 0.5 * generator.normal())
    }
  }

  @Test func `without noise the points lie on their curves`() throws {
    let circles = try Self.data(.circles)
    for row in 0..<7 {
      let radius = circles.y[row] == 0 ? 1.0 : 0.5
      #expect(
        isClose(
          (circles.x[row, 0] * circles.x[row, 0]
            + circles.x[row, 1] * circles.x[row, 1]).squareRoot(), radius))
    }
    #expect(try Self.data(.blobs).y == [0, 1, 0, 1, 0, 1, 0])
  }
}
