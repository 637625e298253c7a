import SourceText

/// Where a file's text begins: behind a byte order mark.
func textStart(_ file: SourceFile) -> Int {
  file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}

/// What is wrong with a file's bytes, before anything is read out of them.
func flawDiagnostics(_ file: SourceFile) -> [Diagnostic] {
  var diagnostics = file.flaws.map { diagnostic(for: $0, in: file) }
  if file.bytes[textStart(file)...].allSatisfy(\.isWhitespace) {
    diagnostics.append(
      Diagnostic(
        .emptyFile, "file without text", at: Location(file: file.path, range: 0..<file.bytes.count))
    )
  }
  return diagnostics
}

private func diagnostic(for flaw: SourceFile.Flaw, in file: SourceFile) -> Diagnostic {
  let location = Location(file: file.path, range: flaw.range)
  switch flaw.kind {
  case .invalidUTF8:
    return Diagnostic(
      .invalidUTF8, flaw.range.count == 1 ? "byte that is not UTF-8" : "bytes that are not UTF-8",
      at: location)
  case .controlCharacter:
    return Diagnostic(.controlCharacter, "control character", at: location)
  case .byteOrderMark:
    return Diagnostic(
      .byteOrderMark, "byte order mark before the text", at: location,
      fixes: [Fix("delete it", isSafe: true, edits: [TextEdit(location, "")])])
  case .carriageReturn(let count):
    return Diagnostic(
      .carriageReturn,
      "\(count) \(count == 1 ? "line ends" : "lines end") with a carriage return", at: location,
      fixes: [Fix("end every line with a line feed", isSafe: true, edits: lineEndEdits(file))])
  }
}

private func lineEndEdits(_ file: SourceFile) -> [TextEdit] {
  var edits: [TextEdit] = []
  let bytes = file.bytes
  var index = 0
  while let start = bytes[index...].firstIndex(of: ASCII.carriageReturn) {
    let end = start + (bytes.byte(at: start + 1) == ASCII.lineFeed ? 2 : 1)
    edits.append(TextEdit(Location(file: file.path, range: start..<end), "\n"))
    index = end
  }
  return edits
}
