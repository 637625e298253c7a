extension WidgetType {
  /// The learner lifts a plane by a feature until a flat cut parts what no line could.
  public static let kernelLift = WidgetType(
    name: "kernel_lift", module: "kernel-lift", kind: .game,
    summary: "Lift the plane by one more feature until a flat cut parts two rings.",
    data: .classes(isBinary: true),
    parameters: [
      WidgetParameter(
        "C", .number(0.001...1000, standard: 1), "The machine's price for whoever stands wrong.")
    ],
    controls: [
      WidgetControl("lift", "lift", symbol: "s"),
      WidgetControl("feature", "Feature", .choice(["bowl, x² + y²", "bump, exp(−γ(x² + y²))"])),
      WidgetControl("gamma", "sharpness of the bump", symbol: "γ"),
    ],
    metrics: [
      WidgetMetric(
        "accuracy", "the accuracy of the flat cut", short: "accuracy",
        best: "the best any lift does"),
      WidgetMetric("errors", "the errors", short: "errors", isLowGood: true, isWhole: true),
      WidgetMetric("margin", "the width of the street about the cut", short: "street's width"),
      WidgetMetric("hinge", "the mean hinge loss", short: "hinge loss", isLowGood: true),
    ],
    interface: WidgetInterface(
      moves: [
        .drag("Pull the brass handle on the mast, or the sliders."),
        .key("↑", "↓", text: "Lift or lower by a small step; with Shift, by ten."),
      ]),
    plots: 2)
}
