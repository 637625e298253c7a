extension WidgetType {
  /// The learner adds stump after stump, each for what those before it get wrong.
  public static let boostingRounds = WidgetType(
    name: "boosting_rounds", module: "boosting-rounds", kind: .figure,
    summary: "Boost stump by stump: the weights of the examples, and both errors, round by round.",
    data: .classes(isBinary: true),
    parameters: [
      .test, .seed,
      WidgetParameter("max_rounds", .integer(2...200, standard: 40), "The most rounds."),
    ],
    controls: [WidgetControl("rounds", "rounds", symbol: "T")],
    metrics: [
      WidgetMetric(
        "test", "the error on unseen examples", short: "unseen error", isLowGood: true,
        best: "the best any number of rounds does"),
      WidgetMetric("train", "the error on seen examples", short: "seen error", isLowGood: true),
      WidgetMetric(
        "bound", "the bound on the error on seen examples", short: "bound on seen", isLowGood: true),
      WidgetMetric(
        "stump", "the weighted error of the last stump", short: "last stump's error",
        isLowGood: true),
      WidgetMetric("alpha", "the last stump's say", short: "its say α"),
    ],
    interface: WidgetInterface(
      actions: [.auto("Boost"), .step("One more stump"), .undo, .reset], moves: .alongACurve),
    plots: 2)
}
