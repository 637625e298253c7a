// The products Σ (z_i − z̄)(z_i − z̄)ᵀ of rows z = [x, y], in one pass: the rows are first shifted by
// the mean of the first few, which leaves Σ(z − s)(z − s)ᵀ − n (z̄ − s)(z̄ − s)ᵀ. Where that would
// cancel more than two digits, a second pass shifts by the mean itself.
// Source: T. F. Chan, G. H. Golub, R. J. LeVeque, "Algorithms for computing the sample variance",
// The American Statistician 37 (1983).

/// Means and products of the columns of data and of its target, which comes last.
struct CentredProducts {
  let rows: Int
  /// The number of features.
  let columns: Int
  /// One for each feature, then the target's; zeros if not centred.
  private(set) var means: [Double]
  private var products: [Double]

  /// - Throws: `notFinite`, `overflow`, `budgetExceeded`.
  init(
    _ x: Matrix, _ y: [Double], centred: Bool, budget: inout Budget
  ) throws(EngineError) {
    rows = x.rows
    columns = x.columns
    let width = columns + 1
    means = [Double](repeating: 0, count: width)
    products = []
    try budget.spend(rows, times: width * (width + 3) / 2)
    if !centred {
      products = CentredProducts.sum(x, y, shift: means).products
    } else {
      let head = min(rows, 256)
      let shift = CentredProducts.sums(x, y, rows: head).map { $0 / Double(head) }
      if !centre(x, y, shift: shift) {
        try budget.spend(rows, times: width * (width + 3) / 2)
        _ = centre(x, y, shift: means)
      }
    }
    for value in products where !value.isFinite {
      try Check.finite(x.values, .x)
      try Check.finite(y, .y)
      throw .overflow(.x)
    }
  }

  /// The product of two columns; the target is column `columns`.
  @inline(__always)
  func product(_ first: Int, _ second: Int) -> Double { products[first * (columns + 1) + second] }

  /// Returns whether little enough cancelled.
  private mutating func centre(_ x: Matrix, _ y: [Double], shift: [Double]) -> Bool {
    let (raw, sums) = CentredProducts.sum(x, y, shift: shift)
    products = raw
    let (width, n) = (columns + 1, Double(rows))
    var isAccurate = true
    for first in 0..<width {
      means[first] = shift[first] + sums[first] / n
      for second in 0..<width {
        products[first * width + second] -= sums[first] * (sums[second] / n)
      }
      let diagonal = first * width + first
      if products[diagonal] < 0.01 * raw[diagonal] { isAccurate = false }
    }
    return isAccurate
  }

  /// The sums of the first `rows` rows.
  private static func sums(_ x: Matrix, _ y: [Double], rows: Int) -> [Double] {
    var sums = [Double](repeating: 0, count: x.columns + 1)
    for row in 0..<rows {
      for column in 0..<x.columns { sums[column] += x.values[row * x.columns + column] }
      sums[x.columns] += y[row]
    }
    return sums
  }

  private static func sum(
    _ x: Matrix, _ y: [Double], shift: [Double]
  ) -> (products: [Double], sums: [Double]) {
    let width = x.columns + 1
    var gram = GramSum(columns: width)
    var lanes = [SIMD8<Double>](repeating: SIMD8(), count: width)
    var block = [SIMD8<Double>](
      repeating: SIMD8(), count: gram.width * GramSum.blockPanels)
    let panels = (x.rows + 7) / 8
    var panel = 0
    while panel < panels {
      let count = min(GramSum.blockPanels, panels - panel)
      fill(&block, stride: gram.width, x, y, shift, firstPanel: panel, panels: count, &lanes)
      gram.add(block.span, panels: count)
      panel += count
    }
    var products = [Double](repeating: 0, count: width * width)
    for first in 0..<width {
      for second in 0..<width { products[first * width + second] = gram.value(first, second) }
    }
    return (products, lanes.map(Lanes.total))
  }

  /// Packs panels of [x, y] less the shift, and adds each column to its sum.
  private static func fill(
    _ block: inout [SIMD8<Double>], stride: Int, _ x: Matrix, _ y: [Double], _ shift: [Double],
    firstPanel: Int, panels: Int, _ lanes: inout [SIMD8<Double>]
  ) {
    let width = x.columns
    var out = block.mutableSpan
    var sums = lanes.mutableSpan
    let target = SIMD8<Double>(repeating: shift[width])
    for panel in 0..<panels {
      let first = (firstPanel + panel) * 8
      let count = min(8, x.rows - first)
      let base = panel * stride
      Panels.pack(
        x.values.span, first: first, count: count, width: width, shift: shift.span, into: &out,
        at: base)
      if count == 8 {
        out[base + width] = Panels.eight(y.span, first, 1) - target
      } else {
        var last = SIMD8<Double>()
        for lane in 0..<count { last[lane] = y[first + lane] - shift[width] }
        out[base + width] = last
      }
      for column in 0...width { sums[column] += out[base + column] }
    }
  }
}
