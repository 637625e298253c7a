/// Where each lesson and reference of a course is found, so that nothing has to search for one.
///
/// Of several lessons with one id, path or name it knows the first.
public struct CourseIndex: Sendable {
  /// A lesson's place among those of its level.
  public struct Place: Sendable, Hashable {
    /// Its level's place in `course.yaml`; nil where it has none.
    public var level: Int?
    /// From 0.
    public var position: Int
  }
  /// By position in the course.
  public private(set) var places: [Place] = []
  private var counts: [Int?: Int] = [:]
  private var ids: [String: Int] = [:]
  private var names: [String: Int] = [:]
  private var paths: [String: Int] = [:]
  private var references: [String: Int] = [:]

  init() {}

  init(_ course: Course) {
    for (position, lesson) in course.lessons.enumerated() {
      let level = course.level(of: lesson)
      places.append(Place(level: level, position: counts[level] ?? 0))
      counts[level, default: 0] += 1
      if ids[lesson.id] == nil { ids[lesson.id] = position }
      if names[lesson.name] == nil { names[lesson.name] = position }
      if paths[lesson.path] == nil { paths[lesson.path] = position }
    }
    for (position, reference) in course.references.enumerated()
    where references[reference.id.value] == nil {
      references[reference.id.value] = position
    }
  }

  /// How many lessons a level has.
  public func count(ofLevel level: Int?) -> Int { counts[level] ?? 0 }
  public func position(ofID id: String) -> Int? { ids[id] }
  /// By the id as expressions write it.
  public func position(ofName name: String) -> Int? { names[name] }
  public func position(ofPath path: String) -> Int? { paths[path] }
  func reference(_ id: String) -> Int? { references[id] }
}

extension Course {
  public func lesson(id: String) -> Lesson? { index.position(ofID: id).map { lessons[$0] } }
  public func lesson(name: String) -> Lesson? { index.position(ofName: name).map { lessons[$0] } }
  public func lesson(path: String) -> Lesson? { index.position(ofPath: path).map { lessons[$0] } }
  public func reference(_ id: String) -> Reference? {
    index.reference(id).map { references[$0] }
  }
}
