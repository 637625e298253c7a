// Sequential minimal optimisation of the dual of a support vector machine,
//   max Σα_i − ½ ΣΣ α_i α_j s_i s_j k(x_i, x_j)   with 0 ≤ α_i ≤ C and Σ α_i s_i = 0.
// Two α at a time move to their best values: i with the greatest v = s − Σ_j α_j s_j k(x, x_j) of
// those whose α s may grow, and of those whose α s may shrink and have a smaller v the j with the
// greatest gain (v_i − v_j)²/(k_ii + k_jj − 2 k_ij). It ends when no v of the first kind is above
// one of the second by more than the tolerance. Ties go to the lowest index.
//
// Shrinking: α at a bound whose v says that they will stay there are set aside, and a problem of
// the others alone is solved; then v of those set aside is brought up to date, and all go on.
// Source: R.-E. Fan, P.-H. Chen, C.-J. Lin, "Working set selection using second order information
// for training support vector machines", Journal of Machine Learning Research 6 (2005).

/// The dual of a support vector machine, and how far it is solved.
struct MinimalOptimization {
  typealias Eight = SIMD8<Double>

  private(set) var alphas: [Double]
  private(set) var steps = 0
  /// By how much the conditions of the optimum are still missed.
  private(set) var gap = Double.infinity
  private(set) var cache: KernelCache
  let signs: [Double]
  let c: Double
  /// v, in panels.
  private var values: [Eight]
  /// 0 where α s may grow, else −∞.
  private var up: [Eight]
  /// 0 where α s may shrink, else ∞.
  private var down: [Eight]
  private var diagonal: [Eight]
  /// After how many steps shrinking is tried. It costs a row of the kernel for each α that moves
  /// meanwhile, but for the linear kernel only a pass over the data.
  private var nextShrink: Int

  init(_ rows: KernelRows, _ signs: [Double], c: Double) {
    cache = KernelCache(rows)
    self.signs = signs
    self.c = c
    alphas = [Double](repeating: 0, count: signs.count)
    nextShrink = max(1000, rows.form == .linear ? signs.count / 4 : 2 * signs.count)
    let count = rows.panels.count
    values = [Eight](repeating: Eight(), count: count)
    up = [Eight](repeating: Eight(repeating: -.infinity), count: count)
    down = [Eight](repeating: Eight(repeating: .infinity), count: count)
    diagonal = rows.diagonals()
    for index in signs.indices {
      values[index >> 3][index & 7] = signs[index]
      mark(index)
    }
  }

  /// Moves pairs until the gap is at most `tolerance`, or what rounding leaves of it.
  mutating func run(tolerance: Double, budget: inout Budget) throws(EngineError) {
    for index in signs.indices where !diagonal[index >> 3][index & 7].isFinite {
      throw .overflow(.x)
    }
    var (first, value) = highest()
    while true {
      // A move among few examples costs what the search around it does.
      try budget.spend(2 * signs.count + 100)
      try cache.load(first, budget: &budget)
      let (second, gap) = partner(first, value)
      self.gap = gap
      guard !gap.isNaN, gap < .infinity else { throw .overflow(.x) }
      if second < 0 || gap <= tolerance { return }
      if steps % 1024 == 0, gap <= rounding { return }
      if steps >= nextShrink {
        nextShrink = steps + max(1000, signs.count / 4)
        if try shrink(above: value, below: value - gap, tolerance, &budget) {
          (first, value) = highest()
          continue
        }
      }
      try cache.load(second, budget: &budget)
      let change = move(first, second, value)
      guard change != 0 else { return }
      steps += 1
      (first, value) = update(first, second, change)
    }
  }

  /// The intercept: v of the α strictly within their bounds, their mean; else the middle of the
  /// interval in which every intercept is optimal.
  var intercept: Double {
    var (sum, count) = (0.0, 0)
    var (low, high) = (-Double.infinity, Double.infinity)
    for index in alphas.indices {
      let (panel, lane) = (index >> 3, index & 7)
      let value = values[panel][lane]
      if alphas[index] > 0, alphas[index] < c {
        sum += value
        count += 1
      }
      if up[panel][lane] == 0 { low = max(low, value) }
      if down[panel][lane] == 0 { high = min(high, value) }
    }
    return count > 0 ? sum / Double(count) : low / 2 + high / 2
  }

  /// f without the intercept, for each example.
  var outputs: [Double] {
    signs.indices.map { signs[$0] - values[$0 >> 3][$0 & 7] }
  }

  /// What rounding may make of v.
  private var rounding: Double {
    var (size, largest) = (0.0, 0.0)
    for index in alphas.indices {
      size = max(size, diagonal[index >> 3][index & 7].magnitude)
      largest = max(largest, alphas[index])
    }
    return 0x1p-46 * size * largest
  }

  /// The problem of some of the examples, from where they stand.
  private init(_ whole: MinimalOptimization, _ members: [Int]) {
    self.init(
      whole.cache.rows.picking(members), members.map { whole.signs[$0] }, c: whole.c)
    for (place, index) in members.enumerated() {
      alphas[place] = whole.alphas[index]
      values[place >> 3][place & 7] = whole.values[index >> 3][index & 7]
      mark(place)
    }
  }

  /// Solves without the examples that seem settled, if these are many; returns whether it did.
  private mutating func shrink(
    above high: Double, below low: Double, _ tolerance: Double, _ budget: inout Budget
  ) throws(EngineError) -> Bool {
    var members: [Int] = []
    for index in signs.indices {
      let (panel, lane) = (index >> 3, index & 7)
      let (mayGrow, mayShrink) = (up[panel][lane] == 0, down[panel][lane] == 0)
      let value = values[panel][lane]
      let isSettled = (!mayGrow && value > high) || (!mayShrink && value < low)
      if !isSettled { members.append(index) }
    }
    guard members.count >= 2, members.count <= signs.count / 4 * 3 else { return false }
    var part = MinimalOptimization(self, members)
    try part.run(tolerance: tolerance, budget: &budget)
    steps += part.steps
    try merge(part, members, &budget)
    return true
  }

  /// Takes over what the problem of some examples has come to.
  private mutating func merge(
    _ part: MinimalOptimization, _ members: [Int], _ budget: inout Budget
  ) throws(EngineError) {
    let rows = cache.rows
    let (count, width) = (rows.panels.count, rows.panels.columns)
    var buffer = [Eight](repeating: Eight(), count: count)
    var total = [Double](repeating: 0, count: width)
    for (place, index) in members.enumerated() where part.alphas[place] != alphas[index] {
      let change = (part.alphas[place] - alphas[index]) * signs[index]
      alphas[index] = part.alphas[place]
      mark(index)
      let point = rows.panels.row(index)
      if rows.form == .linear {
        for column in 0..<width { total[column] += change * point[column] }
        continue
      }
      try budget.spend(rows.panels.rows, times: width + 20)
      var out = buffer.mutableSpan
      rows.write(point.span, from: 0, to: count, into: &out)
      for panel in 0..<count { values[panel] -= buffer[panel] * change }
    }
    if rows.form == .linear {
      var out = buffer.mutableSpan
      rows.write(total.span, from: 0, to: count, into: &out)
      for panel in 0..<count { values[panel] -= buffer[panel] }
    }
    for (place, index) in members.enumerated() {
      values[index >> 3][index & 7] = part.values[place >> 3][place & 7]
    }
  }

  /// Notes in which directions an α may move.
  private mutating func mark(_ index: Int) {
    let (positive, panel, lane) = (signs[index] > 0, index >> 3, index & 7)
    let (mayGrow, mayShrink) = (alphas[index] < c, alphas[index] > 0)
    up[panel][lane] = (positive ? mayGrow : mayShrink) ? 0 : -.infinity
    down[panel][lane] = (positive ? mayShrink : mayGrow) ? 0 : .infinity
  }

  /// Moves two α as far as it pays and their bounds allow; returns the change of α s of the first.
  private mutating func move(_ first: Int, _ second: Int, _ value: Double) -> Double {
    let other = values[second >> 3][second & 7]
    let curvature =
      (diagonal[first >> 3][first & 7] + diagonal[second >> 3][second & 7])
      - 2 * cache.value(first, second)
    var change = (value - other) / max(curvature, MinimalOptimization.leastCurvature)
    let roomOfFirst = signs[first] > 0 ? c - alphas[first] : alphas[first]
    let roomOfSecond = signs[second] > 0 ? alphas[second] : c - alphas[second]
    change = min(change, roomOfFirst, roomOfSecond)
    let before = (alphas[first], alphas[second])
    alphas[first] =
      change == roomOfFirst ? (signs[first] > 0 ? c : 0) : before.0 + signs[first] * change
    alphas[second] =
      change == roomOfSecond ? (signs[second] > 0 ? 0 : c) : before.1 - signs[second] * change
    mark(first)
    mark(second)
    return before == (alphas[first], alphas[second]) ? 0 : change
  }

  /// Stands for a curvature that is not above 0, as between equal examples.
  private static let leastCurvature = 1e-12
}

extension MinimalOptimization {
  /// The index with the greatest v of those whose α s may grow, and that v.
  private func highest() -> (Int, Double) {
    var best = Best()
    for panel in values.indices { best.consider(values[panel] + up[panel], panel) }
    return best.result
  }

  /// Brings v up to date after a move, and finds the next ``highest()``.
  private mutating func update(_ first: Int, _ second: Int, _ change: Double) -> (Int, Double) {
    let (a, b, limits) = (cache.row(first), cache.row(second), up)
    let (rowA, rowB, bounds) = (a.span, b.span, limits.span)
    var out = values.mutableSpan
    var best = Best()
    for panel in 0..<out.count {
      let value = out[panel] - (rowA[panel] - rowB[panel]) * change
      out[panel] = value
      best.consider(value + bounds[panel], panel)
    }
    return best.result
  }

  /// The index whose move with `first` gains most, −1 if there is none; and the gap.
  private func partner(_ first: Int, _ value: Double) -> (Int, Double) {
    let stored = cache.row(first)
    let (row, all, bounds, squares) = (stored.span, values.span, down.span, diagonal.span)
    let own = diagonal[first >> 3][first & 7]
    var best = Best(above: 0)
    var gaps = Eight(repeating: -.infinity)
    for panel in 0..<all.count {
      let difference = (value - all[panel]) - bounds[panel]
      gaps = Lanes.greater(gaps, difference)
      let curvature = Lanes.greater(
        (own + squares[panel]) - row[panel] * 2,
        Eight(repeating: MinimalOptimization.leastCurvature))
      let positive = Lanes.greater(difference, Eight())
      best.consider(positive * positive / curvature, panel)
    }
    return (best.result.0, gaps.max())
  }
}

/// The greatest of numbers that come eight at a time, and where it was: the first place if equal.
private struct Best {
  private var values: SIMD8<Double>
  private var panels = SIMD8<Double>(repeating: -1)

  @inline(__always)
  init(above least: Double = -.infinity) { values = SIMD8(repeating: least) }

  @inline(__always)
  mutating func consider(_ candidates: SIMD8<Double>, _ panel: Int) {
    let better = candidates .> values
    values.replace(with: candidates, where: better)
    panels.replace(with: Double(panel), where: better)
  }

  /// The index, −1 if nothing was greater than the start, and the value.
  var result: (Int, Double) {
    var (index, value) = (-1, -Double.infinity)
    for lane in 0..<8 where panels[lane] >= 0 {
      let place = Int(panels[lane]) * 8 + lane
      if values[lane] > value || (values[lane] == value && place < index) {
        (index, value) = (place, values[lane])
      }
    }
    return (index, value)
  }
}
