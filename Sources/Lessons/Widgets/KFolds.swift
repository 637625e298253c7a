extension WidgetType {
  /// The learner rotates the fold that is kept back, and the scores fill in.
  public static let kFolds = WidgetType(
    name: "k_folds", module: "k-folds", kind: .animation,
    summary: "Rotate the fold that is kept back until every example has been tested once.",
    data: .cloud,
    parameters: [
      WidgetParameter(
        "degree", .integer(1...10, standard: 1), "The degree of the curve that is fitted."),
      WidgetParameter("max_k", .integer(2...20, standard: 10), "The most folds."),
    ],
    controls: [WidgetControl("k", "folds", symbol: "k"), WidgetControl("fold", "scored so far")],
    metrics: [
      WidgetMetric("mean", "the mean error", short: "mean error", isLowGood: true),
      WidgetMetric("std", "the spread of the errors", short: "spread", isLowGood: true),
      WidgetMetric("done", "the folds scored", short: "scored", isWhole: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Rotate"), .step("One fold"), .undo, .reset],
      moves: [
        .key("←", "→", text: "On a slider: more folds or fewer, one scored or one taken back.")
      ]),
    plots: 2)
}
