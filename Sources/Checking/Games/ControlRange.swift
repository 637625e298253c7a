/// The values that a control can take: `lowest`, `lowest + step`, … up to `highest`.
public struct ControlRange: Sendable, Hashable {
  public var id: String
  public var lowest: Double
  public var highest: Double
  public var step: Double

  public init(id: String, lowest: Double, highest: Double, step: Double) {
    self.id = id
    self.lowest = lowest
    self.highest = highest
    self.step = step
  }

  /// Round ends and a round step for what lies between two values, in some hundreds of positions.
  init(id: String, around values: ClosedRange<Double>, positions: Double = 200) {
    let step = niceStep((values.upperBound - values.lowerBound) / positions)
    self.init(
      id: id, lowest: (values.lowerBound / step).rounded(.down) * step,
      highest: (values.upperBound / step).rounded(.up) * step, step: step)
  }

  /// Whole numbers.
  init(id: String, whole: ClosedRange<Int>) {
    self.init(
      id: id, lowest: Double(whole.lowerBound), highest: Double(whole.upperBound), step: 1)
  }

  /// How many positions it has.
  public var count: Int { Int(((highest - lowest) / step + 1e-9).rounded(.down)) + 1 }

  /// The number of the position that is nearest to `value`.
  func index(nearest value: Double) -> Int {
    let index = ((value - lowest) / step).rounded()
    return Int(min(max(index, 0), Double(count - 1)))
  }

  /// The nearest position to `value`.
  public func snapped(_ value: Double) -> Double { position(index(nearest: value)) }

  /// Steps are powers of ten times 1, 2 or 5, so dividing by the inverse keeps decimals clean.
  public func position(_ index: Int) -> Double {
    let raw = lowest + Double(index) * step
    let inverse = (1 / step).rounded()
    return step < 1 && inverse > 0 ? (raw * inverse * 10).rounded() / (inverse * 10) : raw
  }
}

/// The power of ten times 1, 2 or 5 that is next to `rough` from below.
private func niceStep(_ rough: Double) -> Double {
  guard rough > 0, rough.isFinite else { return 1 }
  var power = 1.0
  while power > rough { power /= 10 }
  while power * 10 <= rough { power *= 10 }
  let digits = rough / power
  return power * (digits >= 5 ? 5 : digits >= 2 ? 2 : 1)
}
