/// Data of a shape, the same for the same options everywhere.
public struct GeneratedData: Equatable, Sendable {
  public struct Options: Equatable, Sendable {
    /// The standard deviation of the noise.
    public var noise: Double
    /// How many features blobs, uniform and normal have; the other shapes have their own number.
    public var features: Int
    /// How many blobs, or arms of the spiral.
    public var groups: Int

    public init(noise: Double = 0, features: Int = 2, groups: Int = 2) {
      self.noise = noise
      self.features = features
      self.groups = groups
    }
  }

  /// One row an example.
  public let x: Matrix
  /// Numbers or labels from 0; empty where the shape has no target.
  public let y: [Double]

  /// - Parameter n: how many examples, at least 1.
  /// - Throws: `empty` for n = 0, `negative`, `notFinite`, `outOfRange` for features outside
  ///   1…10,000 or groups outside 1…10,000, `overflow` for huge noise, `budgetExceeded`.
  public init(
    _ shape: Shape, n: Int, options: Options = Options(), seed: UInt64, budget: inout Budget
  ) throws(EngineError) {
    guard n >= 0 else { throw .negative(.n) }
    guard n > 0 else { throw .empty(.n) }
    try Check.finite(options.noise, .noise)
    guard options.noise >= 0 else { throw .negative(.noise) }
    guard options.features >= 1, options.features <= 10_000 else { throw .outOfRange(.dimension) }
    guard options.groups >= 1, options.groups <= 10_000 else { throw .outOfRange(.k) }
    let width = GeneratedData.width(shape, options)
    // A normal number costs a logarithm and a cosine.
    try budget.spend(64 * width, times: n)
    try budget.spend(64 * width, times: options.groups)
    try budget.store(width + 1, times: n)
    var points = ShapePoints(n: n, options: options, seed: seed)
    points.draw(shape)
    guard points.x.count == n * width else { throw .overflow(.n) }
    x = Matrix(rows: n, columns: width, trusted: points.x)
    y = points.y
    do { try Check.finite(points.x, .noise) } catch { throw .overflow(.noise) }
    do { try Check.finite(points.y, .noise) } catch { throw .overflow(.noise) }
  }

  private static func width(_ shape: Shape, _ options: Options) -> Int {
    switch shape {
    case .blobs, .uniform, .normal: options.features
    case .line, .sine: 1
    case .moons, .circles, .xor, .spiral: 2
    }
  }
}
