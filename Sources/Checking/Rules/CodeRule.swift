import Lessons
import SourceText

extension DiagnosticCode {
  /// Code prints something else than its `output:` says.
  ///
  /// Found by `workshop check --run-code`. Lines are compared without the blanks at their ends, and
  /// the first that differs is marked.
  ///
  /// - Wrong: `source: print(1 + 1)` with `output: '3'`
  /// - Right: `source: print(1 + 1)` with `output: '2'`
  public static let wrongOutput = DiagnosticCode("DW0570")

  /// Code that is run ends with an error.
  ///
  /// A reader who runs it would see the error too. Found by `workshop check --run-code`; the note
  /// gives the interpreter's own words.
  ///
  /// - Wrong: `source: print(x)`, where nothing is called `x`
  /// - Right: `source: print(1)`
  public static let codeFails = DiagnosticCode("DW0571")

  /// Code that is run does not end in time, or prints without end.
  ///
  /// It is stopped, and nothing is known of its output. Found by `workshop check --run-code`.
  ///
  /// - Wrong: `source: 'while True: pass'`
  /// - Right: `source: 'for i in range(10): pass'`
  public static let codeWithoutEnd = DiagnosticCode("DW0572")

  /// Code could not be run here, so nothing compared its output.
  ///
  /// `--run-code` needs a `python3` on the `PATH` (or named by `WORKSHOP_PYTHON`) that has the
  /// modules which the code imports.
  ///
  /// - Wrong: `import numpy` where no NumPy is installed
  /// - Right: the same, after `pip install numpy`
  public static let codeNotRun = DiagnosticCode("DW0573", .warning)
}

/// What running a piece of code came to.
public enum CodeRun: Sendable, Hashable {
  case printed(String)
  /// The error's own words, and the line of the code that they name.
  case failed(message: String, line: Int?)
  case stopped(why: String)
  case notRun(why: String)
}

/// What is wrong with a piece of code, now that it was run.
public func diagnostics(of run: CodeRun, for block: SourceCodeBlock) -> [Diagnostic] {
  guard let source = block.source, let place = block.run?.location else { return [] }
  switch run {
  case .printed(let text):
    return block.output.flatMap { difference(between: $0, and: text) }.map { [$0] } ?? []
  case .failed(let message, let line):
    let lines = source.lines
    let number = (line ?? 0) - 1
    let range = lines.indices.contains(number) ? source.source(lines[number]) : nil
    return [
      Diagnostic(
        .codeFails, message,
        at: range.map { Location(file: source.file, range: $0) } ?? place)
    ]
  case .stopped(let why): return [Diagnostic(.codeWithoutEnd, why, at: place)]
  case .notRun(let why): return [Diagnostic(.codeNotRun, "not run: \(why)", at: place)]
  }
}

/// The first line that differs; nil where none does.
private func difference(between output: MappedText, and printed: String) -> Diagnostic? {
  let ranges = output.lines
  let claimed = ranges.map { trimmedEnd(output.slice($0).text) }
  var found = printed.split(separator: "\n", omittingEmptySubsequences: false)
    .map { trimmedEnd(String($0)) }
  while found.last?.isEmpty ?? false { found.removeLast() }
  let count = max(claimed.count, found.count)
  guard let index = (0..<count).first(where: { at($0, claimed) != at($0, found) }) else {
    return nil
  }
  let range = ranges.indices.contains(index) ? ranges[index] : ranges.last ?? 0..<0
  let place = Location(file: output.file, range: output.source(range))
  guard let line = at(index, found) else {
    return Diagnostic(.wrongOutput, "the code does not print this line", at: place)
  }
  guard at(index, claimed) != nil else {
    return Diagnostic(.wrongOutput, "the code prints more: '\(line)'", at: place)
  }
  return Diagnostic(
    .wrongOutput, "the code prints '\(line)' here", at: place,
    fixes: [
      Fix("replace by what is printed", isSafe: false, edits: [TextEdit(place, line)])
    ])
}

private func at(_ index: Int, _ lines: [String]) -> String? {
  lines.indices.contains(index) ? lines[index] : nil
}

private func trimmedEnd(_ line: String) -> String {
  var line = Substring(line)
  while line.last?.isWhitespace ?? false { line.removeLast() }
  return String(line)
}

extension MappedText {
  /// Where each line is, without the blanks at its end; empty ones at the text's end do not count.
  fileprivate var lines: [ByteRange] {
    var lines: [ByteRange] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x0A {
      var end = index
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      lines.append(start..<end)
      start = index + 1
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
