// Rows are kept in panels of eight: column j of a panel is one vector with the eight rows' entries.
// One instruction then works on several rows, while each row's own sums keep their order.

/// The rows of a matrix in panels of eight. Places beyond the last row are 0.
struct Panels {
  typealias Lanes = SIMD8<Double>

  let rows: Int
  let columns: Int
  /// How many vectors a panel takes: at least `columns`; those beyond are 0.
  let stride: Int
  /// Column j of panel p is at `p * stride + j`.
  private(set) var values: [Lanes]

  /// The number of panels.
  var count: Int { (rows + 7) / 8 }

  init(_ x: Matrix) {
    self.init(x, shift: [Double](repeating: 0, count: x.columns), ones: false, stride: x.columns)
  }

  /// The rows of `x` less `shift`, with a last column of ones where asked for.
  init(_ x: Matrix, shift: [Double], ones: Bool, stride: Int) {
    let rows = x.rows
    let columns = x.columns + (ones ? 1 : 0)
    let panels = (rows + 7) / 8
    var values = [Lanes](repeating: Lanes(), count: panels * stride)
    var out = values.mutableSpan
    for panel in 0..<panels {
      let count = min(8, rows - panel * 8)
      Panels.pack(
        x.values.span, first: panel * 8, count: count, width: x.columns, shift: shift.span,
        into: &out, at: panel * stride)
      guard ones else { continue }
      for lane in 0..<count { out[panel * stride + x.columns][lane] = 1 }
    }
    (self.rows, self.columns, self.stride, self.values) = (rows, columns, stride, values)
  }

  /// A row's entries.
  func row(_ index: Int) -> [Double] {
    var result = [Double](repeating: 0, count: columns)
    for column in 0..<columns { result[column] = values[index / 8 * stride + column][index & 7] }
    return result
  }

  /// Some of the rows, in the order given.
  func picking(_ chosen: [Int]) -> Panels {
    var picked = [Lanes](repeating: Lanes(), count: (chosen.count + 7) / 8 * stride)
    let old = values.span
    var out = picked.mutableSpan
    for place in chosen.indices {
      let (from, to) = (chosen[place] / 8 * stride, place / 8 * stride)
      for column in 0..<stride {
        out[to + column][place & 7] = old[from + column][chosen[place] & 7]
      }
    }
    return Panels(rows: chosen.count, columns: columns, stride: stride, values: picked)
  }

  private init(rows: Int, columns: Int, stride: Int, values: [Lanes]) {
    (self.rows, self.columns, self.stride, self.values) = (rows, columns, stride, values)
  }

  /// Writes `count` ≤ 8 rows of `width` columns, less `shift`, as one panel.
  static func pack(
    _ x: Span<Double>, first: Int, count: Int, width: Int, shift: Span<Double>,
    into out: inout MutableSpan<Lanes>, at start: Int
  ) {
    if count == 8 {
      for column in 0..<width {
        let base = first * width + column
        out[start + column] = eight(x, base, width) - Lanes(repeating: shift[column])
      }
      return
    }
    for column in 0..<width {
      var lanes = Lanes()
      for lane in 0..<count { lanes[lane] = x[(first + lane) * width + column] - shift[column] }
      out[start + column] = lanes
    }
  }

  /// Eight values, `step` apart.
  @inline(__always)
  static func eight(_ x: Span<Double>, _ base: Int, _ step: Int) -> Lanes {
    var lanes = Lanes()
    lanes[0] = x[base]
    lanes[1] = x[base + step]
    lanes[2] = x[base + 2 * step]
    lanes[3] = x[base + 3 * step]
    lanes[4] = x[base + 4 * step]
    lanes[5] = x[base + 5 * step]
    lanes[6] = x[base + 6 * step]
    lanes[7] = x[base + 7 * step]
    return lanes
  }
}
