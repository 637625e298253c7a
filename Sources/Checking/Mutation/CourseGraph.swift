import Expressions
import Lessons

/// What depends on what in a checked course, with the parts of it that claim something.
struct CourseGraph: Sendable {
  /// All blocks, each after those it depends on.
  let order: [BlockName]
  /// The blocks that use a block directly, in that order.
  private let users: [BlockName: [BlockName]]
  /// The lessons whose own text claims something of a block.
  private let readers: [BlockName: [String]]
  private let columns: [BlockName: Set<String>]

  init(_ checked: CheckedCourse) {
    let course = checked.course
    let pages = course.lessons + (course.home.map { [$0] } ?? [])
    order = course.blocksInOrder().order
    var dependencies: [BlockName: [BlockName]] = [:]
    var uses: [BlockName: [(user: BlockName?, member: String?)]] = [:]
    var readers: [BlockName: [String]] = [:]
    for page in pages {
      let scope = LessonScope(lesson: page, course: course, checked: checked.lessons)
      for block in page.blocks {
        let name = BlockName(lesson: page.id, block: block.id.value)
        dependencies[name] = course.dependencies(of: block, in: page)
        for use in block.freeNames {
          guard let target = scope.block(called: use.name, member: use.member) else { continue }
          let isOwn = page.block(use.name) != nil
          uses[target, default: []].append((name, isOwn ? use.member : nil))
        }
        uses[name, default: []] += CourseGraph.ownUses(
          of: block, checked.lessons[page.id]?.blocks[name.block])
      }
      for claim in checked.lessons[page.id]?.text.held ?? [] {
        for use in claim.expression.freeNames {
          guard let target = scope.block(called: use.name, member: use.member) else { continue }
          let isOwn = page.block(use.name) != nil
          uses[target, default: []].append((nil, isOwn ? use.member : nil))
          if readers[target]?.last != page.id { readers[target, default: []].append(page.id) }
        }
      }
    }
    var users: [BlockName: [BlockName]] = [:]
    for name in order {
      for target in Set(dependencies[name] ?? []) { users[target, default: []].append(name) }
    }
    self.users = users
    self.readers = readers
    let claiming = CourseGraph.claiming(order, checked, users, readers)
    columns = uses.mapValues { uses in
      Set(uses.filter { $0.user.map(claiming.contains) ?? true }.map { $0.member ?? "" })
    }
  }

  /// What a dataset claims of its own columns.
  private static func ownUses(
    of block: Block, _ outcome: BlockOutcome?
  ) -> [(user: BlockName?, member: String?)] {
    guard case .dataset(let dataset) = block.content else { return [] }
    let names = (outcome?.held ?? []).flatMap(\.expression.freeNames)
    return names.filter { $0.name == block.id.value }.map { (nil, $0.member) }
      + dataset.signals.map { _ in (nil, nil) }
  }

  /// All that depends on a block, in the order of the course, and the lessons whose text does.
  func dependents(of block: BlockName) -> (blocks: [BlockName], lessons: [String]) {
    var found: Set<BlockName> = []
    var waiting = users[block] ?? []
    while let name = waiting.popLast() {
      if found.insert(name).inserted { waiting += users[name] ?? [] }
    }
    let lessons = Set((Array(found) + [block]).flatMap { readers[$0] ?? [] })
    return (order.filter(found.contains), lessons.sorted())
  }

  /// The columns of a dataset that a claim depends on.
  func usedColumns(of dataset: Dataset, named name: BlockName) -> Set<String> {
    let members = columns[name] ?? []
    var used: Set<String> = []
    for member in members {
      if dataset.column(member) != nil {
        used.insert(member)
      } else if member == "features" {
        used.formUnion(dataset.features.map(\.name))
      } else if member == "target" {
        used.formUnion([dataset.target?.name].compactMap(\.self))
      } else if member != "feature_names" && member != "target_name" {
        used.formUnion(dataset.columns.filter { $0.role != .id }.map(\.name))
      }
    }
    return used
  }

  /// The blocks that claim something, or that something claiming depends on.
  private static func claiming(
    _ order: [BlockName], _ checked: CheckedCourse, _ users: [BlockName: [BlockName]],
    _ readers: [BlockName: [String]]
  ) -> Set<BlockName> {
    var claiming: Set<BlockName> = []
    for name in order.reversed() {
      let outcome = checked.lessons[name.lesson]?.blocks[name.block]
      let isRead = readers[name] != nil || (users[name] ?? []).contains(where: claiming.contains)
      if isRead || !(outcome?.claims.isEmpty ?? true) || outcome?.answer?.basis == .computed {
        claiming.insert(name)
      }
    }
    return claiming
  }
}
