import Engine

/// Examples of a shape, such as two moons; the same for the same options everywhere.
public struct GeneratedShape: Sendable {
  public enum Target: Sendable { case none, numbers, labels }

  /// What cannot be generated, and which option is at fault.
  public struct Failure: Error, Sendable {
    public let option: String
    public let message: String
  }

  private static let shapes: [(name: String, shape: Shape)] = [
    ("blobs", .blobs), ("moons", .moons), ("circles", .circles), ("line", .line), ("sine", .sine),
    ("xor", .xor), ("uniform", .uniform), ("normal", .normal), ("spiral", .spiral),
  ]

  public static let names = shapes.map { $0.name }

  /// One list a feature.
  public let features: [[Double]]
  /// Numbers, or labels from 0; empty where the shape has no target.
  public let target: [Double]

  /// What the target of a shape is; none for a name that is no shape.
  public static func target(of name: String) -> Target {
    switch shapes.first(where: { $0.name == name })?.shape.target {
    case .number: .numbers
    case .label: .labels
    default: .none
    }
  }

  /// - Parameters:
  ///   - name: one of ``names``.
  ///   - features: how many features blobs, uniform and normal have; the others have their own
  ///     number.
  ///   - groups: how many blobs, or arms of the spiral.
  public init(
    _ name: String, n: Int, noise: Double, features: Int, groups: Int, seed: UInt64
  ) throws(Failure) {
    guard let shape = GeneratedShape.shapes.first(where: { $0.name == name })?.shape else {
      throw Failure(option: "shape", message: "there is no shape \(name)")
    }
    var budget = Budget(steps: 1_000_000_000, storedValues: 4_000_000)
    do {
      let data = try GeneratedData(
        shape, n: n, options: .init(noise: noise, features: max(features, 1), groups: groups),
        seed: seed, budget: &budget)
      self.features = (0..<data.x.columns).map(data.x.column)
      target = data.y
    } catch {
      let names = ["k": "groups", "d": "columns"]
      let name = "\(error.argument.name)"
      throw Failure(option: names[name] ?? name, message: error.message)
    }
  }
}
