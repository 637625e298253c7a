extension WidgetType {
  /// The learner slides one prediction along three losses.
  public static let lossPenalties = WidgetType(
    name: "loss_penalties", module: "loss-penalties", kind: .figure,
    summary:
      "Slide a predicted probability and read three losses at it, of one example and of ten.",
    data: .none,
    parameters: [
      WidgetParameter("ones", .integer(0...10, standard: 3), "How many of the ten labels are 1.")
    ],
    controls: [WidgetControl("p", "predicted probability")],
    metrics: [
      WidgetMetric(
        "mean_cross", "the mean cross-entropy of the ten", short: "cross-entropy of ten",
        isLowGood: true, best: "the best that one prediction does"),
      WidgetMetric(
        "mean_squared", "the mean squared error of the ten", short: "squared, of ten",
        isLowGood: true, best: "the best that one prediction does"),
      WidgetMetric(
        "mean_absolute", "the mean absolute error of the ten", short: "absolute, of ten",
        isLowGood: true, best: "the best that one prediction does"),
      WidgetMetric(
        "cross", "the cross-entropy where the label is 1", short: "cross-entropy of one",
        isLowGood: true),
      WidgetMetric(
        "squared", "the squared error where the label is 1", short: "squared, of one",
        isLowGood: true),
      WidgetMetric(
        "absolute", "the absolute error where the label is 1", short: "absolute, of one",
        isLowGood: true),
    ],
    interface: WidgetInterface(
      moves: [
        .drag("Pull the prediction along the plot of the mean losses."),
        .key("←", "→", text: "Move it by a hundredth; with Shift, by a tenth."),
      ]),
    plots: 2, walked: "p")
}
