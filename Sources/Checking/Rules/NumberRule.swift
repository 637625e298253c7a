import Expressions
import Lessons
import SourceText

extension DiagnosticCode {
  /// A typed answer is not what the engine computes.
  ///
  /// The typed number is compared with the computed one to the precision with which it is written:
  /// `0.67` is right for ⅔, `0.66` is not. The fix writes the computed number.
  ///
  /// - Wrong: `answer: 5` where `value: km.inertia` is 4
  /// - Right: `answer: 4`
  public static let wrongAnswer = DiagnosticCode("DW0540")
}

extension BlockChecker {
  /// How far off an answer may be where neither `answer:` nor `accept:` says so: as a share.
  static let defaultShare = 0.005

  mutating func checkNumber(_ block: NumberAnswer) {
    guard let expression = block.value, let (value, read) = valueAndSeeds(of: expression) else {
      return
    }
    guard case .number(let number) = value, number.isFinite else {
      let found = if case .number = value { shortText(value) } else { value.kindName }
      report(
        .wrongAnswer,
        "the answer must be a number, and this is \(found)",
        at: Location(file: expression.text.file, range: expression.text.sourceRange))
      return
    }
    if let answer = block.answer, !approximatelyEqual(number, answer.value) {
      let computed = answer.value.rewritten(as: number)
      report(
        .wrongAnswer, "typed \(answer.value.text), computed \(shortText(value))",
        at: answer.location,
        notes: [
          Note(
            "computed from this",
            at: Location(file: expression.text.file, range: expression.text.sourceRange))
        ],
        fixes: [
          Fix(
            "replace \(answer.value.text) by the computed \(computed)", isSafe: false,
            edits: [TextEdit(answer.location, computed)])
        ])
    }
    outcome.answer = Answer(
      key: .number(number, within: tolerance(of: block, number)), basis: .computed)
    checkAcceptance(of: block, number)
    if let answer = block.answer, approximatelyEqual(number, answer.value),
      let seeded = seeded(expression, read: read)
    {
      tryOtherSeeds(
        than: seeded.seeds, "\(answer.value.text) is right", at: answer.location
      ) { trial in
        seeded.value(in: trial)?.asNumber.map { approximatelyEqual($0, answer.value) } ?? false
      }
    }
  }

  private func tolerance(of block: NumberAnswer, _ number: Double) -> Double {
    switch block.accept?.value {
    case .absolute(let amount): amount
    case .relative(let share): share * abs(number)
    case nil: block.answer?.value.halfUnit ?? Self.defaultShare * abs(number)
    }
  }

  /// A learner who types the author's own answer is right.
  private mutating func checkAcceptance(of block: NumberAnswer, _ number: Double) {
    guard let answer = block.answer, let accept = block.accept,
      approximatelyEqual(number, answer.value)
    else { return }
    let distance = abs(number - answer.value.value)
    let limit = tolerance(of: block, number)
    guard distance > limit + 1e-9 * abs(number) else { return }
    report(
      .wrongAnswer,
      "typed \(answer.value.text) is \(shortText(.number(distance))) from the computed "
        + "\(shortText(.number(number))), more than 'accept' allows", at: answer.location,
      notes: [Note("a learner who types it would be told that it is wrong", at: accept.location)])
  }
}
