import LessonSyntax
import SourceText

/// What the rest of a course sees of a lesson, apart from the values of its blocks.
///
/// As long as it looks the same to them, a change of the lesson touches only its own pages and those
/// that name its values. What is checked over the course as a whole may look at nothing else of it.
public struct LessonOutline: Sendable, Hashable {
  public var path: String
  public var id: Located<String>
  public var title: String
  public var level: Located<String>?
  public var order: Double
  public var orderLocation: Location?
  public var requires: [Located<String>]
  public var mentions: Mentions
  public var headings: [HeadingID]
  /// The front matter as written: cards and the bundle show more of it.
  public var front: String

  /// The id as a name in expressions of other lessons.
  public var name: String { id.value.replacing("-", with: "_") }

  public init(
    path: String, id: Located<String>, title: String, level: Located<String>?, order: Double,
    orderLocation: Location?, requires: [Located<String>], mentions: Mentions,
    headings: [HeadingID], front: String
  ) {
    self.path = path
    self.id = id
    self.title = title
    self.level = level
    self.order = order
    self.orderLocation = orderLocation
    self.requires = requires
    self.mentions = mentions
    self.headings = headings
    self.front = front
  }
}

extension LessonOutline {
  /// Whether other lessons' pages would show and link to it in the same way.
  public func looksLike(_ other: LessonOutline) -> Bool { visible == other.visible }

  /// Without what is only looked at for the course as a whole, and where its headings stand.
  private var visible: LessonOutline {
    var copy = self
    copy.mentions = Mentions()
    for index in copy.headings.indices { copy.headings[index].offset = 0 }
    return copy
  }
}

extension Lesson {
  public var outline: LessonOutline {
    LessonOutline(
      path: path, id: front.id, title: front.title.value, level: front.level, order: front.order,
      orderLocation: front.orderLocation, requires: front.requires, mentions: mentions,
      headings: headings, front: tree.frontMatter?.slice.text ?? "")
  }

  /// A lesson of which only the outline is known.
  public init(_ outline: LessonOutline) { self.init(outline, blocks: []) }

  private init(_ outline: LessonOutline, blocks: [Block]) {
    let file = SourceFile(path: outline.path, bytes: [])
    let start = Location(file: outline.path, range: .at(0))
    self.init(
      path: outline.path,
      tree: LessonTree(file: file, frontMatter: nil, blocks: [], diagnostics: []),
      front: FrontMatter(
        title: Located(outline.title, at: start), id: outline.id, level: outline.level,
        order: outline.order, orderLocation: outline.orderLocation, summary: nil, objectives: [],
        requires: outline.requires, takeaway: nil, tags: []),
      blocks: blocks, headings: outline.headings, mentions: outline.mentions, diagnostics: [])
  }

  /// The lesson without its text: what others see of it, which blocks it has and where, and what is
  /// wrong with it on its own.
  public var outlined: Lesson {
    let stubs = blocks.map { block in
      Block(id: block.id, content: .broken, location: block.location, isSound: false)
    }
    var lesson = Lesson(outline, blocks: stubs)
    lesson.dottedNames = dottedNames
    lesson.diagnostics = diagnostics
    return lesson
  }
}
