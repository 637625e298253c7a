import Expressions
import LessonSyntax
import SourceText

extension FieldReader {
  /// One expression: a scalar, or a flow list or record read from its source.
  func expression(_ name: String) -> ParsedExpression? {
    node(name).flatMap { parsed($0) }
  }

  /// A list with one expression an item, or a scalar with one a line.
  func expressions(_ name: String) -> [ParsedExpression] {
    guard let node = node(name) else { return [] }
    if let items = node.items { return items.compactMap { parsed($0) } }
    guard let scalar = node.scalar else {
      problems.report(
        .wrongFieldType, "'\(name)' takes expressions, not \(node.kindName)", at: node.location)
      return []
    }
    let (expressions, diagnostics) = parseExpressionLines(scalar.value)
    problems.add(diagnostics)
    // A list that YAML could not read arrives as its source; its items are the claims.
    if let only = expressions.first, expressions.count == 1, case .list(let items) = only.root.kind
    {
      return items.map { only.part($0) }
    }
    return expressions
  }

  /// `let:` as a mapping, or as `name = expression` lines; in order.
  func bindings(_ name: String) -> [LetBinding] {
    guard let node = node(name) else { return [] }
    var bindings: [LetBinding] = []
    if let pairs = node.pairs {
      for pair in pairs {
        guard let key = pair.key.text else { continue }
        bindings.append(
          LetBinding(
            name: Located(key, at: pair.key.location), expression: parsed(pair.value)))
      }
    } else if let scalar = node.scalar {
      let (lines, diagnostics) = parseBindingLines(scalar.value)
      problems.add(diagnostics)
      bindings = lines.map { line in
        let location = Location(
          file: line.expression.text.file, range: scalar.value.source(line.nameRange))
        return LetBinding(name: Located(line.name, at: location), expression: line.expression)
      }
    } else {
      problems.report(
        .wrongFieldType, "'\(name)' takes names and expressions, not \(node.kindName)",
        at: node.location)
    }
    for binding in bindings { problems.checkLetName(binding.name) }
    return bindings
  }

  private func parsed(_ node: YAMLNode) -> ParsedExpression? {
    let (expression, diagnostics) = parseExpression(
      node.scalar?.value ?? node.slice, allowsComments: node.scalar?.style == .literal)
    problems.add(diagnostics)
    return expression
  }
}

/// One line of a `let:`; the expression is nil where it did not parse, and the name then stands for
/// something unknown.
public struct LetBinding: Sendable {
  public var name: Located<String>
  public var expression: ParsedExpression?
}

extension Problems {
  func checkLetName(_ name: Located<String>) {
    let scalars = name.value.unicodeScalars
    let isWord = scalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic || isDigit($0) }
    if !isWord || scalars.first.map(isDigit) ?? true {
      report(
        .badBlockID, "'\(name.value)' is not a name: letters, digits and _ only, no digit first",
        at: name.location)
    }
    checkReserved(name)
  }

  func checkReserved(_ name: Located<String>) {
    let role: String? =
      if Catalogue.keywords.contains(name.value) {
        "a keyword"
      } else if Catalogue.constants.contains(where: { $0.name == name.value }) {
        "a constant"
      } else if Catalogue.entry(named: name.value) != nil { "a function" } else { nil }
    guard let role else { return }
    report(
      .reservedName, "'\(name.value)' is \(role) of the expression language", at: name.location)
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
