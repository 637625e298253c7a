extension WidgetType {
  /// The learner puts down centroids, and k-means takes it from there.
  public static let placeCentroids = WidgetType(
    name: "place_centroids", module: "place-centroids", kind: .game,
    summary: "Place the centroids, run k-means, and look for the start that ends lowest.",
    data: .points,
    parameters: [
      WidgetParameter("k", .integer(1...5, standard: 3), "How many centroids there are.")
    ],
    controls: [WidgetControl("c", "centroid", .handle, isFamily: true)],
    metrics: [
      WidgetMetric(
        "inertia", "the inertia", short: "inertia", isLowGood: true, best: "the best of 50 starts")
    ],
    interface: WidgetInterface(
      choices: [
        .init(
          id: "members", legend: "Member lines",
          options: [("shown", "shown"), ("hidden", "hidden")])
      ],
      switches: [.init(id: "plus", label: "Compare with k-means++")],
      actions: [.auto("Auto-run"), .back, .step("Run iteration"), .undo, .reset],
      moves: [
        .drag("Pull a brass centroid anywhere."),
        .click("The nearest centroid goes where the sheet is pressed."),
        .key("↑", "↓", "←", "→", text: "Move the focused centroid; with Shift, ten times as far."),
      ]))
}
