import Expressions
import Lessons
import SourceText

extension DiagnosticCode {
  /// A claim that holds with this seed, but not with most others.
  ///
  /// Whatever a claim draws from a seed is drawn again with 20 other seeds (`--seeds N`): every
  /// written seed s becomes s + 1, s + 2, … Fewer than four in five agreeing means that the lesson
  /// teaches a coincidence. Claim less, draw more data, or say `this_seed: true` on the block, or on
  /// the dataset or model whose seed is meant.
  ///
  /// - Wrong: `random_forest(d, n=3, seed=1).accuracy == 1`
  /// - Right: `random_forest(d, n=100, seed=1).accuracy > 0.8`
  public static let seedDependent = DiagnosticCode("DW0503", .warning)
}

extension BlockChecker {
  /// The expression with its seeds, where it depends on any and others are to be tried.
  ///
  /// - Parameter read: the seeds that evaluating it read.
  func seeded(_ expression: ParsedExpression, read: ClosedRange<UInt64>?) -> SeededExpression? {
    guard options.seeds > 0 else { return nil }
    var around = Surroundings()
    for use in expression.freeNames {
      if let value = scope.own(use.name) {
        around.names[use.name] = .init(value: value, reseeded: reseeded[use.name])
      } else if let block = scope.lesson.block(called: use.name, member: use.member) {
        let outcome = scope.lesson.outcome(of: block)
        let known = Surroundings.Known(
          value: outcome?.value.map { .value($0) } ?? .unknown, reseeded: outcome?.reseeded)
        if scope.lesson.lesson.block(use.name) != nil {
          around.names[use.name] = known
        } else {
          around.members[use.name, default: [:]][block.block] = known
        }
      }
    }
    guard let seeds = SeedUse.union(read, around.seeds) else { return nil }
    return SeededExpression(expression: expression, read: read, seeds: seeds, around: around)
  }

  /// Warns where fewer than four in five other seeds agree.
  mutating func tryOtherSeeds(
    than seeds: ClosedRange<UInt64>, _ subject: String, at location: Location,
    agrees: (_ trial: Int) -> Bool
  ) {
    let trials = 1...options.seeds
    var against: [Int] = []
    var agreeing = 0
    for trial in trials {
      if agrees(trial) { agreeing += 1 } else { against.append(trial) }
      // What is left cannot make it a coincidence any more.
      if agreeing * 5 >= trials.count * 4 { return }
    }
    let isOne = seeds.lowerBound == seeds.upperBound
    let names = against.map { isOne ? "\(seeds.lowerBound &+ UInt64($0))" : "\($0)" }
    let list = names.joined(separator: ", ")
    report(
      .seedDependent,
      "\(subject) with only \(agreeing) of \(trials.count) other seeds", at: location,
      notes: [
        Note(
          isOne ? "it does not with seed \(list)" : "it does not with every seed raised by \(list)"),
        Note("'this_seed: true' on the block says that this seed is meant"),
      ])
  }
}
