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
  var ranges: [String: TakenRanges] = [:]
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
      return ranges[path]?.isFree(edit.location.range) ?? true
    }
    guard fits else { continue }
    for edit in fix.edits {
      taken[edit.location.file, default: []].append(edit)
      ranges[edit.location.file, default: TakenRanges()].insert(edit.location.range)
    }
    result.count += 1
  }
  for (path, edits) in taken {
    guard let text = texts[path] else { continue }
    result.changed[path] = applying(edits, to: text)
  }
  return result
}

/// Ranges of a file that are to be replaced, in order: a file may have a hundred thousand of them.
private struct TakenRanges {
  private var ranges: [ByteRange] = []

  /// Two insertions at one place overlap as well: which comes first would be chance.
  func isFree(_ range: ByteRange) -> Bool {
    let index = position(of: range)
    if index > 0, ranges[index - 1].upperBound > range.lowerBound { return false }
    guard index < ranges.count else { return true }
    return ranges[index].lowerBound > range.lowerBound
      && ranges[index].lowerBound >= range.upperBound
  }

  mutating func insert(_ range: ByteRange) { ranges.insert(range, at: position(of: range)) }

  /// The first that does not begin before the range.
  private func position(of range: ByteRange) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low
  }
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
