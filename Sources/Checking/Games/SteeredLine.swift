import Engine
import Lessons

/// A straight boundary over two standardized features, cos(a)·u + sin(a)·v = d: what a hand can turn
/// and shift whatever the units.
struct SteeredLine: Sendable {
  /// The standardized examples, n × 2.
  let z: Matrix

  init?(_ columns: WidgetColumns) {
    let rows = zip(columns.x, columns.y).map { [$0, $1] }
    guard let x = try? Matrix(rows), let scaling = try? Standardizer(x),
      let z = try? scaling.transform(x)
    else { return nil }
    self.z = z
  }

  /// - Parameter angle: in degrees.
  static func direction(_ angle: Double) -> [Double] {
    let radians = angle * Double.pi / 180
    return [Elementary.cos(radians), Elementary.sin(radians)]
  }

  /// The angle and shift of the boundary w·z + b = 0, and the length of w.
  static func position(_ weights: [Double], _ intercept: Double) -> [Double] {
    let size = (weights[0] * weights[0] + weights[1] * weights[1]).squareRoot()
    guard size > 0 else { return [0, 0, 0] }
    return [angle(weights[0] / size, weights[1] / size), -intercept / size, size]
  }

  /// The whole degree whose direction is nearest: as near as a control can be set.
  private static func angle(_ cos: Double, _ sin: Double) -> Double {
    let degrees = stride(from: -180.0, through: 179, by: 1)
    let nearest = degrees.max { one, other in
      agreement(one, cos, sin) < agreement(other, cos, sin)
    }
    return nearest ?? 0
  }

  private static func agreement(_ angle: Double, _ cos: Double, _ sin: Double) -> Double {
    let direction = direction(angle)
    return direction[0] * cos + direction[1] * sin
  }
}
