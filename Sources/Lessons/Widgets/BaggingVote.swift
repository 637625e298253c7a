extension WidgetType {
  /// The learner adds voters to a crowd of trees, and looks at any one of them.
  public static let baggingVote = WidgetType(
    name: "bagging_vote", module: "bagging-vote", kind: .figure,
    summary: "Let trees grown on bootstrap samples vote, and judge them on what they did not draw.",
    data: .classes(isBinary: true),
    parameters: [
      .seed,
      WidgetParameter("max_voters", .integer(2...60, standard: 30), "The largest crowd."),
      WidgetParameter(
        "depth", .integer(1...10, standard: 2), "The depth of each tree; 1: a stump."),
    ],
    controls: [
      WidgetControl("n", "voters", symbol: "n"), WidgetControl("voter", "the voter shown, no."),
    ],
    metrics: [
      WidgetMetric(
        "oob", "the out-of-bag error of the crowd", short: "out-of-bag error", isLowGood: true),
      WidgetMetric(
        "mean", "the mean out-of-bag error of one voter", short: "mean voter", isLowGood: true),
      WidgetMetric(
        "one", "the out-of-bag error of the voter shown", short: "this voter", isLowGood: true),
      WidgetMetric("train", "the training error", short: "training error", isLowGood: true),
    ],
    interface: WidgetInterface(
      choices: [
        .init(
          id: "view", legend: "Show",
          options: [("crowd", "the vote"), ("lines", "every voter's line"), ("one", "one voter")])
      ],
      actions: [.auto("Add voters"), .step("One more voter"), .undo, .reset],
      moves: .alongACurve + [
        .click("Press a dot beside the plane, or point at it: that voter is shown.")
      ]),
    plots: 2)
}
