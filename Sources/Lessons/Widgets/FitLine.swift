extension WidgetType {
  /// The learner moves a straight line over a cloud of points until its mean squared error is low.
  ///
  /// Data: one feature and a numeric target. Controls: slope `w` and intercept `b`. Metric: `mse`.
  public static let fitLine = WidgetType(
    name: "fit_line", module: "fit-line", kind: "Game",
    summary: "Move a straight line over the data until its mean squared error is low.",
    parameters: [
      WidgetParameter(
        name: "w", summary: "The slope's range and step, as [lowest, highest, step]."),
      WidgetParameter(
        name: "b", summary: "The intercept's range and step, as [lowest, highest, step]."),
    ],
    controls: [
      WidgetControl(id: "w", label: "slope", symbol: "w"),
      WidgetControl(id: "b", label: "intercept", symbol: "b"),
    ],
    metrics: [
      WidgetMetric(
        name: "mse", label: "the mean squared error", short: "MSE", isLowGood: true,
        best: "the best any line can do")
    ],
    interface: WidgetInterface(
      choices: [
        .init(
          id: "misses", legend: "Misses as",
          options: [("squares", "squares"), ("lines", "gaps")])
      ],
      switches: [.init(id: "ghost", label: "Show the best line")],
      actions: [
        .init(id: "auto", label: "Auto-fit", icon: "play", isMain: true, isRight: false),
        .init(id: "step", label: "One step", icon: "step", isMain: false, isRight: false),
        .init(id: "undo", label: "Undo", icon: "undo", isMain: false, isRight: true),
        .init(id: "reset", label: "Reset", icon: "reset", isMain: false, isRight: true),
      ],
      moves: [
        .init(
          keys: "<span class=\"kbd\">drag</span>",
          text: "Pull a brass end up or down; the other end stays where it is."),
        .init(
          keys: "<kbd>↑</kbd> <kbd>↓</kbd>",
          text: "Move the focused end by a small step; with Shift, by ten."),
        .init(
          keys: "<kbd>Home</kbd> <kbd>End</kbd>",
          text: "Send it to the bottom or the top of the sheet."),
      ]))
}
