extension WidgetType {
  /// The learner picks the degree of a polynomial that generalizes best.
  public static let pickDegree = WidgetType(
    name: "pick_degree", module: "pick-degree", kind: .game,
    summary: "Pick the polynomial degree that does best on examples kept back.",
    data: .cloud,
    parameters: [
      .test, .seed, WidgetParameter("max_degree", .integer(2...15, standard: 12), "The highest."),
    ],
    controls: [WidgetControl("degree", "degree")],
    metrics: [
      WidgetMetric(
        "val", "the validation error", short: "validation", isLowGood: true,
        best: "the best any degree does"),
      WidgetMetric("train", "the training error", short: "training", isLowGood: true),
    ],
    interface: WidgetInterface(
      switches: [.init(id: "reveal", label: "Reveal the validation errors")], moves: .alongACurve),
    plots: 2)
}
