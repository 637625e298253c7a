/// Which rows and features each tree of an ensemble gets: given, or drawn.
struct SamplePlan {
  let count: Int
  var sampler: FeatureSampler
  private let samples: [[Int]]
  private let featureSets: [[Int]]

  /// Bootstrap samples from one generator: a tree's rows are drawn, then its features, split by
  /// split, then the next tree's rows.
  init(count: Int, seed: UInt64, splitFeatures: Int?) throws(EngineError) {
    guard count >= 1 else { throw .outOfRange(.n) }
    self.count = count
    sampler = FeatureSampler(generator: Xoshiro256(seed: seed), size: splitFeatures)
    (samples, featureSets) = ([], [])
  }

  /// Given samples; a tree uses its set of features, or all if there are no sets.
  init(samples: [[Int]], featureSets: [[Int]]) throws(EngineError) {
    guard !samples.isEmpty else { throw .empty(.samples) }
    guard featureSets.isEmpty || featureSets.count == samples.count else {
      throw .shape(.features, expected: samples.count, found: featureSets.count)
    }
    count = samples.count
    sampler = .all
    self.samples = samples
    self.featureSets = featureSets
  }

  func longest(rows: Int) -> Int { samples.reduce(rows) { max($0, $1.count) } }

  /// The rows and the ascending features of a tree.
  mutating func sample(
    _ index: Int, _ x: Matrix, _ budget: inout Budget
  ) throws(EngineError) -> (rows: [Int], features: [Int]) {
    let sample = samples.isEmpty ? sampler.bootstrap(x.rows) : samples[index]
    guard !sample.isEmpty else { throw .empty(.samples) }
    for row in sample where row < 0 || row >= x.rows { throw .outOfRange(.samples) }
    var features = Array(0..<x.columns)
    if !featureSets.isEmpty {
      features = featureSets[index].sorted()
      guard !features.isEmpty else { throw .empty(.features) }
      for (place, feature) in features.enumerated()
      where feature < 0 || feature >= x.columns || (place > 0 && features[place - 1] == feature) {
        throw .outOfRange(.features)
      }
    }
    try budget.spend(sample.count + x.rows, times: features.count + 1)
    try budget.store(sample.count + x.rows)
    return (sample, features)
  }
}
