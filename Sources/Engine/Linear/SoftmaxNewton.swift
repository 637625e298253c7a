/// Newton's method for softmax regression, and where it stands.
struct SoftmaxNewton {
  private(set) var objectives: [Double] = []
  private var point: [Double]
  private let classes: Int
  private let labels: [Int]
  private let x: Matrix
  private let means: [Double]
  /// 1/C; 0 without a penalty.
  private let penalty: Double
  private let unit: Double

  /// The number of unknowns a class: its weights and its intercept.
  private var width: Int { x.columns + 1 }

  private struct State {
    var loss = 0.0
    var gradient: [Double]
    var hessian: [Double]
  }

  init(
    _ x: Matrix, _ labels: [Int], classes: Int, c: Double?, budget: inout Budget
  ) throws(EngineError) {
    try budget.spend(4 * x.rows, times: x.columns)
    self.classes = classes
    self.labels = labels
    penalty = c.map { 1 / $0 } ?? 0
    unit = c ?? 1
    var means = [Double](repeating: 0, count: x.columns)
    var centred = x
    for column in 0..<x.columns {
      means[column] = Statistics.plainMean(x.column(column))
      guard means[column].isFinite else { throw .overflow(.x) }
      for row in 0..<x.rows { centred.values[row * x.columns + column] -= means[column] }
    }
    self.x = centred
    self.means = means
    let (size, overflow) = classes.multipliedReportingOverflow(by: x.columns + 1)
    guard !overflow else { throw .budgetExceeded }
    try budget.store(size, times: size)
    point = [Double](repeating: 0, count: size)
  }

  /// Steps until the gain of another one is lost in rounding; returns whether it came so far.
  mutating func run(maximumSteps: Int, budget: inout Budget) throws(EngineError) -> Bool {
    var state = try evaluate(point, &budget)
    objectives = [state.loss * unit]
    for _ in 0..<maximumSteps {
      let step = try NewtonStep.solve(state.hessian, state.gradient, budget: &budget)
      var decrement = 0.0
      for index in step.indices { decrement += step[index] * state.gradient[index] }
      guard decrement.isFinite, state.loss.isFinite else { throw .overflow(.x) }
      var (size, next, nextState) = (1.0, point, state)
      repeat {
        for index in step.indices { next[index] = point[index] - size * step[index] }
        nextState = try evaluate(next, &budget)
        size /= 2
      } while !(nextState.loss <= state.loss + 1e-12 * state.loss) && size > 1e-8
      (point, state) = (next, nextState)
      try budget.store(1)
      objectives.append(state.loss * unit)
      if decrement <= 1e-16 * (1 + state.loss) { return true }
    }
    return false
  }

  /// The weights in the data's own units, and the intercepts, both with mean 0 where only
  /// differences matter.
  func model() throws(EngineError) -> (weights: Matrix, intercepts: [Double]) {
    let d = x.columns
    var weights = [Double](repeating: 0, count: classes * d)
    var intercepts = [Double](repeating: 0, count: classes)
    for label in 0..<classes {
      intercepts[label] = point[label * width + d]
      for column in 0..<d {
        weights[label * d + column] = point[label * width + column]
        intercepts[label] -= point[label * width + column] * means[column]
      }
    }
    let mean = Statistics.plainMean(intercepts)
    for label in 0..<classes {
      intercepts[label] -= mean
      guard intercepts[label].isFinite else { throw .overflow(.x) }
    }
    return (Matrix(rows: classes, columns: d, trusted: weights), intercepts)
  }

  /// The objective over C and its derivatives.
  private func evaluate(
    _ point: [Double], _ budget: inout Budget
  ) throws(EngineError) -> State {
    let size = point.count
    try budget.spend(x.rows, times: size * (size + 3) / 2 + 20 * classes)
    var state = State(
      gradient: [Double](repeating: 0, count: size),
      hessian: [Double](repeating: 0, count: size * size))
    var (shares, row) = ([Double](repeating: 0, count: classes), x.row(0) + [1])
    for index in 0..<x.rows {
      for column in 0..<x.columns { row[column] = x.values[index * x.columns + column] }
      state.loss += share(point, row, labels[index], &shares)
      add(row, shares, labels[index], &state)
    }
    for label in 0..<classes {
      for column in 0..<x.columns {
        let place = label * width + column
        state.loss += penalty * point[place] * point[place] / 2
        state.gradient[place] += penalty * point[place]
        state.hessian[place * size + place] += penalty
      }
    }
    fixShifts(&state, size)
    return state
  }

  /// Turns a row's scores into probabilities; returns the loss.
  private func share(
    _ point: [Double], _ row: [Double], _ label: Int, _ shares: inout [Double]
  ) -> Double {
    var largest = -Double.infinity
    for k in 0..<classes {
      var score = 0.0
      for column in 0..<width { score += point[k * width + column] * row[column] }
      shares[k] = score
      largest = max(largest, score)
    }
    let own = shares[label]
    var total = 0.0
    for k in 0..<classes {
      shares[k] = Elementary.exp(shares[k] - largest)
      total += shares[k]
    }
    for k in 0..<classes { shares[k] /= total }
    return Elementary.log(total) + (largest - own)
  }

  private func add(_ row: [Double], _ shares: [Double], _ label: Int, _ state: inout State) {
    let (width, size) = (width, shares.count * width)
    for k in shares.indices {
      let slope = shares[k] - (k == label ? 1 : 0)
      for column in 0..<width { state.gradient[k * width + column] += slope * row[column] }
      for j in 0...k {
        let curvature = shares[k] * ((j == k ? 1 : 0) - shares[j])
        for a in 0..<width {
          let factor = curvature * row[a]
          let base = (k * width + a) * size + j * width
          for b in 0..<width { state.hessian[base + b] += factor * row[b] }
        }
      }
    }
  }

  /// A shift of all classes alike changes nothing: these directions get a curvature of their own,
  /// so that H has an inverse. The gradient has no part in them.
  private func fixShifts(_ state: inout State, _ size: Int) {
    for column in (penalty > 0 ? x.columns : 0)..<width {
      var trace = 0.0
      for k in 0..<classes {
        trace += state.hessian[(k * width + column) * size + k * width + column]
      }
      for k in 0..<classes {
        for j in 0...k {
          state.hessian[(k * width + column) * size + j * width + column] +=
            trace / Double(classes)
        }
      }
    }
  }
}
