import Checking
import Expressions
import Lessons
import SourceText

/// The names that an expression may use at a place of a document, with such values as are known:
/// those of the last check, and what is cheap to compute since.
struct EditorScope: NameScope {
  struct Bound {
    var name: String
    var text: MappedText
  }
  let document: EditorDocument
  /// The block's own names, in order; later ones see earlier ones.
  var bound: [Bound] = []
  /// What the last check computed for them.
  var computed = Record()

  /// What a value for an editor may cost: a few milliseconds.
  static let budget = EvaluationBudget(steps: 100_000, cells: 100_000)

  init(_ document: EditorDocument) { self.document = document }

  /// The scope of a place in a block, with the names of `let:` that stand before `offset`.
  init(_ document: EditorDocument, _ outline: YAMLOutline, before offset: Int) {
    self.document = document
    bound = outline.bindings(in: document.file).filter { $0.text.sourceRange.upperBound < offset }
    if let id = outline.blockID, case .record(let record)? = document.verdicts?.blocks[id]?.value {
      computed = record
    }
  }

  func lookUp(_ name: String) -> NameLookup {
    if let index = bound.lastIndex(where: { $0.name == name }) { return value(ofBound: index) }
    guard document.lesson.block(name) != nil else { return .missing }
    return document.value(ofBlock: name, in: document.lesson).map { .value($0) } ?? .unknown
  }

  func lookUp(_ member: String, ofLesson name: String) -> NameLookup? {
    guard document.lesson.block(name) == nil, let lesson = document.course.lesson(name: name) else {
      return nil
    }
    return document.value(ofBlock: member, in: lesson).map { .value($0) } ?? .unknown
  }

  var visibleNames: [String] { bound.map(\.name) + document.lesson.blocks.map(\.id.value) }

  /// An expression's value; nil where it has none, or none that is cheap.
  func value(of expression: ParsedExpression) -> Value? {
    var budget = Self.budget
    return try? evaluate(expression, in: self, budget: &budget)
  }

  func value(of text: MappedText) -> Value? {
    parseExpression(text, allowsComments: true).expression.flatMap { value(of: $0) }
  }

  private func value(ofBound index: Int) -> NameLookup {
    if let value = computed[bound[index].name] { return .value(value) }
    var earlier = self
    earlier.bound = Array(bound[..<index])
    return earlier.value(of: bound[index].text).map { .value($0) } ?? .unknown
  }
}

extension EditorDocument {
  /// What a block's id stands for, as far as it is known.
  func value(ofBlock id: String, in lesson: Lesson) -> Value? {
    // A dataset's rows are read with the lesson, so they are those of this very text.
    if case .dataset(let block)? = lesson.block(id)?.content, let dataset = block.dataset {
      return .dataset(dataset)
    }
    return checked?.lessons[lesson.id]?.blocks[id]?.value
  }
}

extension YAMLOutline {
  /// The id behind the block's kind.
  var blockID: String? {
    guard section.kind == .block, let first = children(of: []).first else { return nil }
    let id = text(first.value)
    return id.isEmpty ? nil : id
  }

  /// The names of `let:` with their expressions, as a mapping or as `name = expression` lines.
  func bindings(in file: SourceFile) -> [EditorScope.Bound] {
    let mapped = children(of: [.key("let")]).map { entry in
      EditorScope.Bound(name: text(entry.key), text: MappedText(file, entry.value))
    }
    guard mapped.isEmpty, let lines = entry("let"), lines.isBlockScalar else { return mapped }
    return parseBindingLines(MappedText(file, lines.value)).bindings.map {
      EditorScope.Bound(name: $0.name, text: $0.expression.text)
    }
  }
}
