extension WidgetType {
  /// The learner moves a straight line over a cloud of points until its mean squared error is low.
  public static let fitLine = WidgetType(
    name: "fit_line", module: "fit-line", kind: .game,
    summary: "Move a straight line over the data until its mean squared error is low.",
    data: .cloud,
    parameters: [.slope, .intercept],
    controls: [
      WidgetControl("w", "slope", symbol: "w"), WidgetControl("b", "intercept", symbol: "b"),
    ],
    metrics: [
      WidgetMetric(
        "mse", "the mean squared error", short: "MSE", isLowGood: true,
        best: "the best any line can do")
    ],
    interface: WidgetInterface(
      choices: [
        .init(
          id: "misses", legend: "Misses as",
          options: [("squares", "squares"), ("lines", "gaps")])
      ],
      switches: [.init(id: "ghost", label: "Show the best line")],
      actions: [.auto("Auto-fit"), .step("One step"), .undo, .reset],
      moves: [
        .drag("Pull a brass end up or down; the other end stays where it is."),
        .key("↑", "↓", text: "Move the focused end by a small step; with Shift, by ten."),
        .key("Home", "End", text: "Send it to the bottom or the top of the sheet."),
      ]))
}
