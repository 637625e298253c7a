extension WidgetType {
  /// The learner predicts which degree of a polynomial generalizes best, and then is shown.
  public static let pickDegree = WidgetType(
    name: "pick_degree", module: "pick-degree", kind: .game,
    summary: "Predict which polynomial degree does best on examples kept back, then reveal it.",
    data: .cloud,
    parameters: [
      .test, .seed, WidgetParameter("max_degree", .integer(2...15, standard: 12), "The highest."),
    ],
    controls: [
      WidgetControl("degree", "degree"), WidgetControl("locked", "Lock in and reveal", .toggle),
    ],
    metrics: [
      WidgetMetric(
        "val", "the validation error", short: "validation", isLowGood: true,
        best: "the best any degree does"),
      WidgetMetric("train", "the training error", short: "training", isLowGood: true),
    ],
    interface: WidgetInterface(
      moves: .alongACurve + [
        .click("Lock in and see the validation errors. Another degree hides them again.")
      ]),
    plots: 2)
}
