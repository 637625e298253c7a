extension WidgetType {
  /// The learner goes round the learning loop station by station: data, prediction, error, update.
  public static let learningLoop = WidgetType(
    name: "learning_loop", module: "learning-loop", kind: .animation,
    summary: "Go round the learning loop station by station, and watch a line learn.",
    data: .cloud,
    parameters: [
      WidgetParameter(
        "laps", .integer(1...50, standard: 20), "How often the loop can be gone round.")
    ],
    controls: [
      WidgetControl("t", "stations passed"), WidgetControl("rate", "size of a step"),
    ],
    metrics: [
      WidgetMetric(
        "miss", "the typical miss", short: "typical miss", isLowGood: true,
        best: "the least that these laps reach"),
      WidgetMetric("lap", "the laps that are done", short: "laps done", isWhole: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Go round"), .back, .step("Next station"), .undo, .reset],
      moves: [
        .key("←", "→", text: "On a slider: a station back or on, or a smaller or larger step.")
      ]),
    plots: 2)
}
