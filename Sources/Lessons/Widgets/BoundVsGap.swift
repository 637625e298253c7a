extension WidgetType {
  /// The learner chooses among more or fewer rules on more or fewer examples, and compares what the
  /// union bound promises with the gaps that are measured.
  public static let boundVsGap = WidgetType(
    name: "bound_vs_gap", module: "bound-vs-gap", kind: .game,
    summary:
      "Choose among more rules, on more examples: the bound on the gap between sample error and true error, and the gaps measured.",
    data: .none,
    parameters: [
      .seed,
      WidgetParameter(
        "noise", .number(0...0.5, standard: 0.1), "The chance that a label is turned round."),
      WidgetParameter(
        "resamples", .integer(1...100, standard: 40), "How many samples are drawn to measure on."),
    ],
    controls: [
      WidgetControl("n", "examples", symbol: "n"), WidgetControl("m", "rules", symbol: "M"),
      WidgetControl("delta", "accepted risk that the bound fails", symbol: "δ"),
    ],
    metrics: [
      WidgetMetric("bound", "the bound", short: "union bound", isLowGood: true),
      WidgetMetric("gap", "the largest gap", short: "largest gap, median", isLowGood: true),
      WidgetMetric(
        "beyond", "the samples beyond the bound", short: "samples beyond", isLowGood: true,
        isWhole: true),
      WidgetMetric(
        "examples", "the number of examples", short: "examples", isLowGood: true, isWhole: true),
      WidgetMetric("rules", "the number of rules", short: "rules", isWhole: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Grow"), .step("More examples"), .undo, .reset],
      moves: [
        .drag("Pull the number of examples along the axis."),
        .key("←", "→", text: "On a slider: more or fewer; with Shift, ten steps."),
      ]),
    plots: 2, walked: "n")
}
