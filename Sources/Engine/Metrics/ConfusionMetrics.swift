extension Confusion {
  public var accuracy: Double { (a + d) / (a + b + c + d) }
  public var errorRate: Double { (b + c) / (a + b + c + d) }
  public var precision: Double { ratio(a, a + b) }
  /// The share of the positives that were found; also called sensitivity.
  public var recall: Double { ratio(a, a + c) }
  /// The share of the negatives that were called negative.
  public var specificity: Double { ratio(d, d + b) }
  public var negativePredictiveValue: Double { ratio(d, d + c) }
  /// The harmonic mean of precision and recall.
  public var f1: Double { fScore(beta: 1) }

  /// The weighted harmonic mean of precision and recall, in which recall counts β² times.
  public func fScore(beta: Double) -> Double {
    let weight = beta * beta
    return ratio((1 + weight) * a, (1 + weight) * a + weight * c + b)
  }

  /// The mean of the shares found of each class that occurs.
  public var balancedAccuracy: Double {
    if tp + fn == 0 { return specificity }
    return tn + fp == 0 ? recall : (recall + specificity) / 2
  }

  /// Matthews' correlation coefficient, from −1 to 1.
  public var mcc: Double {
    // Two roots, because the product of four large counts would round more.
    ratio(
      a * d - b * c, ((a + b) * (a + c)).squareRoot() * ((d + b) * (d + c)).squareRoot())
  }

  private var a: Double { Double(tp) }
  private var b: Double { Double(fp) }
  private var c: Double { Double(fn) }
  private var d: Double { Double(tn) }

  private func ratio(_ part: Double, _ whole: Double) -> Double { whole == 0 ? 0 : part / whole }
}
