import LessonSyntax
import SourceText

/// What a widget's `with:` says, each entry as its type reads it.
public struct WidgetArguments: Sendable {
  public enum Argument: Sendable, Hashable {
    case range(low: Double, high: Double, step: Double)
    case number(Double)
    case word(String)
    case flag(Bool)
    case numbers([Double])
  }
  /// By parameter: what the author wrote.
  public var given: [String: Located<Argument>] = [:]
  /// By parameter: what stands where the author wrote nothing.
  let standard: [String: Argument]

  public init(_ type: WidgetType?) {
    var standard: [String: Argument] = [:]
    for parameter in type?.parameters ?? [] { standard[parameter.name] = parameter.type.standard }
    self.standard = standard
  }

  public subscript(name: String) -> Argument? { given[name]?.value ?? standard[name] }

  public func number(_ name: String) -> Double {
    if case .number(let number) = self[name] { number } else { 0 }
  }
  public func integer(_ name: String) -> Int { Int(number(name)) }
  public func word(_ name: String) -> String {
    if case .word(let word) = self[name] { word } else { "" }
  }
  public func flag(_ name: String) -> Bool { self[name] == .flag(true) }
  public func numbers(_ name: String) -> [Double] {
    if case .numbers(let numbers) = self[name] { numbers } else { [] }
  }
}

extension WidgetParameterType {
  var standard: WidgetArguments.Argument? {
    switch self {
    case .range: nil
    case .number(_, let standard): .number(standard)
    case .integer(_, let standard): .number(Double(standard))
    case .word(let words): words.first.map { .word($0) }
    case .flag(let standard): .flag(standard)
    case .numbers: .numbers([])
    }
  }

  /// What an entry is, in an author's words.
  public var words: String {
    switch self {
    case .range: "[lowest, highest, step]"
    case .number(let range, _):
      "a number from \(short(range.lowerBound)) to \(short(range.upperBound))"
    case .integer(let range, _): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): oneOf(words)
    case .flag: "true or false"
    case .numbers: "a list of numbers"
    }
  }

  /// The entry's value; nil where it is not of this type.
  func argument(_ node: YAMLNode) -> WidgetArguments.Argument? {
    switch self {
    case .range:
      let numbers = list(node)
      // More positions than a rule of steel has room for are a slip of the pen.
      guard let numbers, numbers.count == 3, numbers[0] < numbers[1], numbers[2] > 0,
        (numbers[1] - numbers[0]) / numbers[2] <= 100_000
      else { return nil }
      return .range(low: numbers[0], high: numbers[1], step: numbers[2])
    case .number(let range, _):
      guard let number = number(node), range.contains(number) else { return nil }
      return .number(number)
    case .integer(let range, _):
      guard let number = number(node), let whole = Int(exactly: number), range.contains(whole)
      else { return nil }
      return .number(number)
    case .word(let words):
      guard let word = node.text, words.contains(word) else { return nil }
      return .word(word)
    case .flag:
      guard let word = node.text, ["true", "false"].contains(word) else { return nil }
      return .flag(word == "true")
    case .numbers: return list(node).map { .numbers($0) }
    }
  }

  private func number(_ node: YAMLNode) -> Double? {
    node.text.flatMap(Double.init).flatMap { $0.isFinite ? $0 : nil }
  }

  private func list(_ node: YAMLNode) -> [Double]? {
    guard let items = node.items else { return nil }
    let numbers = items.compactMap(number)
    return numbers.count == items.count ? numbers : nil
  }

  private func short(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
