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

  /// Writes k(point, z) for the examples z of panels `from` ..< `to`, the first at place `start`.
  func write(
    _ point: Span<Double>, from: Int, to: Int, into out: inout MutableSpan<Eight>,
    at start: Int = 0
  ) {
    let (values, width) = (panels.values.span, panels.columns)
    let first = start - from
    switch form {
    case .rbf:
      for panel in from..<to {
        let distance = KernelRows.squaredDistance(values, panel * width, point)
        out[first + panel] = Lanes.exp(nonPositive: distance * -gamma)
      }
    case .laplacian:
      for panel in from..<to {
        let distance = KernelRows.distance(values, panel * width, point)
        out[first + panel] = Lanes.exp(nonPositive: distance * -gamma)
      }
    case .linear, .polynomial, .sigmoid:
      for panel in from..<to {
        out[first + panel] = value(KernelRows.product(values, panel * width, point))
      }
    }
  }

  /// k(z, z) for the examples of the set, in panels.
  func diagonals() -> [Eight] {
    var result = [Eight](repeating: Eight(repeating: 1), count: panels.count)
    guard form != .rbf, form != .laplacian else { return result }
    let (values, width) = (panels.values.span, panels.columns)
    for panel in result.indices {
      var sum = Eight()
      for column in panel * width..<(panel + 1) * width { sum += values[column] * values[column] }
      result[panel] = value(sum)
    }
    return result
  }

  /// k for an inner product, where it is a function of that.
  @inline(__always)
  private func value(_ product: Eight) -> Eight {
    switch form {
    case .polynomial: return KernelRows.power(product * gamma + coef0, degree)
    case .sigmoid:
      let argument = product * gamma + coef0
      let e = Lanes.exp(nonPositive: Lanes.magnitude(argument) * -2)
      let size = (1 - e) / (1 + e)
      return size.replacing(with: -size, where: argument .< 0)
    default: return product
    }
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
