import Lessons
import SourceText

/// What the registries say of a place in a section.
struct Schema {
  enum Expected {
    /// The keys of a shape.
    case fields(Shape)
    /// The value of a field.
    case value(FieldDescriptor)
    /// An item of a field that is a list of plain values.
    case item(FieldDescriptor)
    /// An entry of a mapping whose keys something else decides, as a model's function its `with:`.
    case argument(of: String, name: String)
  }
  let section: Section
  /// Nil in front matter, and where the kind is not known yet.
  let kind: BlockKind?
  private let root: Shape?

  init(_ outline: YAMLOutline) {
    section = outline.section
    let first = outline.children(of: []).first.map { outline.text($0.key) }
    kind =
      outline.section.kind == .block
      ? first.flatMap { name in BlockKind.all.first { $0.name == name } } : nil
    switch outline.section.kind {
    case .frontMatter: root = frontMatterShape
    case .block:
      root = kind.map { kind in
        Shape(
          kind.shape.called,
          [FieldDescriptor(kind.name, .text, required: true, kind.summary)] + kind.shape.fields)
      }
    }
  }

  /// What belongs at a path; nil where nothing is known of it.
  func expected(_ path: YAMLPath) -> Expected? {
    var state = root.map { Expected.fields($0) }
    for step in path {
      guard let current = state else { return nil }
      state = next(current, step)
    }
    return state
  }

  /// The shape whose fields are the keys below a path.
  func keys(below path: YAMLPath) -> Shape? {
    switch expected(path) {
    case .fields(let shape): shape
    case .value(let field) where field.type == .mapping && !field.isNamed: field.entry
    default: nil
    }
  }

  /// The field whose value, or an item of whose value, stands at a path.
  func field(_ path: YAMLPath) -> FieldDescriptor? {
    switch expected(path) {
    case .value(let field), .item(let field): field
    default: nil
    }
  }

  private func next(_ state: Expected, _ step: YAMLStep) -> Expected? {
    switch (state, step) {
    case (.fields(let shape), .key(let key)):
      return shape.fields.first { $0.name == key }.map { .value($0) }
    case (.value(let field), .item):
      return field.type == .list ? field.entry.map { .fields($0) } ?? .item(field) : .item(field)
    case (.value(let field), .key(let key)):
      if let entry = field.entry {
        if field.isNamed { return .fields(entry) }
        return entry.fields.first { $0.name == key }.map { .value($0) }
      }
      if field.type == .bindings {
        return .value(FieldDescriptor(key, .expression, "A name for this block."))
      }
      return field.type == .mapping ? .argument(of: field.name, name: key) : nil
    default: return nil
    }
  }
}
