import LessonSyntax
import Lessons
import SourceText

/// Every place that writes what stands at `offset`, in all lessons, in the order of the course.
public func references(
  at offset: Int, in document: EditorDocument, withDefinition: Bool = true
) -> [Location] {
  guard let occurrence = document.occurrence(at: document.clamped(offset)) else { return [] }
  let found = document.occurrences(of: occurrence.symbol)
  var all = found.filter { withDefinition || !$0.isDefinition }.map(\.location)
  // References are made in a file that is no lesson.
  if withDefinition, case .reference = occurrence.symbol,
    let made = document.definition(of: occurrence.symbol)
  {
    all.insert(made, at: 0)
  }
  return all
}

/// A place in the document that writes what stands under the cursor.
public struct Highlight: Sendable, Hashable {
  public var range: ByteRange
  public var isDefinition: Bool
}

public func highlights(at offset: Int, in document: EditorDocument) -> [Highlight] {
  guard let occurrence = document.occurrence(at: document.clamped(offset)) else { return [] }
  return document.lesson.occurrences(in: document.course)
    .filter { document.isAlike($0.symbol, occurrence.symbol) }
    .map { Highlight(range: $0.location.range, isDefinition: $0.isDefinition) }
    .sorted { $0.range.lowerBound < $1.range.lowerBound }
}

extension EditorDocument {
  /// Each place of the course where a symbol is written.
  func occurrences(of symbol: Symbol) -> [Occurrence] {
    pages(writing: symbol).flatMap { page in
      page.occurrences(in: course).filter { isAlike($0.symbol, symbol) }
        .sorted { $0.location.range.lowerBound < $1.location.range.lowerBound }
    }
  }

  /// A lesson is one thing, by its id and by its path.
  func isAlike(_ a: Symbol, _ b: Symbol) -> Bool {
    if a == b { return true }
    switch (a, b) {
    case (.lesson(let id), .page(let path)), (.page(let path), .lesson(let id)):
      return lookUp(path: path)?.id == id
    default: return false
    }
  }

  /// The lessons that may write a symbol, with their texts: those whose bytes hold its words.
  private func pages(writing symbol: Symbol) -> [Lesson] {
    let pages = (course.home.map { [$0] } ?? []) + course.lessons
    let words: [String]
    switch symbol {
    case .binding(_, _, let name), .column(_, _, let name), .bucket(_, _, let name): words = [name]
    case .block(_, let id): words = [id]
    case .lesson(let id): words = [id, id.replacing("-", with: "_"), fileName(ofLesson: id)]
    case .heading(_, let id): words = [id]
    case .page(let path), .file(let path):
      words = [String(path.split(separator: "/").last ?? "")]
    case .reference(let key): words = [key]
    case .function(let name): words = [name]
    }
    return pages.compactMap { page in
      if page.path == path { return lesson }
      if case .bucket(let owner, _, _) = symbol, owner != page.id { return nil }
      if case .reference(let key) = symbol, !page.mentions.cited.contains(key) { return nil }
      return page.mayWrite(words, files: files) ? full(page) : nil
    }
  }

  private func fileName(ofLesson id: String) -> String {
    lookUp(id: id)?.path.split(separator: "/").last.map(String.init) ?? id
  }
}

extension Lesson {
  /// Whether one of the words is anywhere in the lesson's text.
  fileprivate func mayWrite(_ words: [String], files: any FileSystem) -> Bool {
    let bytes = tree.file.bytes.isEmpty ? (try? files.read(path)) ?? [] : tree.file.bytes
    return words.contains { bytes.holds(Array($0.utf8)) }
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    let (bytes, word) = (span, word.span)
    guard bytes.count >= word.count else { return false }
    for start in 0...(bytes.count - word.count) where bytes[start] == first {
      var length = 1
      while length < word.count, bytes[start + length] == word[length] { length += 1 }
      if length == word.count { return true }
    }
    return false
  }
}
