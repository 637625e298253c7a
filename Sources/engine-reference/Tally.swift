import ReferenceCases

/// How many cases of each topic passed and failed, in the order of the file.
struct Tally {
  private var topics: [String] = []
  private var counts: [String: (passed: Int, failed: Int)] = [:]

  var passed: Int { counts.values.reduce(0) { $0 + $1.passed } }
  var failed: Int { counts.values.reduce(0) { $0 + $1.failed } }

  mutating func count(_ topic: String, passed: Bool) {
    if counts[topic] == nil { topics.append(topic) }
    if passed {
      counts[topic, default: (0, 0)].passed += 1
    } else {
      counts[topic, default: (0, 0)].failed += 1
    }
  }

  /// Runs a case; prints what is wrong with it.
  mutating func add(_ item: ReferenceCase) {
    let verdict = item.judge()
    count(item.topic, passed: verdict.isPassed)
    switch verdict {
    case .passed: break
    case .failed(let reasons):
      print("\(item.id) \(item.op): \(item.description)")
      for reason in reasons { print("  \(reason)") }
    case .notOffered(let name):
      print("\(item.id) \(item.op): the engine does not offer \(name)")
    }
  }

  func printTopics() {
    for topic in topics {
      let count = counts[topic] ?? (0, 0)
      print("\(topic): \(count.passed) passed, \(count.failed) failed")
    }
    print("\(passed) passed, \(failed) failed")
  }
}
