extension WidgetType {
  /// The learner grows a decision tree and watches its boxes, and what it has not seen.
  public static let treeDepth = WidgetType(
    name: "tree_depth", module: "tree-depth", kind: .figure,
    summary: "Grow a decision tree: its boxes, and its accuracy on seen and unseen examples.",
    data: .classes(isBinary: true),
    parameters: [
      .test, .seed,
      WidgetParameter("max_depth", .integer(1...20, standard: 10), "The deepest tree."),
    ],
    controls: [WidgetControl("depth", "depth")],
    metrics: [
      WidgetMetric(
        "test", "the accuracy on unseen examples", short: "unseen", best: "the best any depth does"),
      WidgetMetric("train", "the accuracy on seen examples", short: "seen"),
      WidgetMetric("gap", "the gap", short: "gap", isLowGood: true),
      WidgetMetric("leaves", "the boxes", short: "boxes", isLowGood: true, isWhole: true),
      WidgetMetric("purity", "the purity", short: "purity"),
    ],
    interface: WidgetInterface(moves: .alongACurve), plots: 2)
}

extension [WidgetInterface.Move] {
  static let alongACurve: Self = [
    .drag("Pull the brass handle below the curve, or the slider."),
    .key("←", "→", text: "Move it by one."), .key("Home", "End", text: "Go to either end."),
  ]
}
