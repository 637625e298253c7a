import Expressions
import Synchronization

/// What a name stands for when other seeds take the place of those as written.
struct Reseeded: Sendable {
  /// From the lowest to the highest seed that it depends on.
  let seeds: ClosedRange<UInt64>
  private let values: TrialValues

  /// - Parameter value: the value in a trial, counted from 1; nil where there is none.
  init(_ seeds: ClosedRange<UInt64>, value: @escaping @Sendable (_ trial: Int) -> Value?) {
    self.seeds = seeds
    values = TrialValues(value)
  }

  func value(in trial: Int) -> NameLookup { values.value(in: trial).map { .value($0) } ?? .unknown }
}

/// Values of trials, each computed when it is first asked for: most seeds feed no claim.
private final class TrialValues: Sendable {
  private let make: @Sendable (Int) -> Value?
  private let known = Mutex<[Int: Value?]>([:])

  init(_ make: @escaping @Sendable (Int) -> Value?) { self.make = make }

  func value(in trial: Int) -> Value? {
    if let found = known.withLock({ $0[trial] }) { return found }
    let value = make(trial)
    known.withLock { $0[trial] = .some(value) }
    return value
  }
}

/// What an expression's names stand for, and nothing else of the course.
struct Surroundings: Sendable {
  struct Known: Sendable {
    var value: NameLookup
    var reseeded: Reseeded?
  }
  var names: [String: Known] = [:]
  var members: [String: [String: Known]] = [:]

  /// The seeds that any of the names depends on.
  var seeds: ClosedRange<UInt64>? {
    (Array(names.values) + members.values.flatMap(\.values))
      .reduce(nil) { SeedUse.union($0, $1.reseeded?.seeds) }
  }
}

/// The same names in a trial with other seeds.
private struct TrialScope: NameScope {
  let around: Surroundings
  let trial: Int

  func lookUp(_ name: String) -> NameLookup { around.names[name].map(look) ?? .missing }

  func lookUp(_ member: String, ofLesson name: String) -> NameLookup? {
    around.members[name]?[member].map(look)
  }

  private func look(_ known: Surroundings.Known) -> NameLookup {
    known.reseeded?.value(in: trial) ?? known.value
  }

  var visibleNames: [String] { Array(around.names.keys) }
}

/// An expression whose value depends on seeds.
struct SeededExpression: Sendable {
  let expression: ParsedExpression
  /// The seeds that the expression itself reads.
  let read: ClosedRange<UInt64>?
  /// Those, and the ones that its names depend on.
  let seeds: ClosedRange<UInt64>
  let around: Surroundings

  func value(in trial: Int) -> Value? {
    var budget = EvaluationBudget.standard
    budget.seeds = SeedUse(trial: trial, of: read)
    return try? evaluate(expression, in: TrialScope(around: around, trial: trial), budget: &budget)
  }

  func holds(in trial: Int) -> Bool {
    var budget = EvaluationBudget.standard
    budget.seeds = SeedUse(trial: trial, of: read)
    let scope = TrialScope(around: around, trial: trial)
    return (try? evaluateClaim(expression, in: scope, budget: &budget))?.holds ?? false
  }
}
