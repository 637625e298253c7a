// softmax(z)_i = e^(z_i − m) / Σ_j e^(z_j − m) with m = max z, which changes nothing but the range.
// Source: C. M. Bishop, Pattern Recognition and Machine Learning (2006), section 4.3.4.

extension Special {
  /// Positive numbers with sum 1, in the proportions of the exponentials.
  public static func softmax(_ values: [Double]) throws(EngineError) -> [Double] {
    try Check.sample(values, .values)
    var largest = values[0]
    for value in values where value > largest { largest = value }
    var result = values
    var sum = 0.0
    for index in result.indices {
      let e = Elementary.exp(result[index] - largest)
      result[index] = e
      sum += e
    }
    for index in result.indices { result[index] /= sum }
    return result
  }
}
