import Expressions
import LessonSyntax
import Lessons
import SourceText

/// Checks one block in the scope of its lesson.
func checkBlock(
  _ block: Block, in lesson: LessonScope, _ options: CheckOptions = CheckOptions()
) -> BlockOutcome {
  var checker = BlockChecker(lesson, options.forBlock(block))
  switch block.content {
  case .broken, .code: break
  case .dataset(let dataset): checker.check(dataset, id: block.id.value)
  case .model(let model): checker.check(model, id: block.id.value)
  case .check(let check): checker.check(check)
  case .example(let example): checker.check(example)
  case .quiz(let quiz): checker.check(quiz, at: block.id.location)
  case .proof(let proof): checker.check(proof)
  case .table(let table): checker.check(table)
  case .challenge(let challenge): checker.check(challenge)
  case .sort(let sort): checker.check(sort, at: block.id.location)
  case .widget(let widget): checker.check(widget, at: block.id.location)
  }
  // A block with an error of form keeps its id unknown, whatever could be computed of it.
  if !block.isSound { checker.outcome.value = nil }
  return checker.outcome
}

/// Checks the computed spans of a lesson's own Markdown and front matter.
func checkText(
  of lesson: Lesson, in scope: LessonScope, _ options: CheckOptions = CheckOptions()
) -> BlockOutcome {
  var checker = BlockChecker(scope, options)
  checker.isText = true
  checker.checkSpans(lesson.tree.blocks)
  checker.isText = false
  let front = lesson.front
  for text in [front.summary, front.takeaway].compactMap(\.self) + front.objectives {
    checker.checkSpans(text.nodes)
  }
  return checker.outcome
}

extension CheckOptions {
  /// Those for a block, whose author may mean the seeds as written.
  func forBlock(_ block: Block) -> CheckOptions {
    block.keepsSeed ? CheckOptions(isStrict: isStrict, seeds: 0) : self
  }
}
