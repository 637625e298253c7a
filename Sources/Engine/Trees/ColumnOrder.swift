// A feature's rows in ascending order, so that a tree sorts only once.
//
// Long columns: a radix sort by the upper halves of the numbers' order-preserving bit patterns,
// eleven bits a pass, then a merge sort of the runs whose upper halves are equal but whose lower
// ones are not. Short ones: the merge sort alone. Both are stable.
// Source: D. E. Knuth, The Art of Computer Programming, vol. 3, sections 5.2.4 and 5.2.5.
//
// −0 and 0 are the same value; equal values are in ascending order of their rows.

/// A row and the rank of its value among the column's distinct values, both from 0.
struct OrderedEntry: Equatable, Sendable {
  let bits: UInt64

  init(row: UInt32, rank: UInt32) { bits = UInt64(rank) << 32 | UInt64(row) }

  var row: Int { Int(truncatingIfNeeded: UInt32(truncatingIfNeeded: bits)) }
  var rank: UInt32 { UInt32(truncatingIfNeeded: bits >> 32) }
}

/// A column's rows in ascending order of their values.
struct ColumnOrder: Equatable, Sendable {
  let entries: [OrderedEntry]
  /// The distinct values, ascending.
  let values: [Double]

  /// Orders finite numbers.
  init(_ column: [Double]) {
    var keys = [UInt64](repeating: 0, count: column.count)
    for row in column.indices { keys[row] = ColumnOrder.key(column[row]) }
    let rows = column.count < 600 ? MergeOrder.rows(keys) : RadixOrder.rows(keys)
    var entries: [OrderedEntry] = []
    var values: [Double] = []
    entries.reserveCapacity(column.count)
    var previous: UInt64 = 0
    var rank: UInt32 = 0
    for row in rows {
      let key = keys[Int(row)]
      if values.isEmpty {
        values.append(column[Int(row)])
      } else if key != previous {
        rank += 1
        values.append(column[Int(row)])
      }
      previous = key
      entries.append(OrderedEntry(row: row, rank: rank))
    }
    self.entries = entries
    self.values = values
  }

  /// A whole number that orders as the double does.
  private static func key(_ value: Double) -> UInt64 {
    // Adding 0 makes 0 of −0.
    let bits = (value + 0).bitPattern
    return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
  }
}

/// Rows ordered by comparing their keys.
enum MergeOrder {
  /// The rows in ascending order of their keys.
  static func rows(_ keys: [UInt64]) -> [UInt32] {
    var rows = [UInt32](repeating: 0, count: keys.count)
    for index in rows.indices { rows[index] = UInt32(truncatingIfNeeded: index) }
    var scratch = rows
    sort(&rows, 0..<rows.count, keys, &scratch)
    return rows
  }

  /// Sorts a range of rows by their keys; `scratch` has room for all rows.
  static func sort(
    _ rows: inout [UInt32], _ range: Range<Int>, _ keys: [UInt64], _ scratch: inout [UInt32]
  ) {
    let run = 8
    var start = range.lowerBound
    while start < range.upperBound {
      insertionSort(&rows, start..<min(start + run, range.upperBound), keys)
      start += run
    }
    var width = run
    while width < range.count {
      start = range.lowerBound
      while start + width < range.upperBound {
        merge(&rows, start, start + width, min(start + 2 * width, range.upperBound), keys, &scratch)
        start += 2 * width
      }
      width *= 2
    }
  }

  private static func insertionSort(
    _ rows: inout [UInt32], _ range: Range<Int>, _ keys: [UInt64]
  ) {
    for index in range.dropFirst() {
      let row = rows[index]
      let key = keys[Int(row)]
      var place = index
      while place > range.lowerBound, keys[Int(rows[place - 1])] > key {
        rows[place] = rows[place - 1]
        place -= 1
      }
      rows[place] = row
    }
  }

  private static func merge(
    _ rows: inout [UInt32], _ start: Int, _ middle: Int, _ end: Int, _ keys: [UInt64],
    _ scratch: inout [UInt32]
  ) {
    if keys[Int(rows[middle - 1])] <= keys[Int(rows[middle])] { return }
    for index in start..<middle { scratch[index] = rows[index] }
    var (left, right, place) = (start, middle, start)
    while left < middle, right < end {
      // Of equal keys, the left one stays first.
      let takesRight = keys[Int(rows[right])] < keys[Int(scratch[left])]
      rows[place] = takesRight ? rows[right] : scratch[left]
      right += takesRight ? 1 : 0
      left += takesRight ? 0 : 1
      place += 1
    }
    while left < middle {
      rows[place] = scratch[left]
      (left, place) = (left + 1, place + 1)
    }
  }
}

/// Rows ordered by the digits of their keys.
enum RadixOrder {
  private static let digitBits: UInt64 = 11
  private static let buckets = 1 << 11

  /// The rows in ascending order of their keys.
  static func rows(_ keys: [UInt64]) -> [UInt32] {
    // A key's upper half, with its row in place of the lower half.
    let upper: UInt64 = 0xFFFF_FFFF_0000_0000
    var items = [UInt64](repeating: 0, count: keys.count)
    for row in keys.indices { items[row] = keys[row] & upper | UInt64(row) }
    var other = items
    for digit in 0..<3 {
      if pass(items, shift: 32 + UInt64(digit) * digitBits, into: &other) {
        swap(&items, &other)
      }
    }
    var rows = [UInt32](repeating: 0, count: keys.count)
    for index in rows.indices { rows[index] = UInt32(truncatingIfNeeded: items[index]) }
    finish(&rows, items, keys)
    return rows
  }

  /// One stable pass; false, and nothing is done, if all digits are the same.
  private static func pass(_ items: [UInt64], shift: UInt64, into other: inout [UInt64]) -> Bool {
    let mask = UInt64(buckets - 1)
    var places = [Int](repeating: 0, count: buckets)
    for item in items { places[Int(truncatingIfNeeded: item >> shift & mask)] += 1 }
    if places[Int(truncatingIfNeeded: items[0] >> shift & mask)] == items.count { return false }
    var sum = 0
    for bucket in 0..<buckets {
      let count = places[bucket]
      places[bucket] = sum
      sum += count
    }
    for item in items {
      let bucket = Int(truncatingIfNeeded: item >> shift & mask)
      other[places[bucket]] = item
      places[bucket] += 1
    }
    return true
  }

  /// Sorts the runs that share their upper halves.
  private static func finish(_ rows: inout [UInt32], _ items: [UInt64], _ keys: [UInt64]) {
    var scratch: [UInt32] = []
    var start = 0
    while start < rows.count {
      let half = items[start] >> 32
      var end = start + 1
      var isOrdered = true
      while end < rows.count, items[end] >> 32 == half {
        if keys[Int(rows[end - 1])] > keys[Int(rows[end])] { isOrdered = false }
        end += 1
      }
      if !isOrdered {
        if scratch.isEmpty { scratch = rows }
        MergeOrder.sort(&rows, start..<end, keys, &scratch)
      }
      start = end
    }
  }
}
