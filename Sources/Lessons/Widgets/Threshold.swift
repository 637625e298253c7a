extension WidgetType {
  /// The learner cuts scored examples in two and watches what is caught and what is let go.
  public static let threshold = WidgetType(
    name: "threshold", module: "threshold", kind: .figure,
    summary: "Slide a decision threshold over scored examples and watch every figure that follows.",
    data: .scores,
    parameters: [.threshold],
    controls: [
      WidgetControl("t", "threshold", symbol: "t"),
      WidgetControl("c", "a miss costs as much as this many false alarms"),
      WidgetControl("prevalence", "share of positives, for precision, accuracy and cost"),
    ],
    metrics: [
      WidgetMetric("f1", "F1", short: "F1", best: "the best any threshold can do"),
      WidgetMetric("precision", "precision", short: "precision"),
      WidgetMetric("recall", "recall", short: "recall"),
      WidgetMetric(
        "accuracy", "accuracy", short: "accuracy",
        best: "the best any threshold can do at any share of positives"),
      WidgetMetric("cost", "the mean cost", short: "mean cost", isLowGood: true),
    ] + .confusionCounts,
    interface: WidgetInterface(
      moves: [
        .drag("Pull the brass handle left or right."),
        .key("←", "→", text: "Move it by a small step; with Shift, by ten."),
        .key("Home", "End", text: "Call everything positive, or only the highest score."),
      ]))
}
