/// The functions and constants of the language: the one list that evaluation, documentation,
/// completion, hover and signature help all read.
public enum Catalogue {
  /// Sorted by name.
  public static let functions: [FunctionEntry] = groups.flatMap { $0 }.sorted { $0.name < $1.name }

  public static let constants: [(name: String, value: Double)] = [
    ("pi", .pi), ("e", 2.718281828459045), ("inf", .infinity),
  ]

  /// The words that no id may be, with functions and constants.
  public static let keywords: [String] = Keyword.allCases.map { $0.rawValue }

  /// Whether no id and no `let` name may be this: a keyword, a function or a constant.
  public static func isReserved(_ name: String) -> Bool {
    entry(named: name) != nil || keywords.contains(name) || constants.contains { $0.name == name }
  }

  public static func entry(named name: String) -> FunctionEntry? {
    index[name].map { functions[$0] }
  }

  private static let index = functions.indices.reduce(into: [String: Int]()) { index, place in
    index[functions[place].name] = place
  }

  private static let groups: [[FunctionEntry]] = [
    RegressionFunctions.all, PenalisedFunctions.all, LogisticFunctions.all, MarginFunctions.all,
    KernelFunctions.all, TreeFunctions.all, EnsembleFunctions.all, BoostingFunctions.all,
    NeighbourFunctions.all, BayesFunctions.all, ClusteringFunctions.all,
    DecompositionFunctions.all, ScoreCurveFunctions.all, ResamplingFunctions.all,
    CurveFunctions.all, TheoryFunctions.all, RegressionMetricFunctions.all,
    ClassificationMetricFunctions.all, ScalingFunctions.all, StatisticsFunctions.all,
    MathematicsFunctions.all, VectorFunctions.all, ListFunctions.all, ReductionFunctions.all,
  ]
}
