extension WidgetType {
  /// The learner lays the widest street between two classes, and sees which examples hold it up.
  public static let widestStreet = WidgetType(
    name: "widest_street", module: "widest-street", kind: .game,
    summary: "Lay the widest street between two classes, at the price C for whoever stands in it.",
    data: .classes(isBinary: true),
    parameters: [],
    controls: [
      WidgetControl("a", "direction in degrees", .handle),
      WidgetControl("d", "shift", .handle),
      WidgetControl("m", "width of the street", symbol: "m"),
      WidgetControl("log", "power of ten of the price", symbol: "C"),
    ],
    metrics: [
      WidgetMetric(
        "clear", "the width that is empty", short: "empty width",
        best: "the widest empty street there is"),
      WidgetMetric("width", "the width of the street", short: "width"),
      WidgetMetric("hinge", "the mean hinge loss", short: "hinge loss", isLowGood: true),
      WidgetMetric("errors", "the errors", short: "errors", isLowGood: true, isWhole: true),
      WidgetMetric(
        "excess", "the cost above the support vector machine's, as a share of it",
        short: "cost above SVM", isLowGood: true, best: "the best any street does"),
    ],
    interface: WidgetInterface(
      switches: [.init(id: "par", label: "Show the machine's street")],
      actions: [.auto("Optimal (SVM)"), .undo, .reset],
      moves: [
        .drag(
          "Pull the middle of the line to shift it, its outer end to turn it, the edge to widen the street."
        ),
        .key("↑", "↓", "←", "→", text: "Move the focused handle; with Shift, ten times as far."),
      ]))
}
