// A quick look in single precision that finds the nearest centroid of most points; only the others
// are measured, so the result is that of measuring all.
//
// With points and centroids taken from the mean of all points and rounded, the squared distance
// less |x|² is s = |c|² − 2 x·c. Let |x| ≤ R and |c| ≤ C. Rounding x and c moves s by at most
// 2^-24 · 4 R C, evaluating it by at most 2^-24 (d + 2)(C² + 2 R C), and the distances that decide
// otherwise are off by some d 2^-53 (R + C)². A centroid whose s is lower than all others by more
// than the margin below, which has twice that for each of two, is the nearest.
// Source: N. Higham, Accuracy and Stability of Numerical Algorithms, section 3.1.

/// Points in single precision, sixteen at a time.
struct CentroidFilter {
  typealias Sixteen = SIMD16<Float>

  /// What a look at a panel of points says.
  struct Guess {
    /// The number of each point's nearest centroid, as far as can be told.
    let numbers: Sixteen
    let isCertain: SIMDMask<Sixteen.MaskStorage>
  }

  /// Centroids, ready to be compared with points.
  struct Places {
    let count: Int
    /// −2 c, centroid after centroid.
    let factors: [Float]
    let squares: [Float]
    let margin: Float
  }

  /// Column j of panel p is at p · columns + j; beyond the last point, what the last panel holds
  /// is 0.
  private let panels: [Sixteen]
  private let centre: [Double]
  private let reach: Double
  private let columns: Int

  /// Nil if the points' spread is far from 1.
  init?(_ x: Matrix) {
    columns = x.columns
    guard let centre = try? ColumnStatistics.means(x) else { return nil }
    self.centre = centre
    let (points, means) = (x.values.span, centre.span)
    var panels = [Sixteen](repeating: Sixteen(), count: (x.rows + 15) / 16 * columns)
    var out = panels.mutableSpan
    var largest = SIMD8<Double>()
    for half in 0..<(x.rows + 7) / 8 {
      let (start, count) = (half * 8 * columns, min(8, x.rows - half * 8))
      var squares = SIMD8<Double>()
      for column in 0..<columns {
        var eight = SIMD8<Double>()
        if count == 8 {
          eight = Panels.eight(points, start + column, columns) - means[column]
        } else {
          for lane in 0..<count {
            eight[lane] = points[start + lane * columns + column] - means[column]
          }
        }
        squares += eight * eight
        let single = SIMD8<Float>(eight)
        if half & 1 == 0 {
          out[half / 2 * columns + column].lowHalf = single
        } else {
          out[half / 2 * columns + column].highHalf = single
        }
      }
      largest = Lanes.greater(largest, squares)
    }
    reach = largest.max().squareRoot()
    guard reach > 0x1p-30, reach < 0x1p30 else { return nil }
    self.panels = panels
  }

  /// The number of panels.
  var count: Int { panels.count / columns }

  func places(_ centroids: Matrix) -> Places {
    var (factors, squares): ([Float], [Float]) = ([], [])
    var longest = 0.0
    for centroid in 0..<centroids.rows {
      var square = 0.0
      for column in 0..<columns {
        let value = centroids.values[centroid * columns + column] - centre[column]
        factors.append(Float(-2 * value))
        square += value * value
      }
      squares.append(Float(square))
      longest = max(longest, square.squareRoot())
    }
    let (product, sum) = (2 * reach * longest + longest * longest, reach + longest)
    let margin = Double(columns + 8) * (0x1p-22 * product + 0x1p-50 * sum * sum) + 0x1p-100
    return Places(
      count: centroids.rows, factors: factors, squares: squares, margin: Float(margin))
  }

  /// Looks at the points of a panel.
  @inline(__always)
  func guess(_ panel: Int, _ places: Places) -> Guess {
    let points = panels.span.extracting(panel * columns..<(panel + 1) * columns)
    let (factors, squares) = (places.factors.span, places.squares.span)
    var (best, other) = (Sixteen(repeating: .infinity), Sixteen(repeating: .infinity))
    var numbers = Sixteen()
    for centroid in 0..<places.count {
      let place = factors.extracting(centroid * columns..<(centroid + 1) * columns)
      var sum = Sixteen(repeating: squares[centroid])
      for column in 0..<points.count {
        // Both have `columns` entries.
        sum += points[unchecked: column] * place[unchecked: column]
      }
      let isNearer = sum .< best
      let farther = sum.replacing(with: best, where: isNearer)
      other.replace(with: farther, where: farther .< other)
      best.replace(with: sum, where: isNearer)
      numbers.replace(with: Float(centroid), where: isNearer)
    }
    return Guess(numbers: numbers, isCertain: other - best .> places.margin)
  }
}
