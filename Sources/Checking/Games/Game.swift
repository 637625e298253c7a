import Lessons

/// A widget as the engine plays it: what its controls reach, and what a position is worth.
///
/// Each type's game is a file of this folder, named after it, with a line in `GameMaker.all`. What
/// it measures, the page measures too, by the same functions of the engine.
protocol Game: Sendable {
  /// In the order of positions.
  var controls: [GameControl] { get }
  /// The metrics of a position, in the order of the type's; NaN where one is not defined.
  func measure(_ position: [Double]) -> [Double]
  /// Positions near which the best are to be looked for; they need not lie on the grid.
  var leads: [[Double]] { get }
  /// How many positions may be measured to find the best.
  var effort: Int { get }
}

extension Game {
  var leads: [[Double]] { [] }
  var effort: Int { 4_000 }
}

/// A control of one game: what it is, what it can be, and where it stands.
struct GameControl: Sendable {
  var control: WidgetControl
  var range: ControlRange
  var start: Double

  /// - Parameter id: its name, where the control is a family of several.
  init(
    _ control: WidgetControl, id: String? = nil, label: String? = nil, _ range: ControlRange,
    start: Double
  ) {
    self.control = WidgetControl(
      id ?? control.id, label ?? control.label, symbol: control.symbol, control.look)
    self.range = range
    self.start = start
  }
}

/// Makes the game of a widget; nil where its data or parameters do not make one, which has then been
/// reported.
typealias MakeGame = @Sendable (GameSetting) -> (any Game)?

enum GameMaker {
  /// By the type's name.
  static let all: [String: MakeGame] = [
    WidgetType.baggingVote.name: { baggingVoteGame($0) },
    WidgetType.boostingRounds.name: { boostingRoundsGame($0) },
    WidgetType.boundVsGap.name: { boundVsGapGame($0) },
    WidgetType.buildDataset.name: { buildDatasetGame($0) },
    WidgetType.dartboards.name: { dartboardsGame($0) },
    WidgetType.descentMap.name: { descentMapGame($0) },
    WidgetType.descentTrace.name: { descentTraceGame($0) },
    WidgetType.drawBoundary.name: { DrawBoundaryGame($0) },
    WidgetType.errorPieces.name: { errorPiecesGame($0) },
    WidgetType.featureScaling.name: { featureScalingGame($0) },
    WidgetType.fitLine.name: { FitLineGame($0) },
    WidgetType.kFolds.name: { kFoldsGame($0) },
    WidgetType.kernelLift.name: { kernelLiftGame($0) },
    WidgetType.learningCurves.name: { learningCurvesGame($0) },
    WidgetType.learningLoop.name: { learningLoopGame($0) },
    WidgetType.lossPenalties.name: { lossPenaltiesGame($0) },
    WidgetType.neighbourVote.name: { neighbourVoteGame($0) },
    WidgetType.overfitSplit.name: { overfitSplitGame($0) },
    WidgetType.pickDegree.name: { pickDegreeGame($0) },
    WidgetType.placeCentroids.name: { PlaceCentroidsGame($0) },
    WidgetType.principalAxis.name: { principalAxisGame($0) },
    WidgetType.ridgeSmoothing.name: { ridgeSmoothingGame($0) },
    WidgetType.rocSweep.name: { rocSweepGame($0) },
    WidgetType.shatter.name: { shatterGame($0) },
    WidgetType.threshold.name: { ThresholdGame($0) },
    WidgetType.treeDepth.name: { treeDepthGame($0) },
    WidgetType.treeSplits.name: { treeSplitsGame($0) },
    WidgetType.widestStreet.name: { widestStreetGame($0) },
  ]
}
