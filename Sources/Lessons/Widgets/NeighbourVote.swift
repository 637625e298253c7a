extension WidgetType {
  /// The learner drags a query point, and its nearest neighbours vote on its class.
  public static let neighbourVote = WidgetType(
    name: "neighbour_vote", module: "neighbour-vote", kind: .game,
    summary: "Drag a query point and let its k nearest neighbours vote on its class.",
    data: .classes(isBinary: false),
    parameters: [
      WidgetParameter("max_k", .integer(1...50, standard: 15), "The most neighbours that vote.")
    ],
    controls: [
      WidgetControl("x", "query, across", .handle), WidgetControl("y", "query, up", .handle),
      WidgetControl("k", "neighbours", symbol: "k"),
      WidgetControl("metric", "Distance", .choice(["straight", "blocks", "longest"])),
      WidgetControl("scaled", "Scale the features", .toggle),
    ],
    metrics: [
      WidgetMetric("share", "the winner's share of the votes", short: "winner's share"),
      WidgetMetric("told", "the class", short: "class", isWhole: true, isClass: true),
      WidgetMetric("accuracy", "the accuracy on the known points", short: "accuracy"),
    ],
    interface: WidgetInterface(
      switches: [.init(id: "plane", label: "Tint the plane")],
      moves: [
        .drag("Pull the query point anywhere."),
        .click("The query goes where the sheet is pressed."),
        .key("↑", "↓", "←", "→", text: "Move the query; with Shift, ten times as far."),
      ]))
}
