/// The coefficients of Legendre polynomials that fit points best.
struct PolynomialFit {
  let solution: [Double]
  let rank: Int

  init(
    _ basis: Legendre, _ x: [Double], _ y: [Double], powers: [[Double]], alpha: Double,
    budget: inout Budget
  ) throws(EngineError) {
    let width = basis.degree + 1
    if alpha == 0, x.count * width >= NormalEquations.fewestEntries, x.count >= 8 * width {
      let gram = PolynomialFit.products(basis, x, y)
      let solution = try NormalEquations.solve(
        size: width, penalty: 0, budget: &budget, product: gram.value,
        right: { gram.value($0, width) })
      if let solution {
        self.solution = solution
        rank = width
        return
      }
    }
    let penalties = alpha == 0 ? 0 : basis.degree
    let rows = x.count + penalties
    try budget.store(rows, times: width)
    var design = [Double](repeating: 0, count: rows * width)
    for k in 0..<width {
      var unit = [Double](repeating: 0, count: width)
      unit[k] = 1
      let column = basis.values(x, unit)
      for row in x.indices { design[k * rows + row] = column[row] }
      for power in 0..<penalties where power < k {
        design[k * rows + x.count + power] = alpha.squareRoot() * powers[k][power + 1]
      }
    }
    let fit = try LeastSquares(
      columnMajor: design, target: y + [Double](repeating: 0, count: penalties), columns: width,
      budget: &budget)
    (solution, rank) = (fit.solution, fit.rank)
  }

  /// The products of all columns of the basis, and of the target, which comes last.
  private static func products(_ basis: Legendre, _ x: [Double], _ y: [Double]) -> GramSum {
    let width = basis.degree + 2
    var gram = GramSum(columns: width)
    let stride = gram.width
    var block = [SIMD8<Double>](repeating: SIMD8(), count: stride * GramSum.blockPanels)
    let panels = x.count / 8
    var panel = 0
    while panel < panels {
      let count = min(GramSum.blockPanels, panels - panel)
      var out = block.mutableSpan
      for index in 0..<count {
        let first = (panel + index) * 8
        basis.write(Panels.eight(x.span, first, 1), into: &out, at: index * stride)
        out[index * stride + width - 1] = Panels.eight(y.span, first, 1)
      }
      gram.add(block.span, panels: count)
      panel += count
    }
    addRest(basis, x, y, from: panels * 8, &block, &gram)
    return gram
  }

  /// Adds the last, incomplete panel.
  private static func addRest(
    _ basis: Legendre, _ x: [Double], _ y: [Double], from first: Int,
    _ block: inout [SIMD8<Double>], _ gram: inout GramSum
  ) {
    let count = x.count - first
    guard count > 0 else { return }
    var (points, targets) = (SIMD8<Double>(repeating: x[first]), SIMD8<Double>())
    for lane in 0..<count {
      points[lane] = x[first + lane]
      targets[lane] = y[first + lane]
    }
    var out = block.mutableSpan
    basis.write(points, into: &out, at: 0)
    out[basis.degree + 1] = targets
    for column in 0...basis.degree {
      for lane in count..<8 { out[column][lane] = 0 }
    }
    gram.add(block.span, panels: 1)
  }
}
