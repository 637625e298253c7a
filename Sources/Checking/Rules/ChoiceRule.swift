import Expressions
import Lessons
import SourceText

extension DiagnosticCode {
  /// No choice of a question is right.
  ///
  /// Each choice's expression was computed, and none holds; the notes say what came out.
  ///
  /// - Wrong: `value: 2 + 2` with choices `is: 3` and `is: 5`
  /// - Right: `value: 2 + 2` with choices `is: 4` and `is: 5`
  public static let noChoiceHolds = DiagnosticCode("DW0530")

  /// More than one choice of a question is right, and it does not say `pick: many`.
  ///
  /// A distractor must be false, or a learner who is right is told to be wrong. Reported at the
  /// second choice that holds; the note points to the first.
  ///
  /// - Wrong: `when: 2 + 2 == 4` and `when: 2 + 2 > 3`
  /// - Right: `when: 2 + 2 == 4` and `when: 2 + 2 > 4`
  public static let severalChoicesHold = DiagnosticCode("DW0531")

  /// The evidence for a conceptual choice does not hold.
  ///
  /// `evidence:` backs what `correct:` states with something that the engine can compute. The
  /// message says what came out.
  ///
  /// - Wrong: `evidence: sqrt(4) == 3`
  /// - Right: `evidence: sqrt(4) == 2`
  public static let evidenceFails = DiagnosticCode("DW0532")

  /// A slip does not lead to its wrong answer, or leads to the right one.
  ///
  /// `slip:` is what a learner computes who makes the mistake that the choice is there to catch: it
  /// must match the choice's `is:` and differ from the quiz's `value:`.
  ///
  /// - Wrong: `is: 0.75` with `slip: recall(tp=80, fn=20)`, which is 0.8
  /// - Right: `is: 0.8` with `slip: recall(tp=80, fn=20)`
  public static let slipMismatch = DiagnosticCode("DW0533")

  /// A quiz answer that nothing but its author vouches for, under `--strict`.
  ///
  /// Let the engine compute it (`when:`, `is:`, `number:`), back it (`evidence:`) or cite it
  /// (`cite:`). A bare `true` computes nothing, wherever it stands.
  ///
  /// - Wrong: `correct: true` alone
  /// - Right: `correct: true` with `evidence: a.inertia < b.inertia`
  public static let assertedAnswer = DiagnosticCode("DW0534")

  /// A question has no choices, or only one.
  ///
  /// There is nothing to choose.
  ///
  /// - Wrong: one entry under `choices:`
  /// - Right: two entries or more under `choices:`
  public static let tooFewChoices = DiagnosticCode("DW0535")
}

extension BlockChecker {
  mutating func checkChoices(
    _ choices: [QuizChoice], of block: QuizBlock, pickMany: Bool, at id: Location
  ) {
    if choices.count < 2 {
      report(.tooFewChoices, "a question needs at least two choices", at: id)
    }
    let stated = block.value.flatMap { valueAndSeeds(of: $0) }
    let truth = stated?.value
    let verdicts = choices.map { verdict(of: $0, truth: truth, hasValue: block.value != nil) }
    for (choice, verdict) in zip(choices, verdicts) {
      checkBacking(choice, truth: truth, isRight: verdict?.isRight ?? false)
    }
    // A choice that cannot be told from its error would make any verdict a guess.
    guard !verdicts.contains(where: { $0 == nil }), !verdicts.isEmpty else { return }
    let right = verdicts.map { $0?.isRight ?? false }
    let holding = right.indices.filter { right[$0] }
    if holding.isEmpty {
      let notes = zip(choices, verdicts).map { choice, verdict in
        Note(verdict?.finding ?? "", at: place(of: choice))
      }
      report(.noChoiceHolds, "no choice of this question holds", at: id, notes: notes)
    } else if holding.count > 1 && !pickMany {
      report(
        .severalChoicesHold, "this choice holds too, and only one may",
        at: place(of: choices[holding[1]]),
        notes: [Note("this one holds", at: place(of: choices[holding[0]]))])
    }
    outcome.answer = Answer(key: .choices(right), basis: basis(of: choices, right: right))
    guard pickMany || holding.count == 1 else { return }
    let value = stated.flatMap { found in block.value.flatMap { seeded($0, read: found.read) } }
    tryOtherSeeds(choices, verdicts.compactMap(\.self), value, at: id)
  }

  private struct Verdict {
    var isRight: Bool
    var finding: String
    var seeded: SeededExpression?
  }

  /// Whether the same choices are right with other seeds.
  private mutating func tryOtherSeeds(
    _ choices: [QuizChoice], _ verdicts: [Verdict], _ value: SeededExpression?, at id: Location
  ) {
    let seeds = verdicts.reduce(value?.seeds) { SeedUse.union($0, $1.seeded?.seeds) }
    guard let seeds else { return }
    tryOtherSeeds(than: seeds, "the same choices are right", at: id) { trial in
      zip(choices, verdicts).allSatisfy { choice, verdict in
        switch choice.truth {
        case .when: (verdict.seeded?.holds(in: trial) ?? verdict.isRight) == verdict.isRight
        case .equals(let written):
          value == nil
            || value?.value(in: trial)?.asNumber.map { approximatelyEqual($0, written.value) }
              == verdict.isRight
        default: true
        }
      }
    }
  }

  private mutating func verdict(
    of choice: QuizChoice, truth: Value?, hasValue: Bool
  ) -> Verdict? {
    switch choice.truth {
    case .when(let expression):
      guard let (result, read) = claim(expression) else { return nil }
      return Verdict(
        isRight: result.holds, finding: result.explanation, seeded: seeded(expression, read: read))
    case .equals(let written):
      guard hasValue, let truth else { return nil }
      guard let number = truth.asNumber else {
        report(
          .wrongAnswer, "the quiz's value is \(truth.kindName), not a number",
          at: written.location)
        return nil
      }
      return Verdict(
        isRight: approximatelyEqual(number, written.value),
        finding: "\(written.value.text) is not the computed \(shortText(truth))")
    case .stated(let stated):
      return Verdict(
        isRight: stated.value, finding: stated.value ? "stated to be right" : "stated to be wrong")
    case nil: return nil
    }
  }

  /// Evidence must hold; a slip must lead to its choice, and only there.
  private mutating func checkBacking(_ choice: QuizChoice, truth: Value?, isRight: Bool) {
    for expression in choice.evidence { hold(expression, as: .evidence, code: .evidenceFails) }
    guard let slip = choice.slip, let slipped = value(of: slip) else { return }
    let place = Location(file: slip.text.file, range: slip.text.sourceRange)
    guard case .equals(let written) = choice.truth, let number = slipped.asNumber else {
      report(.slipMismatch, "a slip goes with a choice's 'is:', and gives a number", at: place)
      return
    }
    let leadsHere = approximatelyEqual(number, written.value)
    let givesTruth = truth?.asNumber.map { valuesEqual(.number($0), .number(number)) } ?? false
    let isRight = givesTruth || (isRight && leadsHere)
    outcome.claims.append(
      Claim(
        kind: .slip, text: slip.text.text, computed: shortText(slipped),
        holds: leadsHere && !isRight))
    if !leadsHere {
      report(
        .slipMismatch,
        "this slip gives \(shortText(slipped)), not the choice's \(written.value.text)", at: place,
        notes: [Note("the choice", at: written.location)])
    } else if isRight {
      report(.slipMismatch, "this slip gives the right answer", at: place)
    }
  }

  /// What vouches for the right choices; computed only where every choice is.
  private func basis(of choices: [QuizChoice], right: [Bool]) -> Answer.Basis {
    let stated = choices.filter(\.isStated)
    if stated.isEmpty { return .computed }
    let backing = zip(choices, right).filter { $0.1 }.map(\.0)
    let judged = backing.isEmpty ? stated : backing
    if judged.allSatisfy({ $0.evidence.showAnything || !stated.contains($0) }) {
      return .evidenced
    }
    if judged.allSatisfy({ $0.evidence.showAnything || !$0.cites.isEmpty }) { return .cited }
    return .asserted
  }

  private func place(of choice: QuizChoice) -> Location {
    switch choice.truth {
    case .when(let expression):
      Location(file: expression.text.file, range: expression.text.sourceRange)
    case .equals(let written): written.location
    case .stated(let stated): stated.location
    case nil: choice.location
    }
  }
}

extension [QuizChoice] {
  fileprivate func contains(_ choice: QuizChoice) -> Bool {
    contains { $0.location == choice.location }
  }
}

extension QuizChoice {
  /// Whether its author says if it is right, as `when: true` does as well.
  fileprivate var isStated: Bool {
    switch truth {
    case .stated: true
    case .when(let expression): expression.isTruthValue
    default: false
    }
  }
}

extension [ParsedExpression] {
  /// Whether any of them says more than `true`.
  var showAnything: Bool { contains { !$0.isTruthValue } }
}

extension ParsedExpression {
  fileprivate var isTruthValue: Bool { if case .boolean = root.kind { true } else { false } }
}
