import SourceText

/// How a computed value is shown: `.2f`, `,.0f`, `+.2f`, `.2e`, `.1%`, `%` or `sig 3`.
public struct ValueFormat: Sendable, Hashable {
  enum Style: Sendable, Hashable {
    case fixed(Int)
    case scientific(Int)
    /// Nil for the default number of digits.
    case percent(Int?)
    case significant(Int)
  }
  let style: Style
  let showsPlus: Bool
  let isGrouped: Bool

  /// One of each, with what it shows.
  public static let examples: [(text: String, summary: String)] = [
    (".2f", "two decimals"), (",.0f", "whole, with thousands apart"), ("+.2f", "with its sign"),
    (".2e", "as a power of ten"), (".1%", "per cent, one decimal"), ("%", "per cent"),
    ("sig 3", "three significant digits"),
  ]

  /// Reads a format; a bad one is a diagnostic at its own place.
  public static func parse(
    _ text: MappedText
  ) -> (format: ValueFormat?, diagnostics: [Diagnostic]) {
    if let format = ValueFormat(text.text) { return (format, []) }
    let problem = ExpressionProblem(
      .badFormat, "\(text.text) is no format", 0..<text.bytes.count,
      notes: ["formats are " + examples.map { $0.text }.joined(separator: "  ")])
    return (nil, [problem.diagnostic(in: text)])
  }

  init?(_ text: String) {
    var rest = Substring(text).drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    if rest.hasPrefix("sig") {
      guard let count = Int(rest.dropFirst(3).drop { $0 == " " }), (1...17).contains(count)
      else { return nil }
      self.init(style: .significant(count), showsPlus: false, isGrouped: false)
      return
    }
    let showsPlus = rest.first == "+"
    if showsPlus { rest.removeFirst() }
    let isGrouped = rest.first == ","
    if isGrouped { rest.removeFirst() }
    guard let letter = rest.popLast() else { return nil }
    var decimals: Int?
    if !rest.isEmpty {
      guard rest.first == ".", let read = Int(rest.dropFirst()), (0...30).contains(read),
        rest.dropFirst().utf8.allSatisfy(isDigit)
      else { return nil }
      decimals = read
    }
    switch (letter, decimals) {
    case ("f", let count?):
      self.init(style: .fixed(count), showsPlus: showsPlus, isGrouped: isGrouped)
    case ("e", let count?):
      self.init(style: .scientific(count), showsPlus: showsPlus, isGrouped: isGrouped)
    case ("%", let count):
      self.init(style: .percent(count), showsPlus: showsPlus, isGrouped: isGrouped)
    default: return nil
    }
  }

  /// With so many decimals.
  public static func fixed(decimals: Int) -> ValueFormat {
    ValueFormat(style: .fixed(decimals), showsPlus: false, isGrouped: false)
  }

  private init(style: Style, showsPlus: Bool, isGrouped: Bool) {
    self.style = style
    self.showsPlus = showsPlus
    self.isGrouped = isGrouped
  }

  func text(_ number: Double) -> String {
    guard number.isFinite else { return writtenNumber(number) }
    let digits = DecimalExpansion(number)
    let text =
      switch style {
      case .fixed(let decimals): digits.fixed(decimals: decimals, grouped: isGrouped)
      case .scientific(let decimals): digits.scientific(decimals: decimals)
      case .percent(let decimals?):
        digits.scaled(byTenTo: 2).fixed(decimals: decimals, grouped: isGrouped) + "%"
      case .percent(nil): digits.scaled(byTenTo: 2).significant(6, keepsZeros: false) + "%"
      case .significant(let count): digits.significant(count, keepsZeros: true)
      }
    return showsPlus && number >= 0 ? "+" + text : text
  }
}

/// A value as a reader sees it in prose.
///
/// Without a format a number has six significant digits with trailing zeros dropped, except that a
/// whole number below 2⁵³ keeps all of its digits.
///
/// - Throws: a problem with an empty range, for what has no text: a dataset, a model, a function.
public func format(
  _ value: Value, as format: ValueFormat?
) throws(EvaluationFailure) -> String {
  switch value {
  case .number(let number): return format?.text(number) ?? defaultText(number)
  case .text(let text) where format == nil: return text
  case .boolean(let holds) where format == nil: return holds ? "true" : "false"
  case .list(let items):
    var texts: [String] = []
    for item in items { texts.append(try Expressions.format(item, as: format)) }
    return "[" + texts.joined(separator: ", ") + "]"
  case .text, .boolean:
    throw .at(0..<0, .badFormat, "a number's format cannot show \(value.kindName)")
  case .record, .dataset, .model, .function, .none:
    throw .at(0..<0, .notPrintable, "\(value.kindName) cannot be shown; choose one of its fields")
  }
}

private func defaultText(_ number: Double) -> String {
  guard number.isFinite else { return writtenNumber(number) }
  if number == number.rounded(.towardZero), abs(number) < 0x1p53 { return "\(Int64(number))" }
  return DecimalExpansion(number).significant(6, keepsZeros: false)
}
