import Expressions
import LessonSyntax
import Lessons
import SourceText

/// Why a name cannot be changed.
public struct RenameRefusal: Error, Sendable, Hashable {
  /// A sentence for the author.
  public var reason: String
}

/// What would be renamed.
public struct RenameTarget: Sendable, Hashable {
  public var range: ByteRange
  /// The name as it is.
  public var name: String
}

/// What a rename at `offset` would change, or why there is nothing that it could.
public func prepareRename(
  at offset: Int, in document: EditorDocument
) -> Result<RenameTarget, RenameRefusal> {
  guard let occurrence = document.occurrence(at: document.clamped(offset)) else {
    return .failure(RenameRefusal(reason: "there is no name here"))
  }
  if let refusal = document.refusal(of: occurrence.symbol) { return .failure(refusal) }
  let range = document.written(occurrence)
  return .success(RenameTarget(range: range, name: document.file.text(range)))
}

/// The edits, by file, that give what stands at `offset` another name everywhere in the course.
public func rename(
  at offset: Int, to name: String, in document: EditorDocument
) -> Result<[String: [TextEdit]], RenameRefusal> {
  guard let occurrence = document.occurrence(at: document.clamped(offset)) else {
    return .failure(RenameRefusal(reason: "there is no name here"))
  }
  let symbol = occurrence.symbol
  if let refusal = document.refusal(of: symbol) ?? document.refusal(of: name, for: symbol) {
    return .failure(refusal)
  }
  var edits: [TextEdit] = []
  for found in document.occurrences(of: symbol) {
    edits += document.edit(found, to: name)
  }
  if case .reference = symbol, let made = document.definition(of: symbol) {
    edits.append(TextEdit(made, name))
  }
  return .success(Dictionary(grouping: edits, by: \.location.file))
}

extension EditorDocument {
  fileprivate func refusal(of symbol: Symbol) -> RenameRefusal? {
    switch symbol {
    case .block, .binding, .bucket, .reference: return nil
    case .lesson(let id):
      let isWritten = lookUp(id: id).map(full)?.tree.frontMatter?["id"] != nil
      return isWritten
        ? nil
        : RenameRefusal(
          reason: "the lesson's id is its file's name: rename the file, or write 'id:'")
    case .column:
      return RenameRefusal(
        reason: "a column may be named in data files and in functions of its rows, which cannot be "
          + "found for certain")
    case .function(let name):
      return RenameRefusal(reason: "\(name) is a function of the expression language")
    case .heading: return RenameRefusal(reason: "write the heading; links to it follow its words")
    case .page, .file: return RenameRefusal(reason: "rename the file, and links follow")
    }
  }

  /// Why the new name will not do.
  fileprivate func refusal(of name: String, for symbol: Symbol) -> RenameRefusal? {
    switch symbol {
    case .block(let lesson, _):
      if let reason = blockNameProblem(name) { return RenameRefusal(reason: reason) }
      return full(id: lesson)?.block(name).map { _ in
        RenameRefusal(reason: "the lesson already has a block '\(name)'")
      }
    case .binding(let lesson, let id, _):
      if let reason = nameProblem(name) { return RenameRefusal(reason: reason) }
      let page = full(id: lesson)
      let isTaken =
        page?.block(id)?.bindings.contains { $0.name.value == name } ?? false
        || page?.block(name) != nil
      return isTaken ? RenameRefusal(reason: "'\(name)' already means something here") : nil
    case .bucket(let lesson, let id, _):
      if name.isEmpty || !name.utf8.allSatisfy(isIDByte) {
        return RenameRefusal(reason: "'\(name)' is not a name: letters, digits, _ and - only")
      }
      guard case .sort(let sort)? = full(id: lesson)?.block(id)?.content else { return nil }
      return sort.buckets.contains { $0.id.value == name }
        ? RenameRefusal(reason: "there already is a bucket '\(name)'") : nil
    case .lesson:
      let parts = name.split(separator: "-", omittingEmptySubsequences: false)
      let isKebab = parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
      }
      if !isKebab {
        return RenameRefusal(
          reason: "'\(name)' is not an id: lower-case words and digits joined by '-'")
      }
      return lookUp(id: name).map {
        RenameRefusal(reason: "the lesson \($0.path) already has the id '\(name)'")
      }
    case .reference:
      if name.isEmpty || !name.utf8.allSatisfy(isCitationByte) {
        return RenameRefusal(reason: "'\(name)' is no key: letters, digits, and _ - : . only")
      }
      return course.reference(name).map { _ in
        RenameRefusal(reason: "there already is a reference '\(name)'")
      }
    case .column, .function, .heading, .page, .file: return nil
    }
  }

  private func blockNameProblem(_ name: String) -> String? {
    let isWord = name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
    guard isWord, name.utf8.first.map({ $0 >= 0x61 }) ?? false else {
      return "'\(name)' is not an id: lower-case letters, digits and _, a letter first"
    }
    return nameProblem(name)
  }

  private func nameProblem(_ name: String) -> String? {
    guard !name.isEmpty, name.utf8.allSatisfy(isNameByte),
      !(name.utf8.first.map { (0x30...0x39).contains($0) } ?? true)
    else { return "'\(name)' is not a name: letters, digits and _ only, no digit first" }
    return Catalogue.isReserved(name) ? "'\(name)' is a word of the expression language" : nil
  }

  /// The bytes of an occurrence that are its name.
  fileprivate func written(_ occurrence: Occurrence) -> ByteRange { occurrence.location.range }

  /// The edit of one place; links name a lesson by its file, which stays.
  fileprivate func edit(_ found: Occurrence, to name: String) -> [TextEdit] {
    switch found.symbol {
    case .page, .heading, .file: return []
    case .lesson(let id):
      // In expressions, and where a challenge names a question, a lesson's id has `_` for `-`.
      let isName = found.location.range.count == id.utf8.count && isExpressionName(found, id)
      return [TextEdit(found.location, isName ? name.replacing("-", with: "_") : name)]
    default: return [TextEdit(found.location, name)]
    }
  }

  private func isExpressionName(_ found: Occurrence, _ id: String) -> Bool {
    guard let page = lookUp(path: found.location.file).map(full) else { return false }
    if page.front.requires.contains(where: { $0.location == found.location }) { return false }
    return page.front.id.location != found.location
  }
}
