import Expressions
import LessonSyntax
import SourceText

/// One lesson: what it says of itself, its Markdown, and its blocks decoded.
public struct Lesson: Sendable {
  public var path: String
  public var tree: LessonTree
  public var front: FrontMatter
  /// In the order of the page.
  public let blocks: [Block]
  public var headings: [HeadingID]
  /// Words of the file that may name other lessons.
  public internal(set) var dottedNames: Set<String>
  /// To find them takes a walk through the whole lesson, and what is wrong with its form needs none.
  private var mentioned: Later<Mentions>
  /// What is wrong with the lesson on its own: syntax, fields, ids.
  public var diagnostics: [Diagnostic]
  /// Where each block stands among them, by its id.
  private let places: [String: Int]

  init(
    path: String, tree: LessonTree, front: FrontMatter, blocks: [Block],
    headings: [HeadingID] = [], dottedNames: Set<String> = [], mentions: Mentions = Mentions(),
    diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.tree = tree
    self.front = front
    self.blocks = blocks
    self.headings = headings
    self.dottedNames = dottedNames
    mentioned = Later(made: mentions)
    self.diagnostics = diagnostics
    places = Dictionary(
      zip(blocks.map(\.id.value), blocks.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The lesson with what its own text and blocks mention.
  func withMentions() -> Lesson {
    var lesson = self
    lesson.mentioned = Later { Mentions(of: self) }
    return lesson
  }

  public var mentions: Mentions { mentioned.value }
  public var id: String { front.id.value }
  /// The id as a name in expressions of other lessons.
  public var name: String { String(id.map { $0 == "-" ? "_" : $0 }) }
  public func block(_ id: String) -> Block? { places[id].map { blocks[$0] } }
}

/// Decodes a lesson; never fails.
///
/// - Parameter earlier: the lesson before an edit: of what stands before the edit, little is read again.
public func readLesson(
  _ file: SourceFile, settings: CourseSettings, isHome: Bool = false, files: some FileSystem,
  after earlier: Lesson? = nil
) -> Lesson {
  let fences = earlier.map { EarlierFences($0.tree, in: file, diagnostics: $0.diagnostics) }
  let known = earlier.flatMap { lesson in fences.map { lesson.blocks(in: $0) } } ?? [:]
  let tree = parseLesson(file, after: fences)
  let problems = Problems()
  problems.add(tree.diagnostics)
  let front = readFrontMatter(tree, levels: settings.levels, isHome: isHome, problems)
  var blocks: [Block] = []
  var seen: [String: Location] = [:]
  for node in tree.blocks {
    node.visitBlocks { node in
      guard case .workshop(let yaml) = node.kind else { return }
      guard let yaml else {
        reportEmpty(node.location, in: tree, problems)
        return
      }
      let read =
        known[node.location] ?? decodeBlock(yaml, at: node.location, files: files, problems)
      guard let block = read else { return }
      if let first = seen[block.id.value] {
        problems.report(
          .duplicateBlockID, "this lesson already has a block '\(block.id.value)'",
          at: block.id.location, notes: [Note("the first is here", at: first)])
        return
      }
      seen[block.id.value] = block.id.location
      blocks.append(block)
    }
  }
  return Lesson(
    path: file.path, tree: tree, front: front, blocks: blocks,
    headings: headingIDs(of: tree.blocks, besides: blocks.filter(\.isShown).map(\.id.value)),
    dottedNames: dottedNames(file.bytes), diagnostics: problems.diagnostics
  ).withMentions()
}

extension Lesson {
  /// The blocks in fences that are as they were, but for those that other files are read for.
  fileprivate func blocks(in fences: EarlierFences) -> [Location: Block] {
    var known: [Location: Block] = [:]
    for block in blocks where fences.holds(block.location.range.lowerBound) {
      switch block.content {
      case .code: continue
      case .dataset(let dataset) where dataset.dataFile != nil: continue
      default: known[block.location] = block
      }
    }
    return known
  }
}

/// A fence without a tree holds nothing, unless what is in it could not be read.
private func reportEmpty(_ fence: Location, in tree: LessonTree, _ problems: Problems) {
  let isReported = tree.diagnostics.contains {
    $0.severity == .error && fence.range.contains($0.location.range.lowerBound)
  }
  if isReported { return }
  let line = tree.file.lines.range(ofLine: tree.file.lines.line(at: fence.range.lowerBound))
  let opener = fence.range.clamped(to: line.lowerBound..<max(line.lowerBound, line.upperBound - 1))
  problems.report(
    .notABlock,
    "a workshop block is a mapping that starts with its kind and id, and this one is empty",
    at: Location(file: fence.file, range: opener), notes: [Note("such as 'dataset: houses'")])
}

extension MarkdownNode {
  /// This node and all below it, in document order; the parser bounds how deep they lie.
  public func visit(_ body: (MarkdownNode) -> Void) {
    body(self)
    for index in children.indices { children[index].visit(body) }
  }

  /// The same without what stands inside paragraphs and headings, which is most of a lesson.
  public func visitBlocks(_ body: (MarkdownNode) -> Void) {
    body(self)
    switch kind {
    case .paragraph, .heading: break
    default: for index in children.indices { children[index].visitBlocks(body) }
    }
  }
}
