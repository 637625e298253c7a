extension WidgetType {
  /// The learner puts two features on one scale, and sees which rows' neighbours vote otherwise.
  public static let featureScaling = WidgetType(
    name: "feature_scaling", module: "feature-scaling", kind: .game,
    summary:
      "Standardize two features of different units, and follow every row whose k nearest others now vote otherwise.",
    data: .classes(isBinary: false),
    parameters: [
      WidgetParameter("max_k", .integer(1...50, standard: 15), "The most neighbours that vote.")
    ],
    controls: [
      WidgetControl("row", "row that is asked about"),
      WidgetControl("k", "neighbours", symbol: "k"),
      WidgetControl("scaled", "Standardize the features", .toggle),
    ],
    metrics: [
      WidgetMetric(
        "accuracy", "the accuracy of the votes", short: "accuracy",
        best: "the best that any number of neighbours does"),
      WidgetMetric("wrong", "the rows voted wrong", short: "wrong", isLowGood: true, isWhole: true),
      WidgetMetric("flips", "the votes that the scale decides", short: "flips", isWhole: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Walk the flips"), .step("Next flip"), .undo, .reset],
      moves: [
        .click("Asks about the row that is nearest to where the sheet is pressed."),
        .key("←", "→", text: "On a slider: another row, or more neighbours or fewer."),
      ]),
    plots: 2)
}
