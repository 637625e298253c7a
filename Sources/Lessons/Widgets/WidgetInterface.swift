/// The words around a widget's stage.
public struct WidgetInterface: Sendable {
  /// A choice between ways to look at the same position.
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

    /// Takes back the last of the machine's moves.
    public static let back = Action(
      id: "back", label: "Step back", icon: "back", isMain: false, isRight: false)
    public static let undo = Action(
      id: "undo", label: "Undo", icon: "undo", isMain: false, isRight: true)
    public static let reset = Action(
      id: "reset", label: "Reset", icon: "reset", isMain: false, isRight: true)

    /// The machine's moves, one after another.
    public static func auto(_ label: String) -> Action {
      Action(id: "auto", label: label, icon: "play", isMain: true, isRight: false)
    }

    /// One of the machine's moves.
    public static func step(_ label: String) -> Action {
      Action(id: "step", label: label, icon: "step", isMain: false, isRight: false)
    }
  }
  public struct Move: Sendable {
    /// HTML of the keys or gestures.
    public let keys: String
    public let text: String

    public static func drag(_ text: String) -> Move {
      Move(keys: "<span class=\"kbd\">drag</span>", text: text)
    }

    public static func click(_ text: String) -> Move {
      Move(keys: "<span class=\"kbd\">click</span>", text: text)
    }

    public static func key(_ keys: String..., text: String) -> Move {
      Move(keys: keys.map { "<kbd>\($0)</kbd>" }.joined(separator: " "), text: text)
    }
  }
  public let choices: [Choice]
  public let switches: [Labelled]
  public let actions: [Action]
  public let moves: [Move]

  public init(
    choices: [Choice] = [], switches: [Labelled] = [], actions: [Action] = [.undo, .reset],
    moves: [Move] = []
  ) {
    self.choices = choices
    self.switches = switches
    self.actions = actions
    self.moves = moves
  }
}
