extension WidgetType {
  /// The learner chooses the columns that a linear model may look at, and sees what each one adds.
  public static let buildDataset = WidgetType(
    name: "build_dataset", module: "build-dataset", kind: .game,
    summary:
      "Choose the columns that a model may look at: how well it guesses hidden rows, and what is lost without each.",
    data: .table,
    parameters: [
      WidgetParameter(
        "folds", .integer(2...20, standard: 5), "How many parts are hidden, one after another.")
    ],
    controls: [WidgetControl("use", "a column that may be used", .toggle, isFamily: true)],
    metrics: [
      WidgetMetric(
        "signal", "the signal", short: "signal", best: "the most that any columns give"),
      WidgetMetric(
        "miss", "the average miss on hidden rows", short: "average miss", isLowGood: true,
        best: "the least with any columns"),
      WidgetMetric(
        "used", "the number of columns used", short: "columns used", isLowGood: true, isWhole: true),
    ],
    interface: WidgetInterface(
      moves: [.key("Space", text: "On a switch: use the column, or leave it out.")]),
    plots: 2)
}
