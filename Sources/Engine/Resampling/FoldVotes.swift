/// One fold of cross-validation by nearest neighbours whose distances are ready for any values of one
/// further column.
struct FoldVotes {
  private let tests: [Int]
  private let trains: [Int]
  private let codes: [Int]
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
    self.neighbours = min(neighbours, trains.count)
    self.distances = distances
  }

  /// The sum of Brier scores of the test rows, with these values in the column.
  func brier(_ values: [Double]) -> Double {
    var sum = 0.0
    var nearest = [Double](repeating: 0, count: neighbours)
    var classes = [Int](repeating: 0, count: neighbours)
    var place = 0
    for test in tests {
      var found = 0
      for train in trains {
        let gap = values[test] - values[train]
        let distance = distances[place] + gap * gap
        place += 1
        // Kept in order by insertion; of equally near ones the first row stays in front.
        guard found < neighbours || distance < nearest[neighbours - 1] else { continue }
        var slot = min(found, neighbours - 1)
        while slot > 0, distance < nearest[slot - 1] {
          nearest[slot] = nearest[slot - 1]
          classes[slot] = classes[slot - 1]
          slot -= 1
        }
        nearest[slot] = distance
        classes[slot] = codes[train]
        found = min(found + 1, neighbours)
      }
      sum += score(classes, of: codes[test])
    }
    return sum
  }

  /// The squared difference of the votes' shares from all votes for the right class.
  private func score(_ votes: [Int], of code: Int) -> Double {
    var sum = 0.0
    let total = Double(votes.count)
    for (index, vote) in votes.enumerated() {
      // Each class once, at its first vote.
      if votes[..<index].contains(vote) { continue }
      let share = Double(votes.reduce(0) { $0 + ($1 == vote ? 1 : 0) }) / total
      let miss = share - (vote == code ? 1 : 0)
      sum += miss * miss
    }
    return votes.contains(code) ? sum : sum + 1
  }
}
