/// What an expression's free names mean: a block's `let`, the lesson's ids, other lessons.
///
/// It is asked before functions and constants, so that a goal's metric `mse` can hide the function;
/// it must not answer for a lesson whose name is a function's.
public protocol NameScope: Sendable {
  func lookUp(_ name: String) -> NameLookup
  /// The names it answers for, the most likely first, for "did you mean".
  var visibleNames: [String] { get }
  /// Whether the name is missing only because it is bound after what is being evaluated.
  func isBoundLater(_ name: String) -> Bool
  /// What stands behind a dot after a lesson's name; nil where the name is no lesson's.
  func lookUp(_ member: String, ofLesson name: String) -> NameLookup?
  /// The names that a lesson has behind its dot.
  func visibleNames(ofLesson name: String) -> [String]
}

extension NameScope {
  public func isBoundLater(_ name: String) -> Bool { false }
  public func lookUp(_ member: String, ofLesson name: String) -> NameLookup? { nil }
  public func visibleNames(ofLesson name: String) -> [String] { [] }
}

public enum NameLookup: Sendable {
  case value(Value)
  /// The id of a broken block: what depends on it is skipped.
  case unknown
  case missing
}

/// A scope with nothing in it but the values it was made of.
public struct DictionaryScope: NameScope {
  public var values: Record

  public init(_ values: Record = Record()) { self.values = values }

  public func lookUp(_ name: String) -> NameLookup {
    values[name].map { .value($0) } ?? .missing
  }

  public var visibleNames: [String] { values.names }
}

/// A scope of whatever type. Not `any NameScope`, which Embedded Swift cannot ask.
struct Names: Sendable {
  let lookUp: @Sendable (String) -> NameLookup
  let visible: @Sendable () -> [String]
  let isBoundLater: @Sendable (String) -> Bool
  let lookUpOfLesson: @Sendable (_ member: String, _ lesson: String) -> NameLookup?
  let visibleOfLesson: @Sendable (String) -> [String]

  init(_ scope: some NameScope) {
    lookUp = { scope.lookUp($0) }
    visible = { scope.visibleNames }
    isBoundLater = { scope.isBoundLater($0) }
    lookUpOfLesson = { scope.lookUp($0, ofLesson: $1) }
    visibleOfLesson = { scope.visibleNames(ofLesson: $0) }
  }
}

/// The scope and the variables of comprehensions and arrows around a node.
struct Environment: Sendable {
  struct Variable: Sendable {
    let name: String
    let value: Value
  }
  let scope: Names
  private(set) var variables: [Variable] = []

  init(_ scope: some NameScope) { self.scope = Names(scope) }

  func variable(_ name: String) -> Value? { variables.last { $0.name == name }?.value }

  func adding(_ name: String, _ value: Value) -> Environment {
    var copy = self
    copy.variables.append(Variable(name: name, value: value))
    return copy
  }
}
