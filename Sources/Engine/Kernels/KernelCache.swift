/// The rows of a set's kernel matrix, those used last kept.
struct KernelCache {
  typealias Eight = SIMD8<Double>

  /// Room for 2²⁵ numbers (256 MB), an eighth where addresses are short, and always for two rows.
  private static let capacity = Int.bitWidth == 64 ? 1 << 25 : 1 << 22

  let rows: KernelRows
  private var stored: [[Eight]]
  private var lastUse: [UInt64]
  private var clock: UInt64 = 0
  private var room: Int

  init(_ rows: KernelRows) {
    self.rows = rows
    let count = rows.panels.rows
    stored = Array(repeating: [], count: count)
    lastUse = [UInt64](repeating: 0, count: count)
    room = max(2, KernelCache.capacity / max(count, 1))
  }

  /// Makes sure that a row is there; it stays at least until the row after the next is asked for.
  mutating func load(_ index: Int, budget: inout Budget) throws(EngineError) {
    clock += 1
    lastUse[index] = clock
    guard stored[index].isEmpty else { return }
    try budget.spend(rows.panels.rows, times: rows.panels.columns + 20)
    var row = takeSpace()
    var out = row.mutableSpan
    let point = rows.panels.row(index)
    rows.write(point.span, from: 0, to: rows.panels.count, into: &out)
    stored[index] = row
  }

  /// A row that was loaded, in panels.
  @inline(__always)
  func row(_ index: Int) -> [Eight] { stored[index] }

  /// The kernel of two examples, the first of whose rows was loaded.
  func value(_ loaded: Int, _ other: Int) -> Double { stored[loaded][other >> 3][other & 7] }

  /// New space for a row, or that of the row not used for longest.
  private mutating func takeSpace() -> [Eight] {
    if room > 0 {
      room -= 1
      return [Eight](repeating: Eight(), count: rows.panels.count)
    }
    var (oldest, least) = (0, UInt64.max)
    for index in stored.indices where lastUse[index] < least && !stored[index].isEmpty {
      (oldest, least) = (index, lastUse[index])
    }
    let space = stored[oldest]
    stored[oldest] = []
    return space
  }
}
