import Expressions
import SourceText

/// A model fitted on a dataset, whose numbers other blocks use by the block's id.
public struct ModelBlock: Sendable {
  /// The name of a function of the catalogue that fits a model.
  public var fit: Located<String>?
  /// An expression that gives a dataset.
  public var data: ParsedExpression?
  public var parameters: [ModelParameter]
  public var expectations: [ParsedExpression]
}

/// One entry of `with:`; a listed word is text, anything else an expression.
public struct ModelParameter: Sendable {
  public enum Value: Sendable {
    case expression(ParsedExpression)
    case word(String)
  }
  public var name: Located<String>
  public var value: Value?
  public var location: Location
}

extension BlockKind {
  static let model = BlockKind(
    name: "model", summary: "A model fitted on a dataset by a function of the engine.",
    shape: Shape(
      "a model",
      [
        FieldDescriptor("title", .text, "What the page calls it."),
        FieldDescriptor("fit", .text, required: true, "The function that fits it."),
        FieldDescriptor("on", .expression, required: true, "An expression that gives a dataset."),
        FieldDescriptor("with", .mapping, "The function's other parameters."),
        FieldDescriptor("expect", .expressions, "Expressions that must hold."),
        .thisSeed,
      ]),
    decode: { reader, _ in
      let parameters = reader.modelParameters()
      // Without a parameter that was meant, another model than meant would be fitted.
      let fit = parameters == nil ? nil : reader.modelFunction("fit")
      return .model(
        ModelBlock(
          fit: fit, data: reader.expression("on"), parameters: parameters ?? [],
          expectations: reader.expressions("expect")))
    })
}

extension FieldReader {
  fileprivate func modelFunction(_ name: String) -> Located<String>? {
    guard let found = text(name) else { return nil }
    if Catalogue.entry(named: found.value) != nil { return found }
    let near = Catalogue.meantFunction(by: found.value)
    problems.report(
      .unknownWord,
      "no function is called '\(found.value)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: found.location, fixes: near.map { [.replace(found.location, by: $0)] } ?? [])
    return nil
  }

  /// Nil where one of them is not the function's.
  fileprivate func modelParameters() -> [ModelParameter]? {
    guard let node = node("with") else { return [] }
    guard let pairs = node.pairs else {
      if !(node.scalar?.value.isEmpty ?? false) {
        problems.report(
          .wrongFieldType, "'with' takes a mapping of parameters, not \(node.kindName)",
          at: node.location)
      }
      return []
    }
    let entry = text("fit").flatMap { Catalogue.entry(named: $0.value) }
    let names = entry?.parameters.map(\.name) ?? []
    var isKnown = true
    let parameters = pairs.compactMap { pair -> ModelParameter? in
      guard let key = pair.key.text else { return nil }
      if let entry, !names.contains(key) {
        problems.reportUnknownArgument(key, at: pair.key.location, of: entry.name, among: names)
        isKnown = false
      }
      let isWord = entry?.parameters.first { $0.name == key }?.type.contains("text") ?? false
      var value: ModelParameter.Value?
      if isWord, let word = pair.value.text {
        value = .word(word)
      } else {
        let (expression, diagnostics) = parseExpression(
          pair.value.scalar?.value ?? pair.value.slice)
        problems.add(diagnostics)
        value = expression.map { .expression($0) }
      }
      return ModelParameter(
        name: Located(key, at: pair.key.location), value: value, location: pair.value.location)
    }
    return isKnown ? parameters : nil
  }
}

extension Problems {
  fileprivate func reportUnknownArgument(
    _ key: String, at location: Location, of function: String, among names: [String]
  ) {
    let near = nearestName(to: key, among: names)
    report(
      .unknownArgument,
      "\(function) takes no argument \(key)" + (near.map { "; did you mean \($0)?" } ?? ""),
      at: location, notes: [Note("it takes \(names.joined(separator: ", "))")],
      fixes: near.map { [.replace(location, by: $0)] } ?? [])
  }
}
