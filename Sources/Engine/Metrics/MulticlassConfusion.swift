// Of class c: precision = M_cc / Σ_i M_ic, recall = M_cc / Σ_j M_cj, f1 their harmonic mean.
// macro: the plain mean over the classes; weighted: by the examples of each class; micro: from the
// pooled counts, which is the accuracy. Matthews' coefficient of more than two classes is
// (s·tr − Σ t_c p_c) / √((s² − Σ p_c²)(s² − Σ t_c²)), with t and p the totals of rows and columns.
// Source: J. Gorodkin, "Comparing two K-category assignments by a K-category correlation
// coefficient", Computational Biology and Chemistry 28 (2004).
//
// Whatever is 0/0 is 0. Balanced accuracy averages over the classes that occur in y.

/// How often each class was called each class, and what follows from it.
public struct MulticlassConfusion: Equatable, Sendable {
  /// Rows are the true classes, columns the predicted ones.
  public let counts: [[Int]]
  public let precision: [Double]
  public let recall: [Double]
  public let f1: [Double]
  /// The examples of each class.
  public let support: [Int]
  public let accuracy: Double
  public let mcc: Double

  /// Counts classes 0..<classes.
  ///
  /// - Throws: `empty`, `shape`, `outOfRange` for a class that is not 0..<classes, or for classes
  ///   outside 1…10,000.
  public init(y: [Int], predictions: [Int], classes: Int) throws(EngineError) {
    guard !y.isEmpty else { throw .empty(.y) }
    guard predictions.count == y.count else {
      throw .shape(.predictions, expected: y.count, found: predictions.count)
    }
    guard classes >= 1, classes <= 10_000 else { throw .outOfRange(.classes) }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    for index in y.indices {
      guard y[index] >= 0, y[index] < classes else { throw .outOfRange(.y) }
      guard predictions[index] >= 0, predictions[index] < classes else {
        throw .outOfRange(.predictions)
      }
      counts[y[index]][predictions[index]] += 1
    }
    self.init(counts: counts, total: y.count)
  }

  private init(counts: [[Int]], total: Int) {
    self.counts = counts
    var (precision, recall, f1): ([Double], [Double], [Double]) = ([], [], [])
    var support: [Int] = []
    var (hits, both, called, actual) = (0.0, 0.0, 0.0, 0.0)
    for index in counts.indices {
      var (row, column) = (0, 0)
      for other in counts.indices {
        row += counts[index][other]
        column += counts[other][index]
      }
      let (hit, t, p) = (Double(counts[index][index]), Double(row), Double(column))
      support.append(row)
      precision.append(MulticlassConfusion.ratio(hit, p))
      recall.append(MulticlassConfusion.ratio(hit, t))
      f1.append(MulticlassConfusion.ratio(2 * hit, p + t))
      hits += hit
      both += t * p
      called += p * p
      actual += t * t
    }
    (self.precision, self.recall, self.f1, self.support) = (precision, recall, f1, support)
    let n = Double(total)
    accuracy = hits / n
    mcc = MulticlassConfusion.ratio(
      hits * n - both, (n * n - called).squareRoot() * (n * n - actual).squareRoot())
  }

  public var errorRate: Double { 1 - accuracy }
  public var macroPrecision: Double { Statistics.plainSum(precision) / Double(counts.count) }
  public var macroRecall: Double { Statistics.plainSum(recall) / Double(counts.count) }
  public var macroF1: Double { Statistics.plainSum(f1) / Double(counts.count) }
  /// The same as the accuracy, where every example has one class.
  public var microF1: Double { accuracy }

  /// The mean of the classes' F1, each counted as often as the class occurs.
  public var weightedF1: Double {
    var (sum, total) = (0.0, 0.0)
    for index in f1.indices {
      sum += Double(support[index]) * f1[index]
      total += Double(support[index])
    }
    return sum / total
  }

  /// The mean recall of the classes that occur.
  public var balancedAccuracy: Double {
    var (sum, present) = (0.0, 0.0)
    for index in recall.indices where support[index] > 0 {
      sum += recall[index]
      present += 1
    }
    return sum / present
  }

  private static func ratio(_ part: Double, _ whole: Double) -> Double {
    whole == 0 ? 0 : part / whole
  }
}
