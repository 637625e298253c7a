import LessonSyntax
import SourceText

/// What a `{dial}` turns: a control of a widget of its own lesson.
public struct Dial: Sendable {
  public let widget: Located<String>
  public let control: Located<String>
}

extension ComputedSpan {
  /// What stands on either side of the dot of `widget.control`; nil where either is missing.
  public var dial: Dial? {
    let bytes = expression.bytes
    guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot > 0, dot + 1 < bytes.count else {
      return nil
    }
    func name(_ range: ByteRange) -> Located<String> {
      let part = expression.slice(range)
      return Located(part.text, at: Location(file: part.file, range: part.sourceRange))
    }
    return Dial(widget: name(0..<dot), control: name(dot + 1..<bytes.count))
  }
}
