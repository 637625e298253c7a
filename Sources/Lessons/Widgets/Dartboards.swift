extension WidgetType {
  /// The learner sets how far off and how scattered the throws are, and reads what four boards measure.
  public static let dartboards = WidgetType(
    name: "dartboards", module: "dartboards", kind: .animation,
    summary:
      "Throw darts at four boards, with low and high bias and variance, and read both as measured.",
    data: .none,
    parameters: [
      WidgetParameter(
        "darts", .integer(2...200, standard: 40), "The most darts that a board takes."),
      .seed,
    ],
    controls: [
      WidgetControl("bias", "bias, boards on the right (cm)"),
      WidgetControl("spread", "scatter, lower boards (cm)"),
      WidgetControl("n", "darts a board", symbol: "n"),
    ],
    metrics: [
      WidgetMetric(
        "bias2", "the squared bias on the fourth board", short: "bias², fourth board",
        isLowGood: true),
      WidgetMetric(
        "variance", "the variance on the fourth board", short: "variance, fourth board",
        isLowGood: true),
      WidgetMetric(
        "error", "the mean squared distance on the fourth board", short: "mean squared distance",
        isLowGood: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Throw"), .step("One dart"), .undo, .reset],
      moves: [
        .key(
          "←", "→", text: "On a slider: more bias, scatter or darts, or less; with Shift, by ten.")
      ]),
    plots: 4, walked: "bias")
}
