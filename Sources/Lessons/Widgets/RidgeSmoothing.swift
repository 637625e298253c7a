extension WidgetType {
  /// The learner raises a penalty on the weights until a wild curve calms down.
  public static let ridgeSmoothing = WidgetType(
    name: "ridge_smoothing", module: "ridge-smoothing", kind: .game,
    summary:
      "Raise the penalty on a polynomial's weights, squared or absolute, and watch it relax.",
    data: .cloud,
    parameters: [
      .test, .seed, WidgetParameter("degree", .integer(2...15, standard: 9), "The polynomial's."),
    ],
    controls: [
      WidgetControl("log", "power of ten of the penalty", symbol: "λ"),
      WidgetControl("l1", "Absolute weights (L1)", .toggle),
    ],
    metrics: [
      WidgetMetric(
        "val", "the validation error", short: "validation", isLowGood: true,
        best: "the best any penalty does"),
      WidgetMetric("train", "the training error", short: "training", isLowGood: true),
      WidgetMetric("norm", "the length of the weights", short: "‖w‖", isLowGood: true),
      WidgetMetric("zero", "the weights at 0", short: "weights at 0", isWhole: true),
    ],
    interface: WidgetInterface(
      moves: [
        .drag("Pull the slider."),
        .key("←", "→", text: "Move the penalty by a small step; with Shift, by ten."),
      ]),
    plots: 2)
}
