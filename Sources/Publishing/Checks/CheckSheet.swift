import CheckSheets
import Checking
import Expressions
import LessonSyntax
import Lessons
import SourceText

/// Where check sheets stand: other front ends may run them too.
let checkSheetFolder = "bundle/checks/"

func checkSheetPath(of lesson: Lesson) -> String { "\(checkSheetFolder)\(lesson.id).txt" }

/// What a page claims, and all that its claims need, for the reader's browser to run again; nil where
/// there is nothing for it, or too much. Not in it is what only the compiler does: games are
/// searched, columns shuffled, sources cited.
///
/// - Parameter mostBytes: of a larger sheet there is none; a reader would wait long for it.
func checkSheet(
  of lesson: Lesson, _ checked: CheckedLesson, in course: CheckedCourse,
  mostBytes: Int = 1_000_000
) -> [UInt8]? {
  let total = verifiedCount(checked)
  if total == 0 { return nil }
  var writer = CheckSheetWriter(lesson: lesson, checked: checked)
  writer.define(course)
  writer.add(.lesson(lesson.name))
  writer.add(.total(total))
  for block in lesson.blocks { writer.claims(of: block) }
  writer.text()
  return writer.thing == 0 || writer.bytes.count > mostBytes ? nil : writer.bytes
}

/// The rows of "What was verified here" that a check sheet tells of.
enum VerifiedKey {
  // No block is called so: an id has no blanks.
  static let further = "in checks"
  static let text = "in text"
  static let inBlocks = "in blocks"
  static let keys = "of questions"

  /// The row of a model's claim, by its number.
  static func claim(_ place: Int, of model: String) -> String { "\(model) \(place + 1)" }
}

private struct CheckSheetWriter {
  let lesson: Lesson
  let checked: CheckedLesson
  private(set) var bytes: [UInt8] = []
  private(set) var thing = 0

  init(lesson: Lesson, checked: CheckedLesson) {
    self.lesson = lesson
    self.checked = checked
  }

  mutating func add(_ line: SheetLine) {
    bytes += line.text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Every name that the page's claims need.
  mutating func define(_ course: CheckedCourse) {
    var last: String?
    let needed = course.course.blocksNeeded(by: lesson) { block in
      checked.blocks[block.id.value].map { verifiedCount($0) > 0 } ?? false
    }
    for name in needed {
      guard let page = course.course.lesson(id: name.lesson), let block = page.block(name.block),
        let line = definition(of: block, course.lessons[name.lesson])
      else { continue }
      if last != page.name { add(.lesson(page.name)) }
      last = page.name
      add(line)
    }
  }

  private func definition(of block: Block, _ checked: CheckedLesson?) -> SheetLine? {
    let id = block.id.value
    switch block.content {
    case .dataset:
      guard case .dataset(let dataset) = checked?.blocks[id]?.value else { return nil }
      return .dataset(dataset)
    case .model(let model):
      guard let function = model.fit?.value, let data = model.data?.written else { return nil }
      return .model(
        id: id, function: function, data: data,
        parameters: model.parameters.compactMap { parameter in
          switch parameter.value {
          case .word(let word):
            SheetParameter(name: parameter.name.value, text: word, isWord: true)
          case .expression(let expression):
            SheetParameter(
              name: parameter.name.value, text: expression.written, isWord: false)
          case nil: nil
          }
        })
    default:
      return block.bindings.isEmpty
        ? nil
        : .names(
          id: id,
          block.bindings.compactMap { binding in
            binding.expression.map {
              SheetName(name: binding.name.value, expression: $0.written)
            }
          })
    }
  }

  /// The claims of a block, each with the row that tells of it.
  mutating func claims(of block: Block) {
    let id = block.id.value
    guard let outcome = checked.blocks[id] else { return }
    let start = bytes.count
    add(.inside(block.bindings.isEmpty ? "" : id))
    let opened = bytes.count
    switch block.content {
    case .dataset(let dataset): for claim in dataset.expectations { hold(claim, id) }
    case .model(let model):
      for (place, claim) in model.expectations.enumerated() {
        hold(claim, VerifiedKey.claim(place, of: id))
      }
    case .check(let check): for claim in check.claims { hold(claim, VerifiedKey.further) }
    case .example(let example): for claim in example.steps.flatMap(\.claims) { hold(claim, id) }
    case .proof(let proof): for claim in proof.steps.flatMap(\.claims) { hold(claim, id) }
    case .sort(let sort): for claim in sort.cards.flatMap(\.evidence) { hold(claim, id) }
    case .quiz(let quiz): question(quiz, outcome)
    case .table, .challenge, .widget, .code, .broken: break
    }
    for part in block.parts {
      switch part {
      case .markdown(let text):
        spans(
          text.nodes, in: id, figures: VerifiedKey.inBlocks,
          claims: block.content.hasRow ? id : VerifiedKey.inBlocks)
      case .formula(let tex): figures(of: tex, in: id, VerifiedKey.inBlocks)
      case .bind, .use, .cite: break
      }
    }
    if bytes.count == opened { bytes.removeSubrange(start...) }
  }

  /// The figures and statements of the lesson's own text.
  mutating func text() {
    add(.inside(""))
    spans(lesson.texts, in: nil, figures: VerifiedKey.text, claims: VerifiedKey.text)
  }

  private mutating func place(_ row: String) -> SheetPlace {
    thing += 1
    return SheetPlace(row: row, thing: thing)
  }

  private mutating func hold(_ claim: ParsedExpression, _ row: String) {
    add(.claim(place(row), claim.written))
  }

  private mutating func question(_ quiz: QuizBlock, _ outcome: BlockOutcome) {
    switch (quiz.answer, outcome.answer?.key) {
    case (.choices(let choices, _), .choices(let rights)):
      for choice in choices {
        for claim in choice.evidence { hold(claim, VerifiedKey.inBlocks) }
        if let slip = choice.slip, case .equals(let written) = choice.truth {
          add(
            .number(
              place(VerifiedKey.inBlocks), slip.written, written: written.value.text,
              isRight: true))
        }
      }
      let key = SheetPlace(row: VerifiedKey.keys, thing: thing + 1)
      let truths = zip(choices, rights).flatMap { truth(of: $0, quiz.value, $1, key) }
      if !truths.isEmpty { thing += 1 }
      add(truths)
    case (.number(let number), .number(let value, _)):
      guard let expression = number.value else { return }
      add(
        .value(
          place(VerifiedKey.keys), expression.written, text: writtenText(.number(value))))
    default: break
    }
  }

  private mutating func add(_ lines: [SheetLine]) { for line in lines { add(line) } }

  private func truth(
    of choice: QuizChoice, _ value: ParsedExpression?, _ isRight: Bool, _ key: SheetPlace
  ) -> [SheetLine] {
    switch choice.truth {
    case .when(let expression): [.choice(key, expression.written, isRight: isRight)]
    case .equals(let written):
      value.map {
        [.number(key, $0.written, written: written.value.text, isRight: isRight)]
      } ?? []
    case .stated:
      isRight ? choice.evidence.map { .claim(key, $0.written) } : []
    case nil: []
    }
  }

  /// Every `{eval}`, `{check}` and `\eval` of some Markdown.
  private mutating func spans(
    _ nodes: [MarkdownNode], in block: String?, figures row: String, claims: String
  ) {
    for part in computedParts(of: nodes) {
      switch part {
      case .formula(let tex): figures(of: tex, in: block, row)
      case .span(let span, let location):
        switch span.word {
        case .eval:
          figure(span.expression, span.format, at: location.range.lowerBound, in: block, row)
        case .check: add(.claim(place(claims), span.expression.text))
        case .dial: break
        }
      }
    }
  }

  private mutating func figures(of tex: MappedText, in block: String?, _ row: String) {
    for span in evaluations(in: tex).spans {
      let offset = tex.source(span.range).lowerBound
      figure(span.expression, span.format, at: offset, in: block, row)
    }
  }

  private mutating func figure(
    _ expression: MappedText, _ format: MappedText?, at offset: Int, in block: String?,
    _ row: String
  ) {
    guard let text = checked.computed(at: offset, in: block) else { return }
    add(.figure(place(row), expression.text, format: format?.text ?? "", text: text))
  }
}
