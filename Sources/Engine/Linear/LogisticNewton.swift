/// Newton's method for logistic regression, and where it stands.
///
/// Where there are many rows it first runs on every 64th and every 8th panel of them: a start so
/// good that all rows need to be read only a few times.
struct LogisticNewton {
  private(set) var path: [Double] = []
  private(set) var objectives: [Double] = []
  private(set) var converged = false
  private(set) var isSeparated = false
  private let panels: Panels
  private let signs: [SIMD8<Double>]
  private let means: [Double]
  private let hasIntercept: Bool
  /// 1/C; 0 without a penalty.
  private let penalty: Double
  /// What objectives are given in: C, or 1.
  private let unit: Double

  init(
    _ x: Matrix, _ labels: [Double], c: Double?, hasIntercept: Bool, budget: inout Budget
  ) throws(EngineError) {
    self.hasIntercept = hasIntercept
    penalty = c.map { 1 / $0 } ?? 0
    unit = c ?? 1
    try budget.spend(3 * x.rows, times: x.columns)
    var means = [Double](repeating: 0, count: x.columns)
    if hasIntercept {
      for row in 0..<x.rows {
        for column in 0..<x.columns { means[column] += x.values[row * x.columns + column] }
      }
      for column in means.indices {
        means[column] /= Double(x.rows)
        guard means[column].isFinite else { throw .overflow(.x) }
      }
    }
    self.means = means
    let width = x.columns + (hasIntercept ? 1 : 0)
    panels = Panels(x, shift: means, ones: hasIntercept, stride: (width + 1) & ~1)
    signs = Panels(Matrix(column: labels)).values
  }

  mutating func run(maximumSteps: Int, budget: inout Budget) throws(EngineError) {
    var point = [Double](repeating: 0, count: panels.columns)
    for every in [64, 8] where panels.count >= 128 * every {
      let (start, _) = try descend(from: point, every: every, most: 12, &budget)
      // A part may be separable where the whole is not.
      let (before, after) = (evaluate(point, 8, false).loss, evaluate(start, 8, false).loss)
      if after < before { point = start }
    }
    (point, converged) = try descend(from: point, every: 1, most: maximumSteps, &budget)
  }

  /// Steps until the gain of another one is lost in rounding; returns whether it came so far.
  private mutating func descend(
    from start: [Double], every: Int, most: Int, _ budget: inout Budget
  ) throws(EngineError) -> (point: [Double], converged: Bool) {
    let width = panels.columns
    let cost = panels.rows / every + 1
    try budget.spend(cost, times: width * (width + 5) / 2 + 30)
    var point = start
    var state = evaluate(point, every, true)
    var hessian = state.hessian
    if every == 1 { try record(point, state, &budget) }
    for _ in 0..<most {
      if every == 1, penalty == 0, state.isSeparating {
        isSeparated = true
        return (point, false)
      }
      let step = try NewtonStep.solve(hessian, state.gradient, budget: &budget)
      var decrement = 0.0
      for index in 0..<width { decrement += step[index] * state.gradient[index] }
      guard decrement.isFinite, state.loss.isFinite else { throw .overflow(.x) }
      // So near the minimum that the curvature hardly changes any more.
      let isFresh = decrement > 1e-8 * (1 + state.loss)
      var (size, next, nextState) = (1.0, point, state)
      repeat {
        try budget.spend(cost, times: width * (width + 5) / 2 + 30)
        for index in 0..<width { next[index] = point[index] - size * step[index] }
        nextState = evaluate(next, every, isFresh)
        size /= 2
      } while !(nextState.loss <= state.loss + 1e-12 * state.loss) && size > 1e-8
      (point, state) = (next, nextState)
      if isFresh { hessian = state.hessian }
      if every == 1 { try record(point, state, &budget) }
      let enough = every == 1 ? 1e-16 : 1e-7
      if decrement <= enough * (1 + state.loss) { return (point, true) }
    }
    return (point, false)
  }

  /// Adds a point, in the data's own units, to the path.
  private mutating func record(
    _ point: [Double], _ state: State, _ budget: inout Budget
  ) throws(EngineError) {
    try budget.store(point.count + 2)
    var intercept = hasIntercept ? point[means.count] : 0
    for index in means.indices {
      path.append(point[index])
      if hasIntercept { intercept -= point[index] * means[index] }
    }
    guard intercept.isFinite else { throw .overflow(.x) }
    path.append(intercept)
    objectives.append(state.loss * unit)
  }
}

extension LogisticNewton {
  private struct State {
    /// The objective over C, its gradient and Hessian.
    var loss = 0.0
    var gradient: [Double] = []
    var hessian: [Double] = []
    var isSeparating = false
  }

  /// The objective and its derivatives, from every so many-th panel.
  private func evaluate(_ point: [Double], _ every: Int, _ withHessian: Bool) -> State {
    let (width, stride) = (panels.columns, panels.stride)
    let (values, sides, weights) = (panels.values.span, signs.span, point.span)
    var gram = GramSum(columns: stride)
    var scaledStore = [SIMD8<Double>](repeating: SIMD8(), count: stride * GramSum.blockPanels)
    var slopeStore = [SIMD8<Double>](repeating: SIMD8(), count: width)
    var losses = SIMD8<Double>()
    var least = SIMD8<Double>(repeating: .infinity)
    var (panel, used) = (0, 0)
    while panel < panels.count {
      let first = panel
      var inBlock = 0
      var scaled = scaledStore.mutableSpan
      var slopes = slopeStore.mutableSpan
      while inBlock < GramSum.blockPanels, panel < panels.count {
        let (base, out, side) = (panel * stride, inBlock * stride, sides[panel])
        var output = SIMD8<Double>()
        for column in 0..<width { output += values[base + column] * weights[column] }
        let margin = output * side
        let term = LogisticTerm(margin: margin)
        // Places beyond the last row have the sign 0.
        let used = side * side
        losses += term.loss * used
        least = pointwiseMin(least, margin.replacing(with: .infinity, where: side .== 0))
        let slope = -side * term.missing
        for column in 0..<width {
          let value = values[base + column]
          slopes[column] += slope * value
          if withHessian { scaled[out + column] = term.curvature * value }
        }
        panel += every
        inBlock += 1
      }
      used += inBlock
      guard withHessian else { continue }
      gram.add(
        values, from: first * stride, step: every * stride, scaledStore.span, panels: inBlock)
    }
    let share = Double(used) / Double(panels.count)
    return state(point, losses, slopeStore, gram, least.min() > 0, share)
  }

  private func state(
    _ point: [Double], _ losses: SIMD8<Double>, _ slopes: [SIMD8<Double>], _ gram: GramSum,
    _ isSeparating: Bool, _ share: Double
  ) -> State {
    let width = panels.columns
    var result = State(loss: Lanes.total(losses), isSeparating: isSeparating)
    result.gradient = slopes.map(Lanes.total)
    result.hessian = [Double](repeating: 0, count: width * width)
    for row in 0..<width {
      for column in 0...row { result.hessian[row * width + column] = gram.value(row, column) }
    }
    for index in means.indices {
      result.loss += penalty * share * point[index] * point[index] / 2
      result.gradient[index] += penalty * share * point[index]
      result.hessian[index * width + index] += penalty * share
    }
    return result
  }
}
