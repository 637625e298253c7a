/// The best stump over the features scanned so far, for given weights.
struct StumpSearch {
  private(set) var slot = -1
  private(set) var leftCount = 0
  private(set) var polarity = 1
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
    (self.slot, polarity) = (slot, isFlipped ? -1 : 1)
  }

  /// Half the weighted gini impurity is Σ p·q/(p + q) over the two sides, with p and q their
  /// weights of either class.
  mutating func scanGini(
    _ entries: [OrderedEntry], _ range: Range<Int>, _ weights: [Double], slot: Int
  ) {
    var (best, place, chosenError, isFlipped) = (score, -1, error, false)
    var (p, q) = (0.0, 0.0)
    let whole = positive + negative
    var previous = entries[range.lowerBound].rank
    for index in range {
      let entry = entries[index]
      if entry.rank != previous {
        let (left, right) = (p + q, whole - (p + q))
        let score = (p * q * right + (positive - p) * (negative - q) * left) / (left * right)
        if score < best - StumpSearch.tolerance {
          (best, place) = (score, index)
          let error = negative - q + p
          isFlipped = whole - error < error - StumpSearch.tolerance
          chosenError = isFlipped ? whole - error : error
        }
      }
      previous = entry.rank
      let weight = weights[entry.row]
      p += max(weight, 0)
      q += max(-weight, 0)
    }
    guard place >= 0 else { return }
    (score, error, leftCount) = (best, chosenError, place - range.lowerBound)
    (self.slot, polarity) = (slot, isFlipped ? -1 : 1)
  }
}
