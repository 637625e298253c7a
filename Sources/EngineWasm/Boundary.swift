import Engine

// What every exported function has in common. Numbers come in and go out through buffers that the
// caller gives; a function returns 0, or the code of the error that stopped it.

/// The work a single call from a page may do: some seconds.
var pageBudget: Budget { Budget(steps: 4_000_000_000, storedValues: 20_000_000) }

/// Runs an exported function's body; 0, or the error's code.
func status(_ body: () throws(EngineError) -> Void) -> Int32 {
  do throws(EngineError) {
    try body()
    return 0
  } catch {
    return error.code
  }
}

/// The values of a buffer.
func list(
  _ start: UnsafePointer<Double>?, _ count: Int32, _ argument: Argument
) throws(EngineError) -> [Double] {
  guard count >= 0 else { throw .negative(argument) }
  guard count > 0 else { return [] }
  guard let start else { throw .empty(argument) }
  return Array(UnsafeBufferPointer(start: start, count: Int(count)))
}

/// The rows × columns values of a buffer.
func matrix(
  _ start: UnsafePointer<Double>?, _ rows: Int32, _ columns: Int32, _ argument: Argument
) throws(EngineError) -> Matrix {
  let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
  guard rows >= 0, columns >= 0, !overflow else { throw .outOfRange(argument) }
  return try Matrix(
    rows: Int(rows), columns: Int(columns), values: list(start, count, argument))
}

/// Writes values one after another into a buffer; a missing buffer takes none.
struct Writer {
  private let start: UnsafeMutablePointer<Double>?
  private var count = 0

  init(_ start: UnsafeMutablePointer<Double>?) { self.start = start }

  mutating func put(_ value: Double) {
    start?[count] = value
    count += 1
  }

  mutating func put(_ values: [Double]) {
    for value in values { put(value) }
  }
}

/// Writes whole numbers into a buffer.
func write(_ values: [Int], to start: UnsafeMutablePointer<Int32>?, at offset: Int = 0) {
  for index in values.indices { start?[offset + index] = Int32(truncatingIfNeeded: values[index]) }
}
