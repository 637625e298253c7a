import Expressions
import Foundation

/// A read-out's figure, with the digits that `shown` in `Site/js/parts/numbers.js` gives: two
/// decimals, or three significant digits where it is smaller than a tenth and does not round to one.
func readout(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  var decimals = 2
  var bound = 0.1
  while abs(value) >= 1e-9, abs(value) < 0.9995 * bound, decimals < 11 {
    decimals += decimals == 2 ? 2 : 1
    bound /= 10
  }
  return dressed(fixed(abs(value) < 1e-9 ? 0 : value, decimals))
}

/// Rounds as JavaScript's `toFixed` does: a tie goes away from zero, where C's `printf` goes to even.
private func fixed(_ value: Double, _ decimals: Int) -> String {
  let power = pow(10, Double(decimals))
  let scaled = abs(value) * power
  let isExact = (-scaled).addingProduct(abs(value), power) == 0
  if isExact && scaled - scaled.rounded(.down) == 0.5 {
    let up = (scaled + 0.5) / power
    return String(format: "%.\(decimals)f", value < 0 ? -up : up)
  }
  return String(format: "%.\(decimals)f", value)
}

/// A number with no more digits than it needs.
func plain(_ value: Double) -> String { writtenText(.number(value)) }

/// A number as prose shows it: six significant digits at most, and a whole number in full.
func inProse(_ value: Double) -> String {
  (try? format(.number(value), as: nil)) ?? plain(value)
}

/// The decimals that a column of numbers shares: as many as the longest has, but no more than give the
/// largest six significant digits, or four where the longest has more than four decimals. None where a
/// number needs a power of ten.
func sharedDecimals(_ values: [Double]) -> Int? {
  var most = 0
  for value in values {
    let text = inProse(value)
    guard !text.contains(where: \.isLetter) else { return nil }
    if let point = text.firstIndex(of: ".") {
      most = max(most, text.distance(from: point, to: text.endIndex) - 1)
    }
  }
  let largest = values.reduce(0) { max($0, abs($1)) }
  guard largest > 0 else { return most }
  let digits = most > 4 ? 4 : 6
  return min(most, max(0, digits - 1 - Int(log10(largest).rounded(.down))))
}

/// A number with so many decimals, and no sign before nothing.
func decimal(_ value: Double, _ decimals: Int) -> String {
  let text = fixed(value, decimals)
  return dressed(text.contains { "123456789".contains($0) } ? text : fixed(0, decimals))
}
