import Checking
import Lessons
import SourceText

/// What was found about one text of a lesson that takes longer to find than its form: what the engine
/// says, and what the course as a whole says.
struct Verdicts: Sendable {
  let bytes: [UInt8]
  let diagnostics: [Diagnostic]
  /// The lesson's blocks in the text.
  let blocks: [ByteRange]

  init(bytes: [UInt8], diagnostics: [Diagnostic], blocks: [ByteRange] = []) {
    self.bytes = bytes
    self.diagnostics = diagnostics
    self.blocks = blocks
  }

  init(_ lesson: Lesson, _ diagnostics: [Diagnostic]) {
    self.init(
      bytes: lesson.tree.file.bytes, diagnostics: diagnostics,
      blocks: lesson.blocks.map(\.location.range))
  }

  /// What of it still holds of an edited text: all but what lies where the edit was, or in a block
  /// that it touched. Places behind the edit move with their text.
  func moved(to edited: [UInt8], path: String) -> [Diagnostic] {
    guard let edit = EditedRange(from: bytes, to: edited) else { return diagnostics }
    let touched = blocks.filter { edit.touches($0) }
    return diagnostics.compactMap { diagnostic in
      let place = diagnostic.location
      guard place.file == path else { return diagnostic }
      let isLost =
        edit.touches(place.range)
        || touched.contains { $0.contains(place.range.lowerBound) }
      return isLost ? nil : edit.moved(diagnostic, path: path)
    }
  }
}

/// The one range in which a text differs from an earlier one.
struct EditedRange {
  /// In the earlier text.
  let range: ByteRange
  /// By how much all behind it has moved.
  let shift: Int

  /// nil where the texts are the same.
  init?(from old: [UInt8], to new: [UInt8]) {
    let shared = min(old.count, new.count)
    var prefix = 0
    while prefix < shared, old[prefix] == new[prefix] { prefix += 1 }
    if prefix == old.count, prefix == new.count { return nil }
    var suffix = 0
    while suffix < shared - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
      suffix += 1
    }
    range = prefix..<(old.count - suffix)
    shift = new.count - old.count
  }

  /// Whether the edit changed something of a range, or at one of its ends.
  func touches(_ other: ByteRange) -> Bool {
    range.lowerBound <= other.upperBound && other.lowerBound <= range.upperBound
  }

  func moved(_ range: ByteRange) -> ByteRange {
    move(range.lowerBound)..<move(range.upperBound)
  }

  private func move(_ offset: Int) -> Int {
    offset >= range.upperBound ? offset + shift : min(offset, range.lowerBound)
  }

  /// A diagnostic with all its places in the file moved.
  func moved(_ diagnostic: Diagnostic, path: String) -> Diagnostic {
    diagnostic.moved { place in
      place.file == path ? Location(file: path, range: moved(place.range)) : place
    }
  }
}
