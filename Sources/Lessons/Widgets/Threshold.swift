extension WidgetType {
  /// The learner cuts scored examples in two and watches what is caught and what is let go.
  public static let threshold = WidgetType(
    name: "threshold", module: "threshold", kind: .figure,
    summary: "Slide a decision threshold over scored examples and watch every figure that follows.",
    data: .scores,
    parameters: [
      WidgetParameter("t", .range, "The threshold's range and step, as [lowest, highest, step].")
    ],
    controls: [
      WidgetControl("t", "threshold", symbol: "t"),
      WidgetControl("c", "a miss costs as much as this many false alarms"),
    ],
    metrics: [
      WidgetMetric("f1", "F1", short: "F1", best: "the best any threshold can do"),
      WidgetMetric("precision", "precision", short: "precision"),
      WidgetMetric("recall", "recall", short: "recall"),
      WidgetMetric(
        "accuracy", "accuracy", short: "accuracy", best: "the best any threshold can do"),
      WidgetMetric("cost", "the mean cost", short: "mean cost", isLowGood: true),
      WidgetMetric("tp", "the true positives", short: "true pos.", isWhole: true),
      WidgetMetric(
        "fp", "the false positives", short: "false pos.", isLowGood: true, isWhole: true),
      WidgetMetric(
        "fn", "the false negatives", short: "false neg.", isLowGood: true, isWhole: true),
      WidgetMetric("tn", "the true negatives", short: "true neg.", isWhole: true),
    ],
    interface: WidgetInterface(
      moves: [
        .drag("Pull the brass handle left or right."),
        .key("←", "→", text: "Move it by a small step; with Shift, by ten."),
        .key("Home", "End", text: "Call everything positive, or nothing."),
      ]))
}
