/// A kernel between any example and all of a set, eight of the set at a time.
struct KernelRows {
  typealias Eight = SIMD8<Double>

  private(set) var panels: Panels
  let form: Kernel.Form
  private let gamma: Double
  private let coef0: Double
  private let degree: Int

  /// - Parameter x: the data whose variance a γ of "scale" is taken from.
  /// - Throws: `notFinite`, `outOfRange`, and what ``Kernel/scale(_:)`` throws.
  init(_ kernel: Kernel, _ set: Matrix, scaledBy x: Matrix) throws(EngineError) {
    form = kernel.form
    if form == .linear {
      gamma = 1
    } else if let given = kernel.gamma {
      try Check.finite(given, .gamma)
      guard given > 0 else { throw .outOfRange(.gamma) }
      gamma = given
    } else {
      gamma = try Kernel.scale(x)
    }
    try Check.finite(kernel.coef0, .coef0)
    if form == .polynomial {
      guard Kernel.degrees.contains(kernel.degree) else { throw .outOfRange(.degree) }
    }
    coef0 = kernel.coef0
    degree = kernel.degree
    panels = Panels(set)
  }

  /// Writes k(x, z) for the examples z of panels `from` ..< `to`, the first at place 0.
  func write(_ x: [Double], from: Int, to: Int, into out: inout MutableSpan<Eight>) {
    let (values, point, width) = (panels.values.span, x.span, panels.columns)
    switch form {
    case .linear:
      for panel in from..<to { out[panel - from] = KernelRows.product(values, panel * width, point) }
    case .polynomial:
      for panel in from..<to {
        let base = KernelRows.product(values, panel * width, point) * gamma + coef0
        out[panel - from] = KernelRows.power(base, degree)
      }
    case .rbf:
      for panel in from..<to {
        let distance = KernelRows.squaredDistance(values, panel * width, point)
        out[panel - from] = Lanes.exp(nonPositive: distance * -gamma)
      }
    case .laplacian:
      for panel in from..<to {
        let distance = KernelRows.distance(values, panel * width, point)
        out[panel - from] = Lanes.exp(nonPositive: distance * -gamma)
      }
    case .sigmoid:
      for panel in from..<to {
        let argument = KernelRows.product(values, panel * width, point) * gamma + coef0
        let e = Lanes.exp(nonPositive: Lanes.magnitude(argument) * -2)
        let size = (1 - e) / (1 + e)
        out[panel - from] = size.replacing(with: -size, where: argument .< 0)
      }
    }
  }

  /// k(z, z) for the example at `index` of the set.
  func diagonal(_ index: Int) -> Double {
    var one = [Eight()]
    var out = one.mutableSpan
    write(panels.row(index), from: index / 8, to: index / 8 + 1, into: &out)
    return one[0][index & 7]
  }

  /// The same kernel with some of the set, in the order given.
  func picking(_ chosen: [Int]) -> KernelRows {
    var result = self
    result.panels = panels.picking(chosen)
    return result
  }

  @inline(__always)
  private static func product(_ values: Span<Eight>, _ base: Int, _ point: Span<Double>) -> Eight {
    var sum = Eight()
    for column in 0..<point.count { sum += values[base + column] * point[column] }
    return sum
  }

  @inline(__always)
  private static func squaredDistance(
    _ values: Span<Eight>, _ base: Int, _ point: Span<Double>
  ) -> Eight {
    var sum = Eight()
    for column in 0..<point.count {
      let difference = values[base + column] - point[column]
      sum += difference * difference
    }
    return sum
  }

  @inline(__always)
  private static func distance(_ values: Span<Eight>, _ base: Int, _ point: Span<Double>) -> Eight {
    var sum = Eight()
    for column in 0..<point.count { sum += Lanes.magnitude(values[base + column] - point[column]) }
    return sum
  }

  /// base to an exponent of at least 1, by squaring.
  @inline(__always)
  private static func power(_ base: Eight, _ exponent: Int) -> Eight {
    var (result, square, rest) = (Eight(repeating: 1), base, exponent)
    while true {
      if rest & 1 == 1 { result *= square }
      rest >>= 1
      if rest == 0 { return result }
      square *= square
    }
  }
}
