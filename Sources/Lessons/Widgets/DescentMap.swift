extension WidgetType {
  /// The learner drops a ball on the loss surface and picks the learning rate.
  public static let descentMap = WidgetType(
    name: "descent_map", module: "descent-map", kind: .animation,
    summary: "Drop a ball on the map of a line's loss, choose a learning rate, and watch it roll.",
    data: .cloud,
    parameters: [
      .slope, .intercept,
      WidgetParameter(
        "log", .range, "The range and step of the learning rate's power of ten."),
      WidgetParameter("steps", .integer(5...500, standard: 60), "How many steps the ball takes."),
    ],
    controls: [
      WidgetControl("w", "slope at the start", symbol: "w", .handle),
      WidgetControl("b", "intercept at the start", symbol: "b", .handle),
      WidgetControl("log", "power of ten of the learning rate", symbol: "η"),
      WidgetControl("t", "step"),
    ],
    metrics: [
      WidgetMetric(
        "loss", "the loss", short: "loss", isLowGood: true,
        best: "the lowest that a descent reaches"),
      WidgetMetric(
        "needed", "the number of steps it takes", short: "steps needed", isLowGood: true,
        best: "the fewest that any learning rate needs", isWhole: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Roll"), .step("One step"), .undo, .reset],
      moves: [
        .click("The ball starts where the map is pressed."),
        .click("On the ring: its steps are counted, until the loss is within 5% of the lowest."),
        .key("↑", "↓", "←", "→", text: "Move the start; with Shift, ten times as far."),
      ]),
    plots: 3)
}
