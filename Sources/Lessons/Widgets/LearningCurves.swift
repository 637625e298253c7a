extension WidgetType {
  /// The learner gives a polynomial more and more examples, and watches both errors meet or not.
  public static let learningCurves = WidgetType(
    name: "learning_curves", module: "learning-curves", kind: .animation,
    summary:
      "Give a polynomial more and more examples: its training and validation errors, over many resamples.",
    data: .cloud,
    parameters: [
      .test, .seed,
      WidgetParameter("max_degree", .integer(1...15, standard: 12), "The highest degree."),
      WidgetParameter(
        "resamples", .integer(1...50, standard: 20),
        "How often the examples are split; the errors are the medians."),
    ],
    controls: [
      WidgetControl("degree", "degree"), WidgetControl("n", "training examples", symbol: "n"),
    ],
    metrics: [
      WidgetMetric(
        "val", "the validation error", short: "validation", isLowGood: true,
        best: "the least that any degree and number of examples reach"),
      WidgetMetric("train", "the training error", short: "training", isLowGood: true),
      WidgetMetric("gap", "the gap between the errors", short: "gap", isLowGood: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Grow"), .step("More examples"), .undo, .reset],
      moves: [
        .drag("Pull the number of examples along the curves."),
        .key("←", "→", text: "On a slider: another degree, or more examples or fewer."),
      ]),
    plots: 2)
}
