import Expressions
import Lessons
import SourceText

/// What may be written in an expression, from what of it stands before the cursor.
struct ExpressionCompletions {
  let document: EditorDocument
  let scope: EditorScope
  let before: ByteRange
  let unfinished: UnfinishedExpression
  let more: [(name: String, detail: String)]
  private let make: CompletionMaker

  init(
    _ document: EditorDocument, _ scope: EditorScope, before: ByteRange,
    more: [(name: String, detail: String)]
  ) {
    self.document = document
    self.scope = scope
    self.before = before
    self.more = more
    unfinished = UnfinishedExpression(Array(document.bytes[before]), allowsComments: true)
    let start = before.lowerBound + unfinished.word.lowerBound
    make = CompletionMaker(
      document: document,
      range: min(start, before.upperBound)..<document.word(at: before.upperBound).upperBound)
  }

  var all: [Completion] {
    if unfinished.isInText { return features }
    if let base = unfinished.base { return members(of: base) }
    return arguments + names + functions
  }

  private func text(_ range: ByteRange) -> MappedText {
    MappedText(
      document.file,
      before.lowerBound + range.lowerBound..<before.lowerBound + range.upperBound)
  }

  private func members(of base: ByteRange) -> [Completion] {
    scope.members(of: text(base)).map { member in
      let kind: Completion.Kind =
        switch member.kind {
        case .field: .member
        case .method: .method
        case .column: .column
        }
      let isCall = member.kind == .method && !isCalled
      return make.make(
        member.name, kind, member.detail, writing: isCall ? "\(member.name)($0)" : nil,
        snippet: isCall, rank: member.kind == .column ? 0 : 1, documentation: member.documentation)
    }
  }

  /// Whether a bracket stands right behind the word already.
  private var isCalled: Bool {
    let end = make.range.upperBound
    return end < document.bytes.count && document.bytes[end] == UInt8(ascii: "(")
  }

  /// The parameters of the call around that are not given yet.
  private var arguments: [Completion] {
    guard let call = unfinished.calls.last, call.current == nil,
      let entry = Catalogue.entry(named: call.name)
    else { return [] }
    return entry.parameters.enumerated().compactMap { index, parameter in
      guard index >= call.argument, !call.named.contains(parameter.name) else { return nil }
      return make.make(
        parameter.name + "=", .parameter, parameter.summaryType, writing: parameter.name + "=",
        rank: 0, documentation: parameter.documentation)
    }
  }

  private var names: [Completion] {
    let variables = unfinished.variables.map { make.make($0, .variable, rank: 0) }
    let extra = more.map { make.make($0.name, .variable, $0.detail, rank: 0) }
    let bound = scope.bound.map { name in
      make.make(
        name.name, .variable,
        scope.computed[name.name].map { briefText($0, limit: 40) } ?? name.text.text, rank: 1)
    }
    let blocks = document.lesson.blocks.filter { $0.names != nil }.map { block in
      make.make(
        block.id.value, .variable, block.names ?? "", rank: 2, about: "block \(block.id.value)")
    }
    let lessons = document.course.lessons.filter { $0.id != document.lesson.id }.map { lesson in
      make.make(
        lesson.name, .lesson, lesson.front.title.value, rank: 5, about: "lesson \(lesson.id)")
    }
    return variables + extra + bound + blocks + lessons
  }

  private var functions: [Completion] {
    let isCalled = isCalled
    let functions = Catalogue.functions.map { entry in
      make.make(
        entry.name, .function, entry.signature,
        writing: isCalled ? nil : "\(entry.name)($0)", snippet: !isCalled, rank: 3,
        about: "function \(entry.name)")
    }
    let constants = Catalogue.constants.map {
      make.make($0.name, .constant, briefText(.number($0.value)), rank: 3)
    }
    let keywords = Catalogue.keywords.map { make.make($0, .keyword, rank: 4) }
    return functions + constants + keywords
  }

  /// Inside quotes: the features of a dataset, or the words that a parameter takes.
  private var features: [Completion] {
    guard let call = unfinished.calls.last else { return [] }
    let typed = document.word(at: before.upperBound, isIDByte)
    let make = CompletionMaker(document: document, range: typed)
    let callee = text(call.callee)
    if Dataset.methodNames.contains(call.name), callee.bytes.count > call.name.utf8.count + 1 {
      let base = callee.slice(0..<callee.bytes.count - call.name.utf8.count - 1)
      guard case .dataset(let dataset)? = scope.value(of: base) else { return [] }
      return dataset.features.map { make.make($0.name, .column, $0.label) }
    }
    guard let entry = Catalogue.entry(named: call.name) else { return [] }
    let parameter =
      call.current.flatMap { name in entry.parameters.first { $0.name == name } }
      ?? entry.parameters.dropFirst(call.argument).first
    return (parameter?.words ?? []).map { make.make($0, .word) }
  }
}

extension Block {
  /// What its id stands for in expressions, in words; nil where it is of no use there.
  var names: String? {
    switch content {
    case .dataset: "dataset"
    case .model(let model): model.fit.map { "model of \($0.value)" } ?? "model"
    case .check(let block): block.bindings.isEmpty ? nil : "names of a check"
    case .example(let block): block.bindings.isEmpty ? nil : "names of an example"
    case .quiz(let block): block.bindings.isEmpty ? nil : "names of a quiz"
    case .proof(let block): block.bindings.isEmpty ? nil : "names of a proof"
    case .sort(let block): block.bindings.isEmpty ? nil : "names of a sort"
    case .table(let block): block.bindings.isEmpty ? nil : "names of a table"
    case .code, .challenge, .widget: nil
    case .broken: "not read"
    }
  }
}
