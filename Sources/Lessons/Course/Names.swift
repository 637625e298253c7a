import Expressions
import LessonSyntax
import SourceText

/// A block of the course, by its lesson's id and its own.
public struct BlockName: Sendable, Hashable {
  public var lesson: String
  public var block: String

  public init(lesson: String, block: String) {
    self.lesson = lesson
    self.block = block
  }
}

extension Course {
  /// The blocks that a block's expressions name, in its own lesson and in others.
  public func dependencies(of block: Block, in lesson: Lesson) -> [BlockName] {
    blocks(named: block.freeNames, in: lesson)
  }

  /// All that a page computes with: some of its own blocks, what its text names, and what any of them
  /// needs, each after those it depends on.
  public func blocksNeeded(
    by lesson: Lesson, for isWanted: (Block) -> Bool
  ) -> [BlockName] {
    let own = lesson.blocks.filter(isWanted).map {
      BlockName(lesson: lesson.id, block: $0.id.value)
    }
    let named = expressions(in: lesson.texts).flatMap(\.freeNames)
    var targets: [BlockName: [BlockName]] = [:]
    var names: [BlockName] = []
    var waiting = own + blocks(named: named, in: lesson)
    while let name = waiting.popLast() {
      guard targets[name] == nil, let page = self.lesson(id: name.lesson),
        let block = page.block(name.block)
      else { continue }
      names.append(name)
      let found = dependencies(of: block, in: page)
      targets[name] = found
      waiting += found
    }
    return sortByDependency(names) { targets[$0] ?? [] }.order
  }

  private func blocks(named uses: [NameUse], in lesson: Lesson) -> [BlockName] {
    uses.compactMap { use in
      if lesson.block(use.name) != nil { return BlockName(lesson: lesson.id, block: use.name) }
      guard let member = use.member, let other = self.lesson(name: use.name) else { return nil }
      return BlockName(lesson: other.id, block: member)
    }
  }

  /// Every block, each after those it depends on, and the circles.
  public func blocksInOrder() -> (order: [BlockName], circles: [[BlockName]]) {
    blocksInOrder(of: lessons + (home.map { [$0] } ?? []))
  }

  /// Every block of some lessons, each after those it depends on, and the circles.
  public func blocksInOrder(of lessons: [Lesson]) -> (order: [BlockName], circles: [[BlockName]]) {
    let (names, targets) = dependencies(of: lessons)
    return sortByDependency(names) { targets[$0] ?? [] }
  }

  /// Every block of some lessons, and what each depends on.
  public func dependencies(
    of lessons: [Lesson]
  ) -> (names: [BlockName], targets: [BlockName: [BlockName]]) {
    var names: [BlockName] = []
    var targets: [BlockName: [BlockName]] = [:]
    for lesson in lessons {
      for block in lesson.blocks {
        let name = BlockName(lesson: lesson.id, block: block.id.value)
        guard targets[name] == nil else { continue }
        names.append(name)
        targets[name] = dependencies(of: block, in: lesson)
      }
    }
    return (names, targets)
  }

  /// The ids of the other lessons whose values a lesson may name.
  public func lessonsNamed(in lesson: Lesson) -> Set<String> {
    var found: Set<String> = []
    for use in lesson.dottedNames {
      if let other = self.lesson(name: use), other.id != lesson.id { found.insert(other.id) }
    }
    return found
  }
}

private enum NamePart {
  case bind(String)
  case use(ParsedExpression)
}

extension Block {
  /// The names that the block's expressions take from around it.
  public var freeNames: [NameUse] {
    var bound: Set<String> = []
    var uses: [NameUse] = []
    for part in nameParts {
      switch part {
      case .bind(let name): bound.insert(name)
      case .use(let expression): uses += expression.freeNames.filter { !bound.contains($0.name) }
      }
    }
    return uses
  }

  /// Every expression of the block, and where its own names begin to hold.
  private var nameParts: [NamePart] {
    parts.flatMap { part -> [NamePart] in
      switch part {
      case .bind(let name): [.bind(name)]
      case .use(let expression): [.use(expression)]
      case .markdown(let text): expressions(in: text.nodes).map { .use($0) }
      case .formula(let tex): expressions(in: tex).map { .use($0) }
      case .cite: []
      }
    }
  }
}
