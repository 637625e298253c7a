import Expressions

/// What a type of widget is: all that checking, publishing, completion and the authors' reference
/// need to know of it. How the engine plays it is in `Checking`; how it looks is in `Site/`.
public struct WidgetType: Sendable {
  /// The word after `type:`.
  public let name: String
  /// The file name of its module and picture in `Site/js/widgets/`.
  public let module: String
  /// What the page calls its kind, such as "Game".
  public let kind: String
  public let summary: String
  public let parameters: [WidgetParameter]
  public let controls: [WidgetControl]
  public let metrics: [WidgetMetric]
  public let interface: WidgetInterface

  public static let all: [WidgetType] = [.fitLine]
}

/// An entry of `with:`.
public struct WidgetParameter: Sendable {
  public let name: String
  public let summary: String
}

/// Something the learner sets, with a name in `start:`.
public struct WidgetControl: Sendable {
  public let id: String
  public let label: String
  /// The letter that formulas use for it.
  public let symbol: String
}

/// A number that goals compare.
public struct WidgetMetric: Sendable {
  public let name: String
  /// As in "Bring the mean squared error to …".
  public let label: String
  /// Beside the figure.
  public let short: String
  public let isLowGood: Bool
  /// What the best is the best of, as in "the best any line can do".
  public let best: String
}

/// The words around a widget's stage.
public struct WidgetInterface: Sendable {
  public struct Choice: Sendable {
    public let id: String
    public let legend: String
    public let options: [(value: String, label: String)]
  }
  public struct Labelled: Sendable {
    public let id: String
    public let label: String
  }
  public struct Action: Sendable {
    public let id: String
    public let label: String
    public let icon: String
    public let isMain: Bool
    public let isRight: Bool
  }
  public struct Move: Sendable {
    /// HTML of the keys or gestures.
    public let keys: String
    public let text: String
  }
  public let choices: [Choice]
  public let switches: [Labelled]
  public let actions: [Action]
  public let moves: [Move]
}
