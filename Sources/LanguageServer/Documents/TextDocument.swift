import Publishing
import SourceText

/// A text as the client has it. An edit makes another one.
struct TextDocument: Sendable {
  let version: Int
  /// The bytes just as they came; `file` has what is not text replaced, byte for byte.
  let bytes: [UInt8]
  let file: SourceFile

  init(path: String, version: Int, bytes: [UInt8]) {
    self.version = version
    self.bytes = bytes
    file = SourceFile(path: path, bytes: bytes)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text after the changes of a `didChange`, each of the text that those before it left.
  func applying(
    _ changes: [JSONValue], version: Int, _ encoding: PositionEncoding
  ) -> TextDocument {
    var result = self
    for change in changes {
      guard let text = change["text"]?.string else { continue }
      var bytes = Array(text.utf8)
      if let range = Positions(result.file, encoding).range(change["range"]) {
        var edited = result.bytes
        edited.replaceSubrange(range, with: bytes)
        bytes = edited
      }
      result = TextDocument(path: file.path, version: version, bytes: bytes)
    }
    return result
  }
}
