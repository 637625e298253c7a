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

  /// The last two examples of four, and all targets, as the documentation alone gives them.
  private static let vectors: [(shape: Shape, x: [Double], y: [Double])] = [
    (
      .blobs, [1.5102781783777943, 0.2680834512678417, 0.551948076547235, -0.8411695361209339],
      [0.0, 1.0, 0.0, 1.0]
    ),
    (
      .moons, [-0.19041346336254344, 0.723897063885756, 1.8869035131069904, 0.6045904917569862],
      [0.0, 0.0, 1.0, 1.0]
    ),
    (
      .circles, [0.30958653663745656, 0.223897063885756, -0.6130964868930094, 0.1045904917569864],
      [0.0, 0.0, 1.0, 1.0]
    ),
    (
      .line, [-0.8579095678615754, 0.10341972682117051],
      [1.7033598500149365, 0.6611441227771914, -0.6500396001216173, 1.430736517528097]
    ),
    (
      .sine, [0.4463902577514739, 3.466495307607446],
      [-1.0648964802417762, 0.7267994380690352, 0.49749186097433146, -0.09531947046758218]
    ),
    (
      .xor, [0.9701358939838277, 0.2972960409283697, -1.0198837020130544, -0.9530370905675886],
      [0.0, 0.0, 0.0, 0.0]
    ),
    (
      .uniform, [0.6971784165599615, 0.1435720367444362, 0.07104521606921232, 0.3811844466906177],
      []
    ),
    (
      .normal, [-1.9041346336254343, 2.23897063885756, -1.1309648689300944, 1.0459049175698634], []
    ),
    (
      .spiral, [-1.1904134633625434, 0.22389706388575636, 0.8869035131069906, 0.10459049175698586],
      [0.0, 1.0, 0.0, 1.0]
    ),
  ]

  @Test(arguments: vectors) func `seed 1 gives these points, in every front end`(
    shape: Shape, x: [Double], y: [Double]
  ) throws {
    let data = try Self.data(shape, noise: 0.1, n: 4)
    for (got, wanted) in zip(data.x.values.suffix(x.count), x) {
      #expect((got - wanted).magnitude < 1e-14)
    }
    #expect(data.y.count == y.count)
    for (got, wanted) in zip(data.y, y) { #expect((got - wanted).magnitude < 1e-14) }
  }

  @Test func `three blobs in three dimensions, and three arms, take these draws`() throws {
    var budget = Budget.test
    let options = GeneratedData.Options(noise: 0.5, features: 3, groups: 3)
    let blobs = try GeneratedData(.blobs, n: 5, options: options, seed: 7, budget: &budget)
    let spiral = try GeneratedData(.spiral, n: 5, options: options, seed: 7, budget: &budget)
    for (got, wanted) in zip(
      blobs.x.row(4) + spiral.x.row(4),
      [
        5.1063889252715, 3.606262332686495, 3.651520944260427, 0.12349112202043394,
        -0.6713322121549767,
      ])
    { #expect((got - wanted).magnitude < 1e-14) }
    #expect(blobs.y == [0, 1, 2, 0, 1] && spiral.y == blobs.y)
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
