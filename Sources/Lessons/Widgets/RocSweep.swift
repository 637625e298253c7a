extension WidgetType {
  /// The learner sweeps a threshold, which traces the ROC and the precision–recall curve.
  public static let rocSweep = WidgetType(
    name: "roc_sweep", module: "roc-sweep", kind: .animation,
    summary: "Sweep the threshold over scored examples and trace the ROC and PR curves.",
    data: .scores,
    parameters: [.threshold],
    controls: [WidgetControl("t", "threshold", symbol: "t"), WidgetControl("hard", "harder data")],
    metrics: [
      WidgetMetric("auc", "the area under the ROC curve", short: "AUC"),
      WidgetMetric("ap", "the average precision", short: "AP"),
      WidgetMetric("tpr", "the true-positive rate", short: "true pos. rate"),
      WidgetMetric("fpr", "the false-positive rate", short: "false pos. rate", isLowGood: true),
      WidgetMetric("precision", "the precision", short: "precision"),
    ] + .confusionCounts,
    interface: WidgetInterface(
      actions: [.auto("Sweep"), .step("One step"), .undo, .reset],
      moves: [
        .drag("Pull the brass handle left or right."),
        .key("←", "→", text: "Move it by a small step; with Shift, by ten."),
      ]), plots: 3)
}
