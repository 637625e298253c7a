import Engine
import Testing

/// Whatever the input, a function returns or throws; it never traps and always ends.
struct AnyInputTests {
  /// Numbers as awkward as they come: of random bits, special, or ordinary and often equal.
  static func number(_ generator: inout Xoshiro256) -> Double {
    switch generator.integer(below: 6) {
    case 0: return Double(bitPattern: generator.next())
    case 1: return [0, -0.0, .nan, .infinity, 1e308, 0x1p-1074][generator.integer(below: 6)]
    case 2: return Double(generator.integer(below: 3))
    default: return generator.normal()
    }
  }

  static func numbers(_ generator: inout Xoshiro256, _ count: Int, awkward: Bool) -> [Double] {
    (0..<count).map { _ in awkward ? number(&generator) : Double(generator.integer(below: 4)) }
  }

  @Test(arguments: 0..<40) func `models return or throw`(seed: UInt64) throws {
    var generator = Xoshiro256(seed: seed)
    for round in 0..<50 {
      let (n, d) = (generator.integer(below: 7), generator.integer(below: 5))
      let awkward = round % 2 == 0
      let x = try Matrix(
        rows: n, columns: d, values: Self.numbers(&generator, n * d, awkward: awkward))
      let y = Self.numbers(&generator, generator.integer(below: 4) > 0 ? n : 2, awkward: awkward)
      let start = Self.numbers(&generator, d + 1, awkward: awkward)
      var budget = Budget(steps: 100_000, storedValues: 10_000)
      if let fit = try? LinearRegression(x, y, budget: &budget) {
        #expect((fit.weights + fit.predictions).allSatisfy { $0.isFinite })
        #expect(fit.rank <= d)
      }
      let options = GradientDescent.Options(
        loss: round % 3 == 0 ? .logistic : .meanSquaredError,
        rate: Self.number(&generator).magnitude, steps: generator.integer(below: 20),
        standardize: round % 5 == 0)
      if let descent = try? GradientDescent(x, y, start: start, options: options, budget: &budget) {
        #expect((descent.path.values + descent.losses).allSatisfy { $0.isFinite })
      }
      let k = generator.integer(below: 4)
      let centroids = try Matrix(
        rows: k, columns: d, values: Self.numbers(&generator, k * d, awkward: awkward))
      if let result = try? KMeans(x, start: centroids, maximumPasses: 20, budget: &budget) {
        #expect(result.labels.allSatisfy { $0 >= 0 && $0 < k })
        #expect(result.inertia.isFinite)
      }
    }
  }

  @Test func `functions and statistics return or throw`() {
    var generator = Xoshiro256(seed: 5)
    for _ in 0..<2000 {
      let (a, b) = (Self.number(&generator), Self.number(&generator))
      for value in [Special.sigmoid(a), Special.normalCDF(a)] {
        #expect(value.isNaN || (value >= 0 && value <= 1))
      }
      _ = (Elementary.pow(a, b), Elementary.log1p(a), Special.softplus(a), Special.logit(a))
      var budget = Budget(steps: 1000)
      _ = try? Special.combinations(a, choose: b, budget: &budget)
      let values = Self.numbers(&generator, generator.integer(below: 6), awkward: true)
      let others = Self.numbers(&generator, values.count, awkward: true)
      _ = (try? Statistics.median(values), try? Statistics.correlation(values, others))
      _ = (try? Special.softmax(values), try? RegressionMetrics(y: values, predictions: others))
      _ = try? ProbabilityMetrics.logLoss(y: values, probabilities: others)
      _ = try? Confusion(y: values, scores: others, threshold: a)
    }
  }
}
