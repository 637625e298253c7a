extension WidgetType {
  /// The learner asks one question about one feature, as each node of a tree does.
  public static let treeSplits = WidgetType(
    name: "tree_splits", module: "tree-splits", kind: .game,
    summary:
      "Choose a feature and a cut, and see how pure the two parts are; a tree tries them all.",
    data: .classes(isBinary: false),
    parameters: [
      WidgetParameter(
        "criterion", .word(["gini", "entropy", "misclassification"]), "How impurity is measured.")
    ],
    controls: [
      WidgetControl("axis", "Ask about", .choice(["what goes across", "what goes up"])),
      WidgetControl("x", "the cut across", .handle), WidgetControl("y", "the cut up", .handle),
    ],
    metrics: [
      WidgetMetric(
        "impurity", "the impurity after the cut", short: "impurity after", isLowGood: true,
        best: "the best any one cut leaves"),
      WidgetMetric("gain", "the gain", short: "gain", best: "the best any one cut gains"),
      WidgetMetric(
        "left", "the impurity of the part up to the cut", short: "up to the cut", isLowGood: true),
      WidgetMetric(
        "right", "the impurity of the part beyond the cut", short: "beyond it", isLowGood: true),
      WidgetMetric(
        "errors", "the errors of the two majorities", short: "errors", isLowGood: true,
        isWhole: true),
    ],
    interface: WidgetInterface(
      switches: [.init(id: "all", label: "Show what every cut leaves")],
      actions: [.auto("Best cut (tree)"), .undo, .reset],
      moves: [
        .drag("Pull a brass handle along its axis: the cut is then made on that feature."),
        .key("↑", "↓", "←", "→", text: "Move the focused handle; with Shift, ten times as far."),
      ]),
    plots: 2)
}
