// The k-th smallest value by repeated partition around the median of three.
// Source: C. A. R. Hoare, "Algorithm 65: find", Communications of the ACM 4 (1961).

extension Statistics {
  /// The median of a sample that is neither empty nor has a NaN; the values change places.
  static func plainMedian(_ values: inout [Double]) -> Double {
    let middle = values.count / 2
    var span = values.mutableSpan
    let upper = select(&span, middle)
    guard values.count % 2 == 0 else { return upper }
    // What stands before place k is at most the k-th value.
    var lower = values[0]
    for index in 1..<max(middle, 1) { lower = max(lower, values[index]) }
    let sum = lower + upper
    return sum.isFinite ? sum / 2 : lower / 2 + upper / 2
  }

  /// Brings the k-th smallest value (from 0) to place k, with none larger before it.
  private static func select(_ values: inout MutableSpan<Double>, _ k: Int) -> Double {
    var (first, last) = (0, values.count - 1)
    while first < last {
      let middle = first + (last - first) / 2
      let (a, b, c) = (values[first], values[middle], values[last])
      let pivot = max(min(a, b), min(max(a, b), c))
      var (low, high) = (first, last)
      while low <= high {
        while values[low] < pivot { low += 1 }
        while values[high] > pivot { high -= 1 }
        guard low <= high else { break }
        values.swapAt(low, high)
        low += 1
        high -= 1
      }
      if k <= high {
        last = high
      } else if k >= low {
        first = low
      } else {
        break
      }
    }
    return values[k]
  }
}
