import Expressions
import LessonSyntax
import SourceText

/// A game, an animation or an interactive figure.
public struct WidgetBlock: Sendable {
  public var type: WidgetType?
  public var title: Located<String>?
  /// An expression that gives a dataset.
  public var data: ParsedExpression?
  /// Column names by axis, `x` and `y`.
  public var axes: [String: Located<String>]
  public var start: [String: Located<Double>]
  public var arguments: WidgetArguments
  public var goal: ParsedExpression?
}

extension BlockKind {
  static let widget = BlockKind(
    name: "widget", summary: "A game, an animation or an interactive figure.",
    shape: Shape(
      "a widget",
      [
        FieldDescriptor("type", .word(WidgetType.all.map(\.name)), required: true, "Its type."),
        FieldDescriptor("title", .text, required: true, "What the page calls it."),
        FieldDescriptor("data", .expression, "An expression that gives a dataset."),
        FieldDescriptor("axes", .mapping, "Which columns lie on x and y."),
        FieldDescriptor("start", .mapping, "Where its controls stand at first."),
        FieldDescriptor("with", .mapping, "The type's parameters."),
        FieldDescriptor("goal", .expression, "Comparisons of metrics, joined by 'and'."),
      ]),
    decode: { reader, _ in .widget(decodeWidget(reader)) })
}

private func decodeWidget(_ reader: FieldReader) -> WidgetBlock {
  let named = reader.text("type")
  let type = named.flatMap { name in WidgetType.all.first { $0.name == name.value } }
  if let named, type == nil {
    let names = WidgetType.all.map(\.name)
    let near = nearestName(to: named.value, among: names)
    reader.problems.report(
      .unknownWidgetType,
      "no widget is of type '\(named.value)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: named.location, notes: [Note("the types are \(names.joined(separator: ", "))")],
      fixes: near.map { [.replace(named.location, by: $0)] } ?? [])
  }
  return WidgetBlock(
    type: type, title: reader.text("title"), data: reader.expression("data"),
    axes: reader.axes(), start: reader.starts(type), arguments: reader.arguments(type),
    goal: reader.expression("goal"))
}

extension FieldReader {
  fileprivate func reportUnknownParameter(
    _ key: String, at location: Location, among names: [String]
  ) {
    let near = nearestName(to: key, among: names)
    problems.report(
      .unknownWidgetParameter,
      "this type of widget has no '\(key)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: location,
      notes: names.isEmpty ? [] : [Note("it has \(names.joined(separator: ", "))")],
      fixes: near.map { [.replace(location, by: $0)] } ?? [])
  }

  /// The entries of `with:`.
  fileprivate func arguments(_ type: WidgetType?) -> WidgetArguments {
    var arguments = WidgetArguments(type)
    guard let type, let node = node("with") else { return arguments }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongFieldType, "'with' takes a mapping of parameters", at: node.location)
      return arguments
    }
    for pair in pairs {
      guard let key = pair.key.text else { continue }
      guard let parameter = type.parameters.first(where: { $0.name == key }) else {
        reportUnknownParameter(key, at: pair.key.location, among: type.parameters.map(\.name))
        continue
      }
      guard let argument = parameter.type.argument(pair.value) else {
        problems.report(
          .widgetParameter, "'\(key)' takes \(parameter.type.words)", at: pair.value.location)
        continue
      }
      arguments.given[key] = Located(argument, at: pair.value.location)
    }
    return arguments
  }

  fileprivate func axes() -> [String: Located<String>] {
    guard let node = node("axes") else { return [:] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongFieldType, "'axes' takes a mapping such as { x: bill, y: tip }", at: node.location)
      return [:]
    }
    for pair in pairs where !["x", "y"].contains(pair.key.text) {
      reportUnknownParameter(pair.key.text ?? "", at: pair.key.location, among: ["x", "y"])
    }
    var axes: [String: Located<String>] = [:]
    for axis in ["x", "y"] {
      guard let value = node[axis], let name = value.text else { continue }
      axes[axis] = Located(name, at: value.location)
    }
    return axes
  }

  fileprivate func starts(_ type: WidgetType?) -> [String: Located<Double>] {
    guard let node = node("start") else { return [:] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongFieldType, "'start' takes a mapping of controls to numbers", at: node.location)
      return [:]
    }
    var starts: [String: Located<Double>] = [:]
    for pair in pairs {
      guard let key = pair.key.text else { continue }
      if let type, !type.controls.contains(where: { $0.accepts(key) }) {
        reportUnknownParameter(key, at: pair.key.location, among: type.controls.map(\.id))
      }
      guard let text = pair.value.text, let value = Double(text), value.isFinite else {
        problems.report(
          .notANumber, "'\(key)' takes a number, not \(pair.value.kindName)",
          at: pair.value.location)
        continue
      }
      starts[key] = Located(value, at: pair.value.location)
    }
    return starts
  }
}

extension WidgetControl {
  /// Whether it is the control of this name, or may have one in its family.
  public func accepts(_ name: String) -> Bool {
    isFamily ? name.hasPrefix(id) : name == id
  }
}
