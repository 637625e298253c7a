extension WidgetType {
  /// The learner places points, and sees which of all rows of labels a straight line can give them.
  public static let shatter = WidgetType(
    name: "shatter", module: "shatter", kind: .game,
    summary:
      "Place a few points in the plane, and see which of all their labelings a straight line can give.",
    data: .none,
    parameters: [WidgetParameter("points", .integer(2...4, standard: 3), "How many points.")],
    controls: [
      WidgetControl("p", "point", .handle, isFamily: true), WidgetControl("row", "row of labels"),
    ],
    metrics: [
      WidgetMetric(
        "rows", "the number of rows of labels within a line's reach", short: "rows a line gives",
        best: "the most that any places allow", isWhole: true),
      WidgetMetric(
        "missing", "the rows that no line gives", short: "no line gives", isLowGood: true,
        isWhole: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("All rows"), .step("Next row"), .undo, .reset],
      moves: [
        .drag("Pull a point anywhere."),
        .click("On a small picture: look at that row. On the sheet: relabel the nearest point."),
        .key(
          "↑", "↓", "←", "→",
          text: "Move the focused point; with Shift, ten times as far. On the slider: another row."),
      ]),
    plots: 2, walked: "p2y")
}
