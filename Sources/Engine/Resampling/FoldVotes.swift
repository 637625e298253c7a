/// One fold of cross-validation by nearest neighbours whose distances are ready for any values of one
/// further column.
struct FoldVotes {
  private let tests: [Int]
  private let trains: [Int]
  private let codes: [Int]
  /// Those of the training rows.
  private let trainCodes: [Int]
  private let neighbours: Int
  /// Tests × trains: squared distances along the other columns.
  private let distances: [Double]

  init(fold isTest: [Bool], others: [[Double]], codes: [Int], neighbours: Int) {
    let tests = isTest.indices.filter { isTest[$0] }
    let trains = isTest.indices.filter { !isTest[$0] }
    var distances = [Double](repeating: 0, count: tests.count * trains.count)
    for column in others {
      var place = 0
      for test in tests {
        for train in trains {
          let gap = column[test] - column[train]
          distances[place] += gap * gap
          place += 1
        }
      }
    }
    self.tests = tests
    self.trains = trains
    self.codes = codes
    trainCodes = trains.map { codes[$0] }
    self.neighbours = min(neighbours, trains.count)
    self.distances = distances
  }

  /// The sum of Brier scores of the test rows, with these values in the column.
  func brier(_ values: [Double]) -> Double {
    let along = trains.map { values[$0] }
    var nearest = NearestCodes(neighbours)
    var sum = 0
    for (row, test) in tests.enumerated() {
      let base = row * trains.count
      nearest.search(
        distances.span.extracting(base..<base + trains.count), along.span, from: values[test],
        codes: trainCodes.span)
      sum += nearest.score(of: codes[test])
    }
    return Double(sum) / Double(neighbours * neighbours)
  }
}

/// The classes of the rows nearest to one, the nearest first; of equally near ones, in their order.
private struct NearestCodes {
  private var distances: [Double]
  private var codes: [Int]

  init(_ count: Int) {
    distances = [Double](repeating: .infinity, count: count)
    codes = [Int](repeating: -1, count: count)
  }

  /// Looks through rows whose squared distances along all other columns are `others`.
  mutating func search(
    _ others: Span<Double>, _ along: Span<Double>, from own: Double, codes: Span<Int>
  ) {
    for slot in distances.indices { distances[slot] = .infinity }
    var place = 0
    // What is needed to fill the places, then eight rows at a time, of which most are too far.
    while place < distances.count {
      let gap = along[place] - own
      insert(others[place] + gap * gap, codes[place], among: place + 1)
      place += 1
    }
    while place + 8 <= others.count {
      let gaps = along.eight(at: place) - own
      let eight = others.eight(at: place) + gaps * gaps
      if Lanes.least(eight) < distances[distances.count - 1] {
        for lane in 0..<8 { offer(eight[lane], codes[place + lane]) }
      }
      place += 8
    }
    while place < others.count {
      let gap = along[place] - own
      offer(others[place] + gap * gap, codes[place])
      place += 1
    }
  }

  @inline(__always)
  private mutating func offer(_ distance: Double, _ code: Int) {
    if distance < distances[distances.count - 1] { insert(distance, code, among: distances.count) }
  }

  private mutating func insert(_ distance: Double, _ code: Int, among count: Int) {
    var slot = count - 1
    while slot > 0, distance < distances[slot - 1] {
      distances[slot] = distances[slot - 1]
      codes[slot] = codes[slot - 1]
      slot -= 1
    }
    distances[slot] = distance
    codes[slot] = code
  }

  /// The squared difference of the classes' votes from all votes for the right one.
  func score(of code: Int) -> Int {
    var (pairs, right) = (0, 0)
    for vote in codes {
      for other in codes where other == vote { pairs += 1 }
      if vote == code { right += 1 }
    }
    return pairs + codes.count * (codes.count - 2 * right)
  }
}
