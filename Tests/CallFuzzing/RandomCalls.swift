import Engine
import Expressions

/// Random calls of the catalogue's functions, each fixed by its number, so that one that fails can
/// be made again alone.
public struct RandomCalls {
  private var random: Xoshiro256
  /// How many examples the data of this call has, so that X and y can go together.
  private var examples: Int
  /// Whether arguments fit their parameters.
  private var isWellTyped: Bool

  private init(_ number: UInt64) {
    random = Xoshiro256(seed: number)
    examples = 1 + random.integer(below: 12)
    isWellTyped = random.uniform() < 0.7
  }

  /// The text of the call with this number.
  public static func text(_ number: UInt64) -> String {
    var calls = RandomCalls(number)
    let entry = calls.pick(Catalogue.functions)
    var text = calls.call(entry)
    while calls.random.uniform() < 0.4 { text = calls.access(text, entry) }
    if calls.random.uniform() < 0.1 { text = calls.combined(text) }
    return text
  }

  private mutating func pick<Element>(_ list: [Element]) -> Element {
    list[random.integer(below: list.count)]
  }

  private mutating func call(_ entry: FunctionEntry) -> String {
    var arguments: [String] = []
    for (place, parameter) in entry.parameters.enumerated() {
      let isTold = parameter.isRequired || random.uniform() < 0.5
      guard random.uniform() < (isTold ? 0.97 : 0.03) else { continue }
      // One dataset stands for X and y.
      if parameter.name == "y", place > 0, arguments.last?.hasSuffix("houses") == true { continue }
      arguments.append("\(parameter.name)=\(argument(parameter))")
    }
    if entry.parameters.contains(where: \.isVariadic) {
      arguments = (0..<random.integer(below: 4)).map { _ in argument(entry.parameters[0]) }
    }
    return "\(entry.name)(\(arguments.joined(separator: ", ")))"
  }

  private mutating func argument(_ parameter: ParameterEntry) -> String {
    guard isWellTyped, random.uniform() < 0.97 else { return pick(Self.anything) }
    let type = parameter.type
    // Words that a parameter takes stand in its documentation, in quotes.
    if type.contains("text"), random.uniform() < 0.7 {
      let words = parameter.documentation.split(separator: "'").enumerated()
        .filter { $0.offset % 2 == 1 }.map { "'\($0.element)'" }
      if !words.isEmpty { return pick(words) }
    }
    if type.contains("recipe") { return recipe() }
    if type.contains("function") || type.contains("arrow") { return pick(Self.arrows) }
    if type.contains("dataset"), random.uniform() < 0.3 { return pick(["houses", "mail"]) }
    if type.contains("rows"), random.uniform() < 0.6 { return rows() }
    if type.contains("example"), random.uniform() < 0.5 { return rows() }
    if type.contains("lists"), random.uniform() < 0.8 { return lists() }
    if type.contains("class") { return random.uniform() < 0.8 ? labels() : pick(Self.classes) }
    if type.contains("numbers") || type.contains("list") { return numbers(examples) }
    if type.contains("true") { return pick(["true", "false"]) }
    if type.contains("whole") { return "\(wholeNumber())" }
    if type.contains("number") { return number() }
    return pick(Self.anything)
  }

  private mutating func recipe() -> String {
    let models = Catalogue.functions.filter { $0.result == "a model" && $0.name != "kmeans" }
    return call(pick(models)).replacing(/X=[^=]*?, (?=\w+=|\))/, with: "")
  }

  /// A field or a method of what a function gives, or an element of it.
  private mutating func access(_ text: String, _ entry: FunctionEntry) -> String {
    guard random.uniform() < 0.9, !entry.fields.isEmpty else {
      return text + pick(["[0]", "[-1]", "[1:]", ".w", ".predict(0)", "[:2][0]", "[99]"])
    }
    let name = pick(entry.fields).name
    guard let open = name.firstIndex(of: "(") else { return "\(text).\(name)" }
    let query = isWellTyped ? pick([rows(), numbers(2), number()]) : pick(Self.anything)
    return "\(text).\(name[..<open])(\(name.hasSuffix("()") ? "" : query))"
  }

  private mutating func combined(_ text: String) -> String {
    let other = pick(Self.anything)
    let symbol = pick([
      "+", "*", "//", "%", "^", "==", "~=", "<", "<=", "in", "and", "if true else",
    ])
    return pick([
      "\(text) \(symbol) \(other)", "\(other) \(symbol) \(text)", "[\(text), \(other)]",
      "[v for v in \(text)]", "len(\(text))", "-\(text)", "{a: \(text)}.a", "not \(text)",
    ])
  }
}

// Values.
extension RandomCalls {
  private mutating func wholeNumber() -> Int {
    random.uniform() < 0.9
      ? random.integer(below: 8)
      : pick([-1, 40, 1000, 1_000_000, 1_000_000_000, 9_007_199_254_740_991])
  }

  private mutating func number() -> String {
    switch random.integer(below: 10) {
    case 0: "\(wholeNumber())"
    case 1: pick(["0", "-1", "1e-300", "1e308", "-1e308", "inf", "5e-324", "0/0"])
    case 2...5: "\((random.normal() * 100).rounded() / 100)"
    default: "\((random.uniform() * 100).rounded() / 100)"
    }
  }

  private mutating func numbers(_ count: Int) -> String {
    let kind = random.integer(below: 12)
    let list = (0..<count).map { index in
      switch kind {
      case 0: "3"
      case 1: random.integer(below: 4) == 0 ? number() : "\(index)"
      case 2: "\(random.integer(below: 2))"
      case 3: "\(random.normal() * 1e6)"
      case 4: "\(1e8 + random.uniform())"
      case 5...7: "\(random.integer(below: 5))"
      default: "\((random.normal() * 1000).rounded() / 1000)"
      }
    }
    return "[\(list.joined(separator: ", "))]"
  }

  private mutating func rows() -> String {
    let columns = 1 + random.integer(below: 3)
    let list = (0..<examples).map { _ in numbers(columns) }
    return "[\(list.joined(separator: ", "))]"
  }

  private mutating func lists() -> String {
    let list = (0..<1 + random.integer(below: 3)).map { _ in
      "[\((0..<examples).map { _ in "\(random.integer(below: examples))" }.joined(separator: ", "))]"
    }
    return "[\(list.joined(separator: ", "))]"
  }

  private mutating func labels() -> String {
    let words = pick([
      ["0", "1"], ["-1", "1"], ["'ham'", "'spam'"], ["true", "false"], Self.classes,
    ])
    return "[\((0..<examples).map { _ in pick(words) }.joined(separator: ", "))]"
  }

  private static let classes = ["0", "1", "2", "'ham'", "'spam'", "'a'", "true"]
  private static let arrows = ["x -> x", "x -> x^2", "x -> 1", "x -> sin(x)", "x -> [x]", "abs"]
  private static let anything = [
    "[]", "[1]", "[1, 2, 3, 4]", "[0, 1, 0, 1]", "[[1, 2], [3, 4]]", "[[1], [2, 3]]", "[[]]",
    "['a', 'b', 'a', 'b']", "[true, false]", "houses", "mail", "none", "0", "1", "3", "-1", "0.5",
    "1e308", "[1e308, -1e308]", "[0/0, 1]", "inf", "'rbf'", "'interval'", "x -> x", "ridge()",
    "linear_regression", "{a: 1}", "[2, 2, 2]", "houses[0:0]", "'alpha'", "range(30)", "range(300)",
    "[none]", "[[[1]]]", "''", "{}", "[x -> x]", "knn(k=3)", "kmeans([1, 2, 9], k=2, seed=1)",
    "1e18",
    "-inf", "9007199254740993", "linspace(0, 1, 9)", "[['a', 1], ['b', 2]]", "transpose([[1, 2]])",
  ]
}
