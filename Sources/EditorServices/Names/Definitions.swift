import Expressions
import LessonSyntax
import Lessons
import SourceText

extension EditorDocument {
  /// The symbol that is written at `offset`: the smallest place that holds it.
  func occurrence(at offset: Int) -> Occurrence? {
    local(at: offset).filter { $0.location.range.holdsOrTouches(offset) }
      .min { $0.location.range.count < $1.location.range.count }
  }

  /// What is written near `offset`, without a look at the rest of the lesson.
  private func local(at offset: Int) -> [Occurrence] {
    var found: [Occurrence] = []
    if let site = site(at: offset) { found += lesson.occurrences(in: site, course) }
    if let node = markdownNode(at: offset) {
      node.visit { found += lesson.occurrences(of: $0) }
    }
    let range = section(at: offset) == nil ? nil : block(at: offset)?.location.range
    if let block = range.flatMap({ _ in block(at: offset) }) {
      found += lesson.written(in: block)
    } else {
      found += lesson.writtenInFront + lesson.headings.map { lesson.definition(of: $0) }
    }
    return found
  }

  /// Where a symbol is made.
  func definition(of symbol: Symbol) -> Location? {
    switch symbol {
    case .block(let lesson, let id): return full(id: lesson)?.block(id)?.id.location
    case .binding(let lesson, let block, let name):
      return full(id: lesson)?.block(block)?.bindings.first { $0.name.value == name }?.name.location
    case .column(let lesson, let block, let name):
      guard case .dataset(let dataset)? = full(id: lesson)?.block(block)?.content else {
        return nil
      }
      return dataset.columnNames.first { $0.value == name }?.location
    case .bucket(let lesson, let block, let name):
      guard case .sort(let sort)? = full(id: lesson)?.block(block)?.content else { return nil }
      return sort.buckets.first { $0.id.value == name }?.id.location
    case .lesson(let id): return lookUp(id: id)?.front.id.location
    case .page(let path):
      return lookUp(path: path).map { Location(file: $0.path, range: .at(0)) }
    case .heading(let path, let id):
      guard let page = lookUp(path: path).map(full) else { return nil }
      return page.headings.first { $0.id == id }.map { page.definition(of: $0).location }
    case .file(let path):
      return course.files.contains(path) ? Location(file: path, range: .at(0)) : nil
    case .reference(let key): return course.reference(key)?.id.location
    case .function: return nil
    }
  }

  func lookUp(path: String) -> Lesson? {
    if path == self.path { return lesson }
    return course.home?.path == path ? course.home : course.lesson(path: path)
  }

  func lookUp(id: String) -> Lesson? {
    if id == lesson.id { return lesson }
    return course.home?.id == id ? course.home : course.lesson(id: id)
  }

  func full(id: String) -> Lesson? { lookUp(id: id).map(full) }

  /// A lesson with its text: of some the course may know no more than the outline.
  func full(_ page: Lesson) -> Lesson {
    guard page.tree.file.bytes.isEmpty, let bytes = try? files.read(page.path), !bytes.isEmpty
    else {
      return page
    }
    return readLesson(
      SourceFile(path: page.path, bytes: bytes), settings: course.settings,
      isHome: page.path == course.home?.path, files: files)
  }
}
