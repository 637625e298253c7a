import Engine

/// Something that a page can ask of the engine: its name, its arguments, and how it is answered.
///
/// The signature is for who asks; it is read in JavaScript, not here, and says of each argument its
/// name, its type, and perhaps ` = ` and what it is where it is left out:
///
/// - `number`, `integer`, `flag` (`true` or `false`), `seed`, `list` (of numbers), `integers`,
///   `lists` (of integers), `matrix`; a question mark behind it means that there need be none.
/// - `gini|entropy`: one of these words.
public struct Operation: Sendable {
  typealias Body = @Sendable (Call) throws(EngineError) -> Void

  let name: StaticString
  let signature: StaticString
  let body: Body

  init(_ name: StaticString, _ signature: StaticString, _ body: @escaping Body) {
    self.name = name
    self.signature = signature
    self.body = body
  }

  /// All operations; a request has an operation's place among them.
  static let all: [Operation] =
    LinearOperations.all + PenalisedOperations.all + DescentOperations.all
    + ClassifierOperations.all + KernelOperations.all + NeighbourOperations.all
    + TreeOperations.all + SplitOperations.all + EnsembleOperations.all + BoostingOperations.all
    + ClusterOperations.all + ComponentOperations.all + MetricOperations.all
    + CurveOperations.all + ScalingOperations.all + ResamplingOperations.all
    + RecipeOperations.all + TheoryOperations.all + HypothesisOperations.all
    + StatisticOperations.all + GeneratorOperations.all + FunctionOperations.all
}
