// Σ_i s_i a_i a_iᵀ over the rows a_i of panels, two columns by two at a time: four sums stay in
// registers while a block of panels, small enough for the first cache, is read. Each sum has four
// partial sums, for rows 0 and 4, 1 and 5, … of the panels, which are added up at the end.
// Source: K. Goto, R. van de Geijn, "Anatomy of high-performance matrix multiplication", ACM
// Transactions on Mathematical Software 34 (2008).

/// The sum of the outer products of rows, built up block by block.
struct GramSum {
  typealias Eight = SIMD8<Double>

  /// The number of columns, rounded up to an even one.
  let width: Int
  private var sums: [SIMD4<Double>]

  /// How many panels make a block.
  static let blockPanels = 16

  init(columns: Int) {
    width = (columns + 1) & ~1
    sums = [SIMD4<Double>](repeating: SIMD4(), count: width * width)
  }

  /// Adds the products of `panels` panels of `left` with those of `right`, which has the same
  /// rows: the same panels, or weighted ones. Both are `width` columns wide; those of `left` start
  /// at `base` and are `step` vectors apart.
  mutating func add(
    _ left: Span<Eight>, from base: Int, step: Int, _ right: Span<Eight>, panels: Int
  ) {
    let width = width
    var totals = sums.mutableSpan
    var first = 0
    while first < width {
      var second = first
      while second < width {
        GramSum.tile(left, base, step, right, panels, width, first, second, &totals)
        second += 2
      }
      first += 2
    }
  }

  @inline(__always)
  private static func tile(
    _ left: Span<Eight>, _ base: Int, _ step: Int, _ right: Span<Eight>, _ panels: Int,
    _ width: Int, _ first: Int, _ second: Int, _ totals: inout MutableSpan<SIMD4<Double>>
  ) {
    let corner = first * width + second
    var s00 = totals[corner]
    var s01 = totals[corner + 1]
    var s10 = totals[corner + width]
    var s11 = totals[corner + width + 1]
    var (from, base) = (base + first, second)
    for _ in 0..<panels {
      let (a0, a1) = (left[from], left[from + 1])
      let (b0, b1) = (right[base], right[base + 1])
      s00 += a0.lowHalf * b0.lowHalf
      s01 += a0.lowHalf * b1.lowHalf
      s10 += a1.lowHalf * b0.lowHalf
      s11 += a1.lowHalf * b1.lowHalf
      s00 += a0.highHalf * b0.highHalf
      s01 += a0.highHalf * b1.highHalf
      s10 += a1.highHalf * b0.highHalf
      s11 += a1.highHalf * b1.highHalf
      from += step
      base += width
    }
    totals[corner] = s00
    totals[corner + 1] = s01
    totals[corner + width] = s10
    totals[corner + width + 1] = s11
  }

  /// Adds the products of panels with themselves.
  mutating func add(_ block: Span<Eight>, panels: Int) {
    add(block, from: 0, step: width, block, panels: panels)
  }

  /// The sum for two columns.
  func value(_ first: Int, _ second: Int) -> Double {
    Lanes.total(first <= second ? sums[first * width + second] : sums[second * width + first])
  }
}
