extension WidgetType {
  /// The learner spins a line to keep as much spread as one direction can.
  public static let principalAxis = WidgetType(
    name: "principal_axis", module: "principal-axis", kind: .game,
    summary:
      "Spin a line through the data until the points' feet on it spread as wide as they can.",
    data: .points, parameters: [],
    controls: [WidgetControl("a", "direction in degrees", symbol: "a")],
    metrics: [
      WidgetMetric(
        "captured", "the share of the spread that is kept", short: "kept",
        best: "what the first principal axis keeps"),
      WidgetMetric("lost", "the reconstruction error", short: "rec. error", isLowGood: true),
    ],
    interface: WidgetInterface(
      choices: [
        .init(id: "feet", legend: "Feet", options: [("shown", "shown"), ("hidden", "hidden")])
      ],
      switches: [.init(id: "pc1", label: "Show PC1")],
      actions: [.auto("Snap to PC1"), .undo, .reset],
      moves: [
        .drag("Pull the brass end of the line around."),
        .key("↑", "↓", "←", "→", text: "Move the end; with Shift, ten times as far."),
      ]),
    plots: 2)
}
