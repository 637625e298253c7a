import Expressions
import Foundation

/// A read-out's figure, with the digits that `Site/js/parts/numbers.js` shows: two decimals, or
/// three significant digits where it is smaller than a tenth.
func readout(_ value: Double) -> String {
  guard value.isFinite else { return "–" }
  if value == 0 || abs(value) >= 0.1 { return dressed(String(format: "%.2f", value)) }
  let decimals = min(12, 2 - Int(log10(abs(value)).rounded(.down)))
  return dressed(String(format: "%.\(decimals)f", value))
}

/// A number with no more digits than it needs.
func plain(_ value: Double) -> String { writtenText(.number(value)) }
