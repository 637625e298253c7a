import SourceText
import Testing

@testable import Authoring

private let code = DiagnosticCode("DW0000")

private func problem(_ edits: [(ByteRange, String)], file: String = "a", isSafe: Bool = true)
  -> Diagnostic
{
  let edits = edits.map { TextEdit(Location(file: file, range: $0.0), $0.1) }
  return Diagnostic(
    code, "m", at: Location(file: file, range: 0..<1),
    fixes: [Fix("f", isSafe: isSafe, edits: edits)])
}

struct SafeFixTests {
  private let files = MemoryFileSystem(["a": "0123456789", "b": "x"])

  private func fixed(_ problems: [Diagnostic], isInScope: (String) -> Bool = { _ in true })
    -> [String]
  {
    let round = safeEdits(of: problems, in: files, isInScope: isInScope)
    return round.changed.sorted { $0.key < $1.key }
      .map { "\($0.key): \(String(decoding: $0.value, as: UTF8.self))" } + ["\(round.count)"]
  }

  @Test func `edits are made wherever they stand`() {
    #expect(
      fixed([problem([(5..<6, "five"), (1..<2, "")]), problem([(3..<3, "-")])]) == [
        "a: 02-34five6789", "2",
      ])
  }

  @Test func `of two fixes that overlap one waits`() {
    #expect(fixed([problem([(1..<4, "A")]), problem([(3..<5, "B")])]) == ["a: 0A456789", "1"])
    #expect(fixed([problem([(2..<2, "A")]), problem([(2..<2, "B")])]) == ["a: 01A23456789", "1"])
    #expect(fixed([problem([(1..<2, "A")]), problem([(2..<3, "B")])]) == ["a: 0AB3456789", "2"])
  }

  @Test func `a fix is made whole or not at all`() {
    #expect(
      fixed([problem([(1..<2, "A")]), problem([(1..<2, "B"), (8..<9, "C")])]) == [
        "a: 0A23456789", "1",
      ])
  }

  @Test func `only safe fixes of files in scope are made`() {
    #expect(fixed([problem([(1..<2, "A")], isSafe: false)]) == ["0"])
    #expect(fixed([problem([(0..<1, "A")], file: "b")], isInScope: { $0 == "a" }) == ["0"])
    #expect(fixed([problem([(0..<1, "A")], file: "../c")]) == ["0"])
    #expect(fixed([problem([(9..<12, "A")])]) == ["0"])
  }

  @Test func `rounds go on until nothing is left`() {
    let result = applySafeFixes(to: files, isInScope: { _ in true }) { files in
      let text = (try? files.read("a")) ?? []
      return text.count > 7 ? [problem([(0..<1, "")])] : []
    }
    #expect(result.count == 3)
    #expect(result.changed == ["a": Array("3456789".utf8)])
  }

  @Test func `fixes that undo each other come to an end`() {
    let result = applySafeFixes(to: files, isInScope: { _ in true }) { files in
      [problem([(0..<1, (try? files.read("b"))?.first == 0x78 ? "y" : "x")], file: "b")]
    }
    #expect(result.count == 20)
    #expect(result.changed.isEmpty)
  }
}
