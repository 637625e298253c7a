extension WidgetType {
  /// The learner turns and shifts a line between two classes.
  public static let drawBoundary = WidgetType(
    name: "draw_boundary", module: "draw-boundary", kind: .game,
    summary: "Turn and shift a straight boundary until each class lies on its own side.",
    data: .classes(isBinary: true),
    parameters: [],
    controls: [
      WidgetControl("a", "direction in degrees", symbol: "a"),
      WidgetControl("d", "shift", symbol: "d"),
      WidgetControl("s", "steepness of the sigmoid", symbol: "s"),
    ],
    metrics: [
      WidgetMetric("accuracy", "the accuracy", short: "accuracy", best: "the best any line can do"),
      WidgetMetric(
        "log_loss", "the log loss", short: "log loss", isLowGood: true,
        best: "the best any line can do"),
      WidgetMetric("mistakes", "the mistakes", short: "mistakes", isLowGood: true, isWhole: true),
    ],
    interface: WidgetInterface(
      switches: [.init(id: "sure", label: "Show where it is 90% sure")],
      actions: [.auto("Auto-fit (logistic)"), .step("One step"), .undo, .reset],
      moves: [
        .drag("Pull the middle of the line to shift it, its outer end to turn it."),
        .key("↑", "↓", "←", "→", text: "Move the focused handle; with Shift, ten times as far."),
      ]))
}
