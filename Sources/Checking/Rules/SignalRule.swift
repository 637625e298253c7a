import Engine
import Expressions
import Lessons
import SourceText

extension DiagnosticCode {
  /// A column does not say about the target what `signal:` claims.
  ///
  /// A model is cross-validated in five folds with the column, and 200 times with the column's values
  /// shuffled (seed 1). p is how often shuffling does no harm: `signal: true` needs p ≤ 0.01,
  /// `signal: false` p ≥ 0.05. A numeric target is fitted by least squares and scored by the mean
  /// squared error; classes are voted by the five nearest rows, standardised, and scored by Brier's
  /// score. The other columns stay, so a column whose news another one brings too is no signal.
  ///
  /// - Wrong: `shoe_size: { role: feature, signal: true }`
  /// - Right: `shoe_size: { role: feature, signal: false }`
  public static let signalRefuted = DiagnosticCode("DW0504")

  /// There are too few rows to tell whether a column is a signal.
  ///
  /// Either a fold would be left with less than a model needs, or p lies between 0.01 and 0.05, where
  /// neither claim can be made. The message says how many rows would do.
  ///
  /// - Wrong: `signal: true` in a dataset of six rows
  /// - Right: `signal: true` in a dataset of sixty
  public static let signalUnclear = DiagnosticCode("DW0505", .warning)
}

/// What the rows say of a column.
enum SignalVerdict {
  case signal(p: Double)
  case noise(p: Double)
  /// `rows` would do.
  case unclear(p: Double?, rows: Int)
}

extension BlockChecker {
  mutating func check(_ claim: SignalClaim, of dataset: Dataset, id: String) {
    guard let verdict = signalVerdict(claim.column, in: dataset) else { return }
    let (column, isSignal) = (claim.column, claim.isSignal.value)
    let place = claim.isSignal.location
    let text: (Double) -> String = { shortText(.number(($0 * 1000).rounded() / 1000)) }
    let holds: Bool
    switch verdict {
    case .signal(let p):
      holds = isSignal
      record(claim, p: text(p), holds)
      if holds { break }
      report(
        .signalRefuted,
        "'\(column)' is a signal: shuffling it makes predictions worse, p = \(text(p))",
        at: place, notes: [Note("'signal: false' needs p ≥ 0.05")],
        fixes: [Fix("replace by true", isSafe: false, edits: [TextEdit(place, "true")])])
    case .noise(let p):
      holds = !isSignal
      record(claim, p: text(p), holds)
      if holds { break }
      report(
        .signalRefuted, "'\(column)' is no signal: shuffling it does no harm, p = \(text(p))",
        at: place, notes: [Note("'signal: true' needs p ≤ 0.01")],
        fixes: [Fix("replace by false", isSafe: false, edits: [TextEdit(place, "false")])])
    case .unclear(let p, let rows):
      report(
        .signalUnclear,
        "\(dataset.count) rows are too few to tell whether '\(column)' is a signal"
          + (p.map { ", p = \(text($0))" } ?? "") + "; about \(rows) would do", at: place)
      return
    }
    guard holds, let again = reseeded[id] else { return }
    tryOtherSeeds(than: again.seeds, "this holds", at: place) { trial in
      guard case .value(.dataset(let other)) = again.value(in: trial) else { return false }
      switch signalVerdict(column, in: other) {
      case .signal: return isSignal
      case .noise: return !isSignal
      default: return false
      }
    }
  }

  private mutating func record(_ claim: SignalClaim, p: String, _ holds: Bool) {
    outcome.claims.append(
      Claim(
        kind: .signal, text: "\(claim.column): signal: \(claim.isSignal.value)",
        computed: "p = \(p)",
        holds: holds))
  }
}

/// Tests one feature against the target; nil where that cannot be computed.
func signalVerdict(_ column: String, in dataset: Dataset) -> SignalVerdict? {
  let features = dataset.features
  guard let index = features.firstIndex(where: { $0.name == column }), let target = dataset.target
  else { return nil }
  let columns = features.compactMap { feature -> [Double]? in
    if case .numbers(let values) = feature.values { values } else { nil }
  }
  guard columns.count == features.count else { return nil }
  let classes = target.role == .label ? classCodes(target.values.list) : nil
  let fewest = SignalTest.fewestRows(
    features: columns.count, classes: classes.map { ($0.max() ?? 0) + 1 })
  if dataset.count < fewest { return .unclear(p: nil, rows: fewest) }
  var budget = Budget(steps: 4_000_000_000)
  let rows = (0..<dataset.count).map { row in columns.map { $0[row] } }
  let test: SignalTest
  do {
    let x = try Matrix(rows)
    if let classes {
      test = try SignalTest(x, classes: classes, column: index, budget: &budget)
    } else {
      guard case .numbers(let y) = target.values else { return nil }
      test = try SignalTest(x, target: y, column: index, budget: &budget)
    }
  } catch {
    return nil
  }
  if test.p <= 0.01 { return .signal(p: test.p) }
  if test.p >= 0.05 { return .noise(p: test.p) }
  // The lift grows with the root of the rows; p reaches 0.01 at a lift of about 2.6.
  let growth = 2.6 / max(test.lift, 1)
  let wanted = Double(dataset.count) * max(growth * growth, 1.2)
  return .unclear(p: test.p, rows: Int(wanted.rounded(.up)))
}

/// Each value's number among the distinct ones, by first occurrence.
private func classCodes(_ values: [Value]) -> [Int] {
  var known: [String: Int] = [:]
  return values.map { value in
    let text = writtenText(value)
    let code = known[text] ?? known.count
    known[text] = code
    return code
  }
}
