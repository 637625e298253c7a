import Expressions
import Lessons
import SourceText

/// Breaks a checked course one thing at a time, and checks again only what depends on it.
///
/// `mutants` are in the order of files and places; each is judged on its own, so that a caller may
/// judge several at once.
public struct MutationRun: Sendable {
  public let mutants: [Mutant]
  private let unused: [MutationReport.UnusedColumn]
  private let checked: CheckedCourse
  private let graph: CourseGraph
  private let pages: [String: Lesson]

  /// - Parameters:
  ///   - checked: a course without errors; what is wrong already cannot be broken.
  ///   - includes: which files to break things in.
  public init(_ checked: CheckedCourse, in includes: (String) -> Bool = { _ in true }) {
    self.checked = checked
    graph = CourseGraph(checked)
    var mutants: [Mutant] = []
    var unused: [MutationReport.UnusedColumn] = []
    var pages: [String: Lesson] = [:]
    let course = checked.course
    for page in course.lessons + (course.home.map { [$0] } ?? []) where pages[page.id] == nil {
      pages[page.id] = page
      let lesson = checked.lessons[page.id] ?? CheckedLesson()
      mutants += claimMutants(lesson.text, lesson: page.id, block: nil)
      for block in page.blocks {
        let outcome = lesson.blocks[block.id.value] ?? BlockOutcome()
        mutants += claimMutants(outcome, lesson: page.id, block: block.id.value)
        let found = blockMutants(block, outcome, lesson: page.id, graph)
        mutants += found.mutants
        unused += found.unused
      }
    }
    self.pages = pages
    self.mutants = mutants.filter { includes($0.location.file) }.sorted { $0.precedes($1) }
    self.unused = unused.filter { includes($0.location.file) }
  }

  /// What becomes of a mutant.
  public func fate(of mutant: Mutant) -> Mutant.Fate {
    guard let page = pages[mutant.lesson] else { return .killed }
    if case .dataset(let dataset) = mutant.change { return fate(of: dataset, mutant, on: page) }
    var checker = checker(on: page, block: mutant.block)
    let block = mutant.block.flatMap { page.block($0) }
    switch (mutant.change, block?.content) {
    case (.claim(let expression, let held), _):
      checker.hold(expression, as: held.kind, code: held.code)
    case (.choices(let choices), .quiz(let quiz)):
      guard let block, case .choices(_, let pickMany) = quiz.answer else { return .killed }
      checker.checkChoices(choices, of: quiz, pickMany: pickMany, at: block.id.location)
    case (.number(let number), _): checker.checkNumber(number)
    case (.goal(let goal), .widget(var widget)):
      guard let block else { return .killed }
      widget.goal = goal
      checker.check(widget, at: block.id.location)
    case (.signal(let claim), .dataset(let dataset)):
      guard let data = dataset.dataset else { return .killed }
      checker.check(claim, of: data, id: mutant.block ?? "")
    default: return .killed
    }
    return checker.outcome.hasErrors ? .killed : .survived(reason(mutant, checker.outcome))
  }

  /// The score and the survivors, of fates in the order of the mutants.
  public func report(_ fates: [Mutant.Fate]) -> MutationReport {
    var survivors: [MutationReport.Survivor] = []
    for (mutant, fate) in zip(mutants, fates) {
      if case .survived(let reason) = fate {
        survivors.append(.init(mutant: mutant, reason: reason))
      }
    }
    return MutationReport(
      summary: MutationSummary(mutants: mutants.count, killed: mutants.count - survivors.count),
      survivors: survivors, unused: unused)
  }

  private func scope(_ page: Lesson, _ replaced: [BlockName: BlockOutcome] = [:]) -> LessonScope {
    LessonScope(
      lesson: page, course: checked.course, checked: checked.lessons, replaced: replaced)
  }

  /// A checker with the names that the block bound when it was checked.
  private func checker(on page: Lesson, block: String?) -> BlockChecker {
    var checker = BlockChecker(scope(page), CheckOptions(seeds: 0))
    guard let block, case .record(let record)? = checked.lessons[page.id]?.blocks[block]?.value
    else { return checker }
    checker.scope.bound = zip(record.names, record.values).map { ($0, .value($1)) }
    return checker
  }

  /// Checks the dataset with the broken cell, then all that depends on it, until something fails.
  private func fate(of dataset: Dataset, _ mutant: Mutant, on page: Lesson) -> Mutant.Fate {
    guard let id = mutant.block, var block = page.block(id),
      case .dataset(var content) = block.content
    else { return .killed }
    let options = CheckOptions(seeds: 0)
    content.dataset = dataset
    // A signal is a claim about the column as a whole; one cell does not settle it.
    content.signals = []
    block.content = .dataset(content)
    let name = BlockName(lesson: page.id, block: id)
    var replaced = [name: checkBlock(block, in: scope(page), options)]
    if replaced[name]?.hasErrors ?? true { return .killed }
    let dependents = graph.dependents(of: name)
    for dependent in dependents.blocks {
      guard let page = pages[dependent.lesson], let block = page.block(dependent.block) else {
        continue
      }
      let outcome = checkBlock(block, in: scope(page, replaced), options)
      if outcome.hasErrors { return .killed }
      replaced[dependent] = outcome
    }
    for lesson in dependents.lessons {
      guard let page = pages[lesson] else { continue }
      var checker = BlockChecker(scope(page, replaced), options)
      for claim in checked.lessons[lesson]?.text.held ?? [] {
        checker.hold(claim.expression, as: claim.kind, code: claim.code)
      }
      if checker.outcome.hasErrors { return .killed }
    }
    let claims =
      replaced.values.reduce(0) { $0 + $1.claims.count + ($1.answer == nil ? 0 : 1) }
      + dependents.lessons.reduce(0) { $0 + (checked.lessons[$1]?.text.claims.count ?? 0) }
    return .survived(
      claims == 1
        ? "the one claim that depends on this dataset still holds"
        : "all \(claims) claims that depend on this dataset still hold")
  }

  private func reason(_ mutant: Mutant, _ outcome: BlockOutcome) -> String {
    switch mutant.kind {
    case .number, .comparison:
      outcome.claims.last.map { "the claim still holds: it is \($0.computed)" }
        ?? "the claim still holds"
    case .answer: "the computed value lies half-way between the two numbers"
    case .truth:
      "nothing vouches for this answer but its author; 'when:', 'evidence:' or 'cite:' would"
    case .goal: "a position in reach meets this goal, and the start does not"
    case .signal: "the rows are too few to tell"
    case .label, .cell: "no claim notices"
    }
  }
}

private func claimMutants(_ outcome: BlockOutcome, lesson: String, block: String?) -> [Mutant] {
  outcome.held.flatMap { held in
    claimEdits(held.expression).compactMap { edit in
      guard let changed = held.expression.applying(edit) else { return nil }
      return Mutant(
        kind: edit.kind, location: held.expression.text.location(edit.range),
        original: held.expression.source(edit.range), replacement: edit.replacement,
        lesson: lesson, block: block, change: .claim(changed, held))
    }
  }
}

private func blockMutants(
  _ block: Block, _ outcome: BlockOutcome, lesson: String, _ graph: CourseGraph
) -> (mutants: [Mutant], unused: [MutationReport.UnusedColumn]) {
  let place = (lesson: lesson, block: block.id.value)
  switch block.content {
  case .quiz(let quiz):
    return (QuizMutants(quiz: quiz, answer: outcome.answer, place: place).all, [])
  case .widget(let widget): return (GoalMutants(widget: widget, place: place).all, [])
  case .dataset(let content):
    guard let dataset = content.dataset else { return ([], []) }
    let name = BlockName(lesson: lesson, block: block.id.value)
    let cells = DatasetMutants(
      block: content, used: graph.usedColumns(of: dataset, named: name), place: place)
    let signals = content.signals.map { signal in
      var other = signal
      other.isSignal.value.toggle()
      return Mutant(
        kind: .signal, location: signal.isSignal.location, original: "\(signal.isSignal.value)",
        replacement: "\(other.isSignal.value)", lesson: lesson, block: block.id.value,
        change: .signal(other))
    }
    return (cells.all + signals, cells.unused)
  default: return ([], [])
  }
}

extension BlockOutcome {
  fileprivate var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Mutant {
  /// By file, then place, then what takes its place.
  fileprivate func precedes(_ other: Mutant) -> Bool {
    let (a, b) = (location, other.location)
    return (a.file, a.range.lowerBound, a.range.upperBound, replacement)
      < (b.file, b.range.lowerBound, b.range.upperBound, other.replacement)
  }
}
