import Engine

/// What an operation gave, by field.
public typealias Fields = [String: ReferenceValue]

/// An operation of the reference file, done by the engine.
struct Operation: Sendable {
  let run: @Sendable (ReferenceCase) throws -> Fields
  /// Fields of the file that the engine does not compute, and so are not compared.
  let leavingOut: Set<String>
  /// The file's name for an error of the engine; nil if the file has no such error.
  let errorName: @Sendable (EngineError) -> String?

  init(
    leavingOut: Set<String> = [],
    errorName: @escaping @Sendable (EngineError) -> String? = { _ in nil },
    _ run: @escaping @Sendable (ReferenceCase) throws -> Fields
  ) {
    self.run = run
    self.leavingOut = leavingOut
    self.errorName = errorName
  }

  /// All operations: one table for each group of topics, in a file of its own.
  static let all: [String: Operation] = [
    MetricOperations.table, ModelOperations.table, ScoreOperations.table,
    ResamplingOperations.table, ClusterOperations.table, ComponentOperations.table,
    TheoryOperations.table, LinearOperations.table, KernelOperations.table, TreeOperations.table,
    EnsembleOperations.table, NeighbourOperations.table,
  ].reduce(into: [:]) { all, table in
    all.merge(table) { _, _ in preconditionFailure("two tables have the same operation") }
  }
}

/// What a case asks for is not part of the engine.
struct NotOffered: Error {
  let name: String
}

extension Budget {
  /// Enough for any case, and little enough to end soon.
  static var reference: Budget { Budget(steps: 2_000_000_000, storedValues: 10_000_000) }
}
