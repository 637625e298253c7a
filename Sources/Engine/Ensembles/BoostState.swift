/// A stump, and where it divides its feature's order.
struct StumpChoice {
  let slot: Int
  let leftCount: Int
  let above: Int
  let below: Int
}

/// AdaBoost between two rounds.
struct BoostState {
  private(set) var stumps: [AdaBoost.Stump] = []
  private(set) var errors: [Double] = []
  private(set) var alphas: [Double] = []
  private(set) var scores: [Double]
  private(set) var stagedErrors: [Double] = []
  private(set) var stagedLosses: [Double] = []
  private(set) var bounds: [Double] = []
  private(set) var weightHistory: [Double]
  /// Whether the last stump made no error.
  private(set) var isPerfect = false

  private let order: FeatureOrder
  private let signs: [Double]
  /// Each example's weight, with the sign of its label.
  private var signedWeights: [Double]
  /// What the last stump says of each example, 1 or −1.
  private var says: [Double]

  init(order: FeatureOrder, signs: [Double]) {
    self.order = order
    self.signs = signs
    let n = Double(signs.count)
    signedWeights = signs.map { $0 / n }
    weightHistory = [Double](repeating: 1 / n, count: signs.count)
    scores = [Double](repeating: 0, count: signs.count)
    says = signs
  }

  /// The best stump; none if it is no better than guessing.
  func choose(_ criterion: AdaBoost.Criterion) -> StumpChoice? {
    var (whole, balance) = (0.0, 0.0)
    for weight in signedWeights {
      whole += weight.magnitude
      balance += weight
    }
    var search = StumpSearch(positive: (whole + balance) / 2, negative: (whole - balance) / 2)
    for slot in order.features.indices {
      let range = slot * order.count..<(slot + 1) * order.count
      switch criterion {
      case .weightedError: search.scanError(order.entries, range, signedWeights, slot: slot)
      case .weightedGini: search.scanGini(order.entries, range, signedWeights, slot: slot)
      }
    }
    guard search.slot >= 0, search.error < 0.5 - 1e-12 else { return nil }
    return StumpChoice(
      slot: search.slot, leftCount: search.leftCount, above: search.above, below: search.below)
  }

  mutating func add(_ choice: StumpChoice) {
    let base = choice.slot * order.count
    let middle = base + choice.leftCount
    stumps.append(
      AdaBoost.Stump(
        feature: order.features[choice.slot],
        threshold: order.threshold(
          slot: choice.slot, order.entries[middle - 1].rank, order.entries[middle].rank),
        polarity: choice.above, below: choice.below))
    let (below, above) = (Double(choice.below), Double(choice.above))
    for index in base..<middle { says[order.entries[index].row] = below }
    for index in middle..<base + order.count { says[order.entries[index].row] = above }
    let error = errorOfLast()
    errors.append(error)
    // An error too small for its odds counts as none.
    isPerfect = !(1 / error).isFinite
    update(error)
  }

  private func errorOfLast() -> Double {
    var (wrong, total) = (0.0, 0.0)
    for row in signs.indices {
      let weight = signedWeights[row].magnitude
      total += weight
      wrong += says[row] == signs[row] ? 0 : weight
    }
    return wrong / total
  }

  private mutating func update(_ error: Double) {
    let odds = (1 - error) / error
    let alpha = isPerfect ? 1 : 0.5 * Elementary.log(odds)
    let (grow, shrink) = isPerfect ? (1, 1) : (odds.squareRoot(), (1 / odds).squareRoot())
    var (scores, weights) = (scores, signedWeights)
    self.scores = []
    signedWeights = []
    var (sum, wrong) = (0.0, 0.0)
    for row in signs.indices {
      weights[row] *= says[row] == signs[row] ? shrink : grow
      sum += weights[row].magnitude
      scores[row] += alpha * says[row]
      wrong += (scores[row] > 0) == (signs[row] > 0) ? 0 : 1
    }
    for row in weights.indices {
      weights[row] /= sum
      weightHistory.append(weights[row].magnitude)
    }
    (self.scores, signedWeights) = (scores, weights)
    alphas.append(alpha)
    stagedErrors.append(wrong / Double(signs.count))
    let bound = 2 * (error * (1 - error)).squareRoot()
    bounds.append((bounds.last ?? 1) * bound)
    stagedLosses.append(isPerfect ? exponentialLoss() : (stagedLosses.last ?? 1) * sum)
  }

  /// The mean of e^(−y F); otherwise it is the product of the normalisers.
  private func exponentialLoss() -> Double {
    var sum = 0.0
    for row in signs.indices { sum += Elementary.exp(-signs[row] * scores[row]) }
    return sum / Double(signs.count)
  }
}
