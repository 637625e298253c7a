import Lessons
import SourceText

/// Lessons as they were when they were checked last, with what was found.
public struct EarlierChecks: Sendable {
  fileprivate struct Entry: Sendable {
    var lesson: Lesson
    var checked: CheckedLesson
    /// The ids of the course's lessons: messages about unknown names tell of those that come near.
    var names: [String]
  }
  fileprivate var entries: [String: Entry] = [:]
  /// The greatest stamp of an outcome.
  private(set) var newest = 0

  public init() {}

  /// By the lesson's id.
  public var lessons: [String: CheckedLesson] { entries.mapValues(\.checked) }

  /// Remembers what was found of a group of lessons.
  public mutating func take(_ group: [Lesson], _ checked: CheckedGroup, of course: Course) {
    let names = course.lessons.map(\.id)
    for lesson in group {
      guard let found = checked.lessons[lesson.id] else { continue }
      entries[lesson.id] = Entry(lesson: lesson, checked: found, names: names)
      newest = max(newest, found.blocks.values.map(\.stamp).max() ?? 0)
    }
  }

  /// Forgets all lessons but those with these ids.
  public mutating func keep(where isKept: (String) -> Bool) {
    entries = entries.filter { isKept($0.key) }
  }
}

/// The blocks that a block names, and the stamps of their outcomes.
struct OutcomeBasis: Sendable, Hashable {
  var names: [BlockName] = []
  var stamps: [Int] = []
}

/// What of earlier checks still holds: the outcome of a block whose text is what it was, and which
/// names the same blocks, with the same outcomes.
struct Takeover {
  private let earlier: EarlierChecks
  /// By the lesson's id.
  private var moves: [String: MovedBlocks] = [:]
  /// Whether the same names can be seen.
  private var hasSameNames = true

  init(of earlier: EarlierChecks, for group: [Lesson], in course: Course) {
    self.earlier = earlier
    let names = course.lessons.map(\.id)
    for lesson in group {
      guard let before = earlier.entries[lesson.id], before.lesson.path == lesson.path else {
        continue
      }
      moves[lesson.id] = MovedBlocks(before.lesson, lesson)
      let hasSameBlocks = before.lesson.blocks.elementsEqual(lesson.blocks) {
        $0.id.value == $1.id.value
      }
      hasSameNames = hasSameNames && hasSameBlocks && before.names == names
    }
  }

  /// The block's earlier outcome, moved to where the block is now; nil where it must be checked.
  func outcome(of block: Block, in lesson: Lesson, _ basis: OutcomeBasis) -> BlockOutcome? {
    // What a challenge asks is not among what it depends on.
    if case .challenge = block.content { return nil }
    guard let moves = moves[lesson.id], moves.isSame(block, in: lesson),
      let outcome = earlier.entries[lesson.id]?.checked.blocks[block.id.value],
      outcome.basis == basis,
      hasSameNames || outcome.diagnostics.isEmpty
    else { return nil }
    return outcome.moved(moves)
  }
}

extension BlockOutcome {
  /// The outcome for another text of the lesson, in which its block stands elsewhere.
  fileprivate func moved(_ blocks: MovedBlocks) -> BlockOutcome {
    var moved = self
    // Only mutation asks for the claims, which hold places too; it begins with a check of its own.
    moved.held = []
    if !diagnostics.isEmpty { moved.diagnostics = diagnostics.map { $0.moved(blocks.place) } }
    if !spans.isEmpty {
      moved.spans = Dictionary(
        spans.map { (blocks.offset($0), $1) }, uniquingKeysWith: { first, _ in first })
    }
    return moved
  }
}

/// Where the blocks of a lesson have gone in another text of it.
private struct MovedBlocks {
  private let old: Lesson
  private let before: [String: Block]
  private let ranges: [(range: ByteRange, shift: Int)]

  init(_ old: Lesson, _ new: Lesson) {
    self.old = old
    let before = Dictionary(old.blocks.map { ($0.id.value, $0) }, uniquingKeysWith: { a, _ in a })
    self.before = before
    ranges = new.blocks.compactMap { block in
      guard let range = before[block.id.value]?.location.range else { return nil }
      return (range, block.location.range.lowerBound - range.lowerBound)
    }
  }

  /// Whether the block says what it said.
  func isSame(_ block: Block, in lesson: Lesson) -> Bool {
    guard let before = before[block.id.value], before.isSound == block.isSound else {
      return false
    }
    return old.tree.file.bytes[before.location.range]
      .elementsEqual(lesson.tree.file.bytes[block.location.range])
  }

  func offset(_ offset: Int) -> Int {
    offset + (ranges.first { $0.range.contains(offset) }?.shift ?? 0)
  }

  func place(_ place: Location) -> Location {
    guard place.file == old.path else { return place }
    let shift = offset(place.range.lowerBound) - place.range.lowerBound
    return Location(
      file: place.file, range: place.range.lowerBound + shift..<place.range.upperBound + shift)
  }
}
