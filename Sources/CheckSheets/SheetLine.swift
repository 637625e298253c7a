import Expressions

/// A line of a check sheet: what a page's claims are about, and the claims, as text that anybody can
/// run again who has the engine.
///
/// Its fields stand between tabs, the line's name first. A sheet holds all names that its claims
/// need, each after those it needs itself.
public enum SheetLine: Sendable {
  /// What follows belongs to the lesson of this name.
  case lesson(String)
  case dataset(Dataset)
  /// A model, to be fitted by a function on what an expression gives.
  case model(id: String, function: String, data: String, parameters: [SheetParameter])
  /// A block's own names, each from those before it.
  case names(id: String, [SheetName])
  /// What follows is claimed inside this block of the lesson, or in the lesson's text if it is empty.
  case inside(String)
  /// A claim that must hold.
  case claim(SheetPlace, String)
  /// A figure, and how it is written where it stands.
  case figure(SheetPlace, String, format: String, text: String)
  /// A claim that must hold or not, as a quiz's choice is right or not.
  case choice(SheetPlace, String, isRight: Bool)
  /// Whether an expression gives the number as written.
  case number(SheetPlace, String, written: String, isRight: Bool)
  /// An expression and its value, to the last digit.
  case value(SheetPlace, String, text: String)
  /// How many claims the page counts.
  case total(Int)
}

/// Where a page tells of a claim: the row of its sheet, and which of all things verified it is part
/// of. Several lines can be about one thing, as a question's choices are.
public struct SheetPlace: Sendable, Hashable {
  public var row: String
  public var thing: Int

  public init(row: String, thing: Int) {
    self.row = row
    self.thing = thing
  }
}

public struct SheetParameter: Sendable {
  public var name: String
  /// A listed word, or an expression.
  public var text: String
  public var isWord: Bool

  public init(name: String, text: String, isWord: Bool) {
    self.name = name
    self.text = text
    self.isWord = isWord
  }
}

public struct SheetName: Sendable {
  public var name: String
  public var expression: String

  public init(name: String, expression: String) {
    self.name = name
    self.expression = expression
  }
}
