import Lessons
import SourceText

/// A name of the course and where it is made.
public struct WorkspaceSymbol: Sendable, Hashable {
  public var name: String
  public var kind: DocumentSymbol.Kind
  /// The lesson it is in.
  public var container: String
  public var location: Location
}

/// The most that are given: more than anybody reads.
private let mostSymbols = 500

/// The lessons, headings and blocks of the course whose names hold the letters of `query` in order,
/// closest first.
public func workspaceSymbols(_ query: String, _ course: Course) -> [WorkspaceSymbol] {
  let letters = Array(query.lowercased().utf8.filter { $0 > 0x20 })
  var found: [(score: Int, symbol: WorkspaceSymbol)] = []
  let pages = course.lessons + (course.home.map { [$0] } ?? [])
  for lesson in pages {
    let title = lesson.front.title.value
    func offer(_ name: String, _ kind: DocumentSymbol.Kind, _ location: @autoclosure () -> Location)
    {
      guard let score = match(letters, name) else { return }
      found.append(
        (score, WorkspaceSymbol(name: name, kind: kind, container: title, location: location())))
    }
    offer(title, .lesson, lesson.front.title.location)
    for heading in lesson.headings {
      offer(
        heading.text, .heading, Location(file: lesson.path, range: .at(heading.offset)))
    }
    for block in lesson.blocks { offer(block.id.value, .block, block.id.location) }
  }
  return found.enumerated().sorted { ($0.element.score, $0.offset) < ($1.element.score, $1.offset) }
    .prefix(mostSymbols).map(\.element.symbol)
}

/// How far apart the letters stand in a name; nil where they are not all there in order.
private func match(_ letters: [UInt8], _ name: String) -> Int? {
  var next = 0
  var last = -1
  var score = 0
  for (index, byte) in name.utf8.enumerated() where next < letters.count {
    let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    guard lower == letters[next] else { continue }
    score += index - last - 1
    last = index
    next += 1
  }
  return next == letters.count ? score : nil
}
