/// What a type of widget is: all that checking, publishing, completion and the authors' reference
/// need to know of it. How the engine plays it is in `Checking`; how it looks is in `Site/`.
public struct WidgetType: Sendable {
  public enum Kind: String, Sendable {
    case game = "Game", animation = "Animation", figure = "Figure"
  }

  /// The word after `type:`.
  public let name: String
  /// The file name of its module in `Site/js/widgets/`.
  public let module: String
  public let kind: Kind
  public let summary: String
  public let data: WidgetData
  public let parameters: [WidgetParameter]
  public let controls: [WidgetControl]
  /// The first is the chief one.
  public let metrics: [WidgetMetric]
  public let interface: WidgetInterface
  /// How many plots share its stage.
  public var plots = 1
  /// The control whose positions a table of figures walks through; a widget with data shows that.
  public var walked: String?

  public static let all: [WidgetType] = [
    .baggingVote, .boostingRounds, .boundVsGap, .buildDataset, .dartboards, .descentMap,
    .descentTrace, .drawBoundary, .errorPieces, .featureScaling, .fitLine, .kFolds, .kernelLift,
    .learningCurves, .learningLoop, .lossPenalties, .neighbourVote, .overfitSplit, .pickDegree,
    .placeCentroids, .principalAxis, .ridgeSmoothing, .rocSweep, .shatter, .threshold, .treeDepth,
    .treeSplits, .widestStreet,
  ]
}

/// What a widget takes for `data:`, and what its axes are.
public enum WidgetData: Sendable, Hashable {
  /// Nothing.
  case none
  /// A feature on x, and a numeric target on y.
  case cloud
  /// Two features; a label is not looked at.
  case points
  /// Two features and a label, of two classes or of more.
  case classes(isBinary: Bool)
  /// A score on x, and a label of two classes.
  case scores
  /// Any numeric features and a numeric target; it has no axes.
  case table

  /// One sentence for authors.
  public var summary: String {
    switch self {
    case .none: "It takes no data."
    case .cloud: "It takes a dataset with a numeric feature and a numeric target."
    case .points: "It takes a dataset with two numeric features."
    case .classes(isBinary: true): "It takes a dataset with two numeric features and two classes."
    case .classes: "It takes a dataset with two numeric features and a label."
    case .scores: "It takes a dataset with a numeric score and a label of two classes."
    case .table: "It takes a dataset with numeric features and a numeric target."
    }
  }
}

/// An entry of `with:`.
public struct WidgetParameter: Sendable {
  public let name: String
  public let type: WidgetParameterType
  public let summary: String

  public init(_ name: String, _ type: WidgetParameterType, _ summary: String) {
    self.name = name
    self.type = type
    self.summary = summary
  }
}

extension WidgetParameter {
  static let slope = WidgetParameter(
    "w", .range, "The slope's range and step, as [lowest, highest, step].")
  static let intercept = WidgetParameter(
    "b", .range, "The intercept's range and step, as [lowest, highest, step].")
  static let threshold = WidgetParameter(
    "t", .range, "The threshold's range and step, as [lowest, highest, step].")
  /// The share of the examples that is kept back.
  static let test = WidgetParameter(
    "test", .number(0.1...0.9, standard: 0.3), "The share of the examples kept back for testing.")
  /// What decides which.
  static let seed = WidgetParameter(
    "seed", .integer(0...1_000_000, standard: 1), "What everything random is drawn from.")
}

/// What an entry of `with:` takes.
public enum WidgetParameterType: Sendable, Hashable {
  /// `[lowest, highest, step]` of a control; by default what suits the data.
  case range
  /// A number in a range, and what it is where the author says nothing.
  case number(ClosedRange<Double>, standard: Double)
  case integer(ClosedRange<Int>, standard: Int)
  /// One of these words; the first where the author says nothing.
  case word([String])
  case flag(standard: Bool)
  /// Numbers, in rising order or not; none where the author says nothing.
  case numbers
}

/// Something the learner sets, with a name in `start:`.
public struct WidgetControl: Sendable {
  /// How it is set, apart from handles on the stage.
  public enum Look: Sendable, Hashable {
    case slider
    /// By the stage alone.
    case handle
    /// On or off: 1 or 0.
    case toggle
    /// One of these, by its number from 0.
    case choice([String])
  }
  /// In a family, what comes before the number or the name of each member.
  public let id: String
  public let label: String
  /// The letter that formulas use for it; empty where there is none.
  public let symbol: String
  public let look: Look
  /// Whether there are several of it, as many as the data or a parameter say.
  public let isFamily: Bool

  public init(
    _ id: String, _ label: String, symbol: String = "", _ look: Look = .slider,
    isFamily: Bool = false
  ) {
    self.id = id
    self.label = label
    self.symbol = symbol
    self.look = look
    self.isFamily = isFamily
  }
}

/// A number that goals compare and read-outs show.
public struct WidgetMetric: Sendable {
  public let name: String
  /// As in "Bring the mean squared error to …".
  public let label: String
  /// Beside the figure.
  public let short: String
  public let isLowGood: Bool
  /// What the best is the best of, as in "the best any line can do"; empty where none is sought.
  public let best: String
  /// Whether it counts something.
  public let isWhole: Bool
  /// Whether it is a class of the data by its place, shown by the class's name.
  public let isClass: Bool

  public init(
    _ name: String, _ label: String, short: String, isLowGood: Bool = false, best: String = "",
    isWhole: Bool = false, isClass: Bool = false
  ) {
    self.name = name
    self.label = label
    self.short = short
    self.isLowGood = isLowGood
    self.best = best
    self.isWhole = isWhole
    self.isClass = isClass
  }
}

extension [WidgetMetric] {
  /// What a cut through scored examples catches and lets go.
  static let confusionCounts: Self = [
    WidgetMetric("tp", "the true positives", short: "true pos.", isWhole: true),
    WidgetMetric("fp", "the false positives", short: "false pos.", isLowGood: true, isWhole: true),
    WidgetMetric("fn", "the false negatives", short: "false neg.", isLowGood: true, isWhole: true),
    WidgetMetric("tn", "the true negatives", short: "true neg.", isWhole: true),
  ]
}
