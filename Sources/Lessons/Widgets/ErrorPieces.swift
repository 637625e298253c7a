extension WidgetType {
  /// The learner picks a polynomial's degree, and sees its expected error fall into three pieces.
  public static let errorPieces = WidgetType(
    name: "error_pieces", module: "error-pieces", kind: .game,
    summary:
      "Pick a polynomial's degree: squared bias, variance and noise, measured over many training sets.",
    data: .none,
    parameters: [
      WidgetParameter(
        "truth", .word(["sine", "step", "line"]), "What the observations come from."),
      WidgetParameter("n", .integer(4...60, standard: 12), "How many examples a set has."),
      WidgetParameter("noise", .number(0...2, standard: 0.3), "The noise's standard deviation."),
      WidgetParameter(
        "max_degree", .integer(1...12, standard: 9), "The highest degree, below the examples."),
      WidgetParameter("sets", .integer(10...400, standard: 200), "How many training sets."),
      .seed,
    ],
    controls: [
      WidgetControl("degree", "degree"),
      WidgetControl("more", "Four times the examples", .toggle),
    ],
    metrics: [
      WidgetMetric(
        "error", "the expected squared error", short: "expected error", isLowGood: true,
        best: "the best that any degree and number of examples does"),
      WidgetMetric("bias2", "the squared bias", short: "bias²", isLowGood: true),
      WidgetMetric("variance", "the variance", short: "variance", isLowGood: true),
      WidgetMetric("noise", "the noise", short: "noise σ²", isLowGood: true),
    ],
    interface: WidgetInterface(
      moves: [
        .drag("Pull the degree along the plot of the pieces."),
        .key("←", "→", text: "Move the degree by one."),
      ]),
    plots: 2, walked: "degree")
}
