import Engine
import Testing

/// The error that an operation throws; records an issue if it throws none.
func engineError<Value>(
  _ operation: () throws(EngineError) -> Value, sourceLocation: SourceLocation = #_sourceLocation
) -> EngineError? {
  do throws(EngineError) {
    let value = try operation()
    Issue.record("threw nothing, gave \(value)", sourceLocation: sourceLocation)
    return nil
  } catch {
    return error
  }
}

/// How many doubles lie between two numbers of the same sign; 0 for two NaNs or equal numbers.
func ulps(_ a: Double, _ b: Double) -> UInt64 {
  if a == b || (a.isNaN && b.isNaN) { return 0 }
  if a.isNaN || b.isNaN || (a.sign != b.sign && a != 0 && b != 0) { return .max }
  let (x, y) = (a.magnitude.bitPattern, b.magnitude.bitPattern)
  return x > y ? x - y : y - x
}

extension Budget {
  /// Enough for any test, and little enough to end soon.
  static var test: Budget { Budget(steps: 2_000_000_000) }
}

func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
  (a - b).magnitude <= tolerance * (1 + b.magnitude)
}
