/// The best stump over the features scanned so far, for given weights.
struct StumpSearch {
  private(set) var slot = -1
  private(set) var leftCount = 0
  /// What the stump says above its threshold, and what it says of the rest.
  private(set) var above = 1
  private(set) var below = -1
  /// The stump's weighted error.
  private(set) var error = Double.infinity
  private var score = Double.infinity
  /// The whole weight of either class.
  private let positive: Double
  private let negative: Double

  private static let tolerance = 1e-12

  init(positive: Double, negative: Double) {
    self.positive = positive
    self.negative = negative
  }

  /// With S the signed weight of the left side, the error of polarity +1 is the negative weight
  /// plus S, and that of polarity −1 is what is left of the whole.
  mutating func scanError(
    _ entries: [OrderedEntry], _ range: Range<Int>, _ weights: [Double], slot: Int
  ) {
    var (best, place, isFlipped) = (score, -1, false)
    var sum = negative
    let whole = positive + negative
    var previous = entries[range.lowerBound].rank
    for index in range {
      let entry = entries[index]
      if entry.rank != previous {
        let flipped = whole - sum
        let least = min(sum, flipped)
        if least < best - StumpSearch.tolerance {
          (best, place) = (least, index)
          isFlipped = flipped < sum - StumpSearch.tolerance
        }
      }
      previous = entry.rank
      sum += weights[entry.row]
    }
    guard place >= 0 else { return }
    (score, error, leftCount) = (best, best, place - range.lowerBound)
    self.slot = slot
    (above, below) = isFlipped ? (-1, 1) : (1, -1)
  }

  /// Half the weighted gini impurity is Σ p·q/(p + q) over the two sides, with p and q their
  /// weights of either class; p·q is a quarter of (p + q)² − (p − q)².
  mutating func scanGini(
    _ entries: [OrderedEntry], _ range: Range<Int>, _ weights: [Double], slot: Int
  ) {
    var (best, place, bestBalance) = (score, -1, 0.0)
    let (whole, wholeBalance) = (positive + negative, positive - negative)
    var (left, balance) = (0.0, 0.0)
    var previous = entries[range.lowerBound].rank
    for index in range {
      let entry = entries[index]
      if entry.rank != previous {
        let (right, rest) = (whole - left, wholeBalance - balance)
        // Four times the sum, as one fraction.
        let score =
          ((left * left - balance * balance) * right + (right * right - rest * rest) * left)
          / (left * right)
        if score < best - 4 * StumpSearch.tolerance {
          (best, place, bestBalance) = (score, index, balance)
        }
      }
      previous = entry.rank
      let weight = weights[entry.row]
      left += weight.magnitude
      balance += weight
    }
    guard place >= 0 else { return }
    (self.slot, score, leftCount) = (slot, best, place - range.lowerBound)
    below = bestBalance > StumpSearch.tolerance ? 1 : -1
    above = wholeBalance - bestBalance > StumpSearch.tolerance ? 1 : -1
    // A side's error is half its weight, less half the balance in favour of what it says.
    error =
      (whole - bestBalance.magnitude - (wholeBalance - bestBalance).magnitude) / 2
  }
}
