import Expressions
import Lessons
import SourceText

/// What may stand behind a value's dot.
struct Member {
  enum Kind { case field, method, column }
  var name: String
  var kind: Kind
  /// Its value in short, where it is known.
  var detail: String
  /// One sentence.
  var documentation: String
}

/// The members of a value.
func members(of value: Value) -> [Member] {
  switch value {
  case .record(let record): fields(of: record)
  case .dataset(let dataset): members(of: dataset)
  case .model(let model): members(of: model)
  case .list(let items): items.first.map { members(of: $0) }?.filter { $0.kind == .field } ?? []
  default: []
  }
}

/// The members of what a function gives, before it has been computed.
func members(ofResultOf entry: FunctionEntry) -> [Member] {
  entry.fields.map { field in
    let name = String(field.name.prefix { $0 != "(" })
    return Member(
      name: name, kind: name == field.name ? .field : .method,
      detail: name == field.name ? "" : field.name, documentation: field.documentation)
  }
}

private func fields(of record: Record) -> [Member] {
  zip(record.names, record.values).map { name, value in
    Member(name: name, kind: .field, detail: briefText(value), documentation: "")
  }
}

private func members(of model: Model) -> [Member] {
  let known = Catalogue.entry(named: model.function).map { members(ofResultOf: $0) } ?? []
  let fields = fields(of: model.fields).map { field in
    var field = field
    field.documentation = known.first { $0.name == field.name }?.documentation ?? ""
    return field
  }
  let methods = model.methodNames.map { name in
    known.first { $0.name == name }
      ?? Member(name: name, kind: .method, detail: "", documentation: "")
  }
  return fields + methods
}

private func members(of dataset: Dataset) -> [Member] {
  let columns = dataset.columns.map { column in
    Member(
      name: column.name, kind: .column, detail: column.role.rawValue, documentation: column.label)
  }
  return columns
    + Dataset.fieldNames.map { Member(name: $0, kind: .field, detail: "", documentation: "") }
    + Dataset.methodNames.map { Member(name: $0, kind: .method, detail: "", documentation: "") }
}

/// A value on part of a line.
func briefText(_ value: Value, limit: Int = 60) -> String {
  let text: String
  switch value {
  case .number(let number): text = (try? format(.number(number), as: nil)) ?? writtenText(value)
  case .dataset, .model, .function: text = value.kindName
  // Of a long list only the beginning is written out.
  case .list(let items) where items.count > 20:
    text = writtenText(.list(Array(items.prefix(20)))).dropLast() + ", …]"
  default: text = writtenText(value)
  }
  return text.count > limit ? text.prefix(limit - 1) + "…" : text
}

extension EditorScope {
  /// The members of what stands before a dot: of its value, or of what its function would give.
  func members(of base: MappedText) -> [Member] {
    guard let expression = parseExpression(base).expression else { return [] }
    if case .name(let name) = expression.root.kind, !visibleNames.contains(name),
      let lesson = document.course.lesson(name: name)
    {
      return lesson.blocks.map { block in
        Member(
          name: block.id.value, kind: .field, detail: block.kindName ?? "", documentation: "")
      }
    }
    if let value = value(of: expression) { return EditorServices.members(of: value) }
    return function(behind: expression.root, in: base).map {
      EditorServices.members(ofResultOf: $0)
    } ?? []
  }

  /// The function whose result a node is.
  private func function(behind node: ExpressionNode, in text: MappedText) -> FunctionEntry? {
    switch node.kind {
    case .call(let callee, _):
      guard case .name(let name) = callee.kind else { return nil }
      return Catalogue.entry(named: name)
    case .name(let name):
      if let index = bound.lastIndex(where: { $0.name == name }) {
        var earlier = self
        earlier.bound = Array(bound[..<index])
        let source = bound[index].text
        return parseExpression(source, allowsComments: true).expression.flatMap {
          earlier.function(behind: $0.root, in: source)
        }
      }
      guard case .model(let model)? = document.lesson.block(name)?.content else { return nil }
      return model.fit.flatMap { Catalogue.entry(named: $0.value) }
    default: return nil
    }
  }
}

extension Block {
  /// The word of its kind; nil where it could not be decoded.
  var kindName: String? {
    switch content {
    case .dataset: "dataset"
    case .model: "model"
    case .check: "check"
    case .example: "example"
    case .quiz: "quiz"
    case .sort: "sort"
    case .proof: "proof"
    case .table: "table"
    case .code: "code"
    case .challenge: "challenge"
    case .widget: "widget"
    case .broken: nil
    }
  }
}
