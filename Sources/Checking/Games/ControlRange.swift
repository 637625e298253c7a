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
      id: id, lowest: clean((values.lowerBound / step).rounded(.down) * step, step),
      highest: clean((values.upperBound / step).rounded(.up) * step, step), step: step)
  }

  /// Whole numbers.
  init(id: String, whole: ClosedRange<Int>) {
    self.init(
      id: id, lowest: Double(whole.lowerBound), highest: Double(whole.upperBound), step: 1)
  }

  /// How many positions it has.
  public var count: Int { Int(((highest - lowest) / step + 1e-9).rounded(.down)) + 1 }

  /// The decimals that its positions are shown with, as `sliderDecimals` in
  /// `Site/js/parts/controls.js` has it: none between whole numbers, or else two or more.
  public var decimals: Int {
    guard step < 1 else { return 0 }
    let written = (0..<9).first { decimals in
      let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
      return abs((step * power).rounded() / power - step) < 1e-9 * step
    }
    return max(2, written ?? 9)
  }

  /// The number of the position that is nearest to `value`.
  func index(nearest value: Double) -> Int {
    let index = ((value - lowest) / step).rounded()
    return Int(min(max(index, 0), Double(count - 1)))
  }

  /// The nearest position to `value`.
  public func snapped(_ value: Double) -> Double { position(index(nearest: value)) }

  public func position(_ index: Int) -> Double { clean(lowest + Double(index) * step, step) }
}

/// A sum of steps without the last bits' noise: 3.3, not 3.3000000000000003. Steps are powers of ten
/// times 1, 2 or 5, so dividing by the inverse keeps decimals clean.
private func clean(_ value: Double, _ step: Double) -> Double {
  let inverse = (1 / step).rounded()
  return step < 1 && inverse > 0 ? (value * inverse * 10).rounded() / (inverse * 10) : value
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
