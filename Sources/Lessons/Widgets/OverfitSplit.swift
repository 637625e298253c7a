extension WidgetType {
  /// The learner makes a model more flexible until it memorises.
  public static let overfitSplit = WidgetType(
    name: "overfit_split", module: "overfit-split", kind: .figure,
    summary: "Make a model more flexible, and compare examples it has seen with others.",
    data: .classes(isBinary: true),
    parameters: [.test, .seed],
    controls: [
      WidgetControl("flex", "flexibility"), WidgetControl("memo", "Memorise hard", .toggle),
    ],
    metrics: [
      WidgetMetric(
        "test", "the accuracy on unseen examples", short: "unseen",
        best: "the best any flexibility does"),
      WidgetMetric("train", "the accuracy on seen examples", short: "seen"),
      WidgetMetric("gap", "the gap", short: "gap", isLowGood: true),
    ],
    interface: WidgetInterface(moves: .alongACurve), plots: 2)
}
