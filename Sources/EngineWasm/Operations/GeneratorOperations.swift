import Engine

/// Data and random numbers from a seed.
enum GeneratorOperations {
  static let all = [
    Operation(
      "generate",
      """
      shape blobs|moons|circles|line|sine|xor|uniform|normal|spiral, n integer, seed seed, \
      noise number = 0, d integer = 2, k integer = 2
      """, generate),
    Operation("random", "distribution uniform|normal = uniform, n integer, seed seed", random),
    Operation("permutation", "n integer, seed seed", permutation),
  ]

  /// `d` features where the shape leaves the number open, and `k` blobs or arms.
  @Sendable static func generate(_ call: Call) throws(EngineError) {
    let options = GeneratedData.Options(
      noise: call.number(.noise), features: try call.integer(.dimension),
      groups: try call.integer(.k))
    let data = try GeneratedData(
      call.choice(.shape), n: call.integer(.n), options: options, seed: call.seed(),
      budget: &call.budget)
    call.put("X", data.x)
    call.put("y", data.y)
  }

  private static func generator(_ call: Call) throws(EngineError) -> (Xoshiro256, Int) {
    let n = try call.integer(.n)
    guard n >= 0 else { throw .negative(.n) }
    try call.budget.spend(n, times: 64)
    try call.budget.store(n)
    return (Xoshiro256(seed: try call.seed()), n)
  }

  @Sendable static func random(_ call: Call) throws(EngineError) {
    let isNormal = try call.integer(.distribution) == 1
    var (generator, n) = try generator(call)
    var values = [Double](repeating: 0, count: n)
    for index in values.indices {
      values[index] = isNormal ? generator.normal() : generator.uniform()
    }
    call.answer(values)
  }

  @Sendable static func permutation(_ call: Call) throws(EngineError) {
    var (generator, n) = try generator(call)
    call.answer(generator.permutation(n))
  }
}
