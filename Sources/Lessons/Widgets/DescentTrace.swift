extension WidgetType {
  /// The learner follows k-means half-step by half-step, from good and bad starts.
  public static let descentTrace = WidgetType(
    name: "descent_trace", module: "descent-trace", kind: .animation,
    summary:
      "Follow k-means half-step by half-step: the inertia never rises, and the start decides.",
    data: .points,
    parameters: [
      WidgetParameter("k", .integer(1...5, standard: 3), "How many centroids there are.")
    ],
    controls: [WidgetControl("seed", "start"), WidgetControl("t", "half-step")],
    metrics: [
      WidgetMetric(
        "inertia", "the inertia", short: "inertia", isLowGood: true,
        best: "the best of these starts"
      ),
      WidgetMetric("final", "the inertia at rest", short: "at rest", isLowGood: true),
    ],
    interface: WidgetInterface(
      actions: [.auto("Run"), .step("Half a step"), .undo, .reset],
      moves: [.key("←", "→", text: "On a slider: another start, or a half-step on or back.")]),
    plots: 2)
}
