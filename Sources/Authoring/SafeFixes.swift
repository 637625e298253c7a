import SourceText

/// Files with fixes made in them, and how many were.
public struct FixedFiles: Sendable {
  /// The new bytes of each file that changed.
  public var changed: [String: [UInt8]] = [:]
  public var count = 0
  public init() {}
}

/// Makes safe fixes, checks again, and goes on until there are none left: a fix may lay open another
/// problem, and fixes that overlap have to wait for one another.
///
/// - Parameters:
///   - isInScope: whether a file may be changed.
///   - check: what is wrong with the given files.
public func applySafeFixes<Files: FileSystem>(
  to files: Files, isInScope: (String) -> Bool,
  check: (OverlaidFiles<Files>) throws -> [Diagnostic]
) rethrows -> FixedFiles {
  var overlaid = OverlaidFiles(base: files)
  var result = FixedFiles()
  // A pair of fixes that undo each other must not go on for ever.
  for _ in 0..<roundLimit {
    let diagnostics = try check(overlaid)
    let round = safeEdits(of: diagnostics, in: overlaid, isInScope: isInScope)
    if round.count == 0 { break }
    result.count += round.count
    overlaid.changed.merge(round.changed) { $1 }
  }
  // What came back to what it was is not a change.
  result.changed = overlaid.changed.filter { (try? files.read($0.key)) != $0.value }
  return result
}

private let roundLimit = 20

/// One round: the first safe fix of each diagnostic, unless it overlaps one already taken.
func safeEdits(
  of diagnostics: [Diagnostic], in files: some FileSystem, isInScope: (String) -> Bool
) -> FixedFiles {
  var taken: [String: [TextEdit]] = [:]
  var texts: [String: [UInt8]] = [:]
  var result = FixedFiles()
  for diagnostic in diagnostics {
    guard let fix = diagnostic.fixes.first(where: \.isSafe), !fix.edits.isEmpty else { continue }
    let fits = fix.edits.allSatisfy { edit in
      let path = edit.location.file
      guard isInScope(path) else { return false }
      if texts[path] == nil { texts[path] = try? files.read(path) }
      guard let text = texts[path], edit.location.range.upperBound <= text.count else {
        return false
      }
      return !(taken[path] ?? []).contains { overlap($0.location.range, edit.location.range) }
    }
    guard fits else { continue }
    for edit in fix.edits { taken[edit.location.file, default: []].append(edit) }
    result.count += 1
  }
  for (path, edits) in taken {
    guard let text = texts[path] else { continue }
    result.changed[path] = applying(edits, to: text)
  }
  return result
}

/// Two insertions at one place overlap as well: which comes first would be chance.
private func overlap(_ a: ByteRange, _ b: ByteRange) -> Bool {
  a.lowerBound == b.lowerBound || (a.lowerBound < b.upperBound && b.lowerBound < a.upperBound)
}

/// The text with edits made that do not overlap.
public func applying(_ edits: [TextEdit], to text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  var position = 0
  for edit in edits.sorted(by: { $0.location.range.lowerBound < $1.location.range.lowerBound }) {
    guard edit.location.range.lowerBound >= position else { continue }
    result += text[position..<edit.location.range.lowerBound]
    result += Array(edit.text.utf8)
    position = edit.location.range.upperBound
  }
  return result + text[position...]
}

/// Files as they would be: some changed in memory, the others as they are.
public struct OverlaidFiles<Base: FileSystem>: FileSystem {
  let base: Base
  var changed: [String: [UInt8]] = [:]

  init(base: Base) { self.base = base }

  public func read(_ path: String) throws(FileError) -> [UInt8] {
    if let bytes = changed[path] { return bytes }
    return try base.read(path)
  }

  public func files() throws(FileError) -> [String] { try base.files() }
}
