import Testing

struct DiagnosticCodeTests {
  /// Where each code is declared: its name, the file and the line (from 0).
  private func declarations() throws -> [(code: String, file: Repository.File, line: Int)] {
    let form = /DiagnosticCode\(\s*"(DW\d{4})"/
    return try Repository.files(in: "Sources", "swift").flatMap { file in
      file.lines.enumerated().compactMap { index, line in
        guard line.contains("DiagnosticCode(") else { return nil }
        return line.firstMatch(of: form).map { (String($0.output.1), file, index) }
      }
    }
  }

  @Test func `no code is declared twice`() throws {
    let places = Dictionary(grouping: try declarations(), by: \.code)
    for (code, declared) in places.sorted(by: { $0.key < $1.key }) where declared.count > 1 {
      Issue.record("\(code): \(declared.map { $0.file.place($0.line) })")
    }
  }

  @Test func `every code has the page that explains it as its comment`() throws {
    for (_, file, line) in try declarations() {
      // A long declaration breaks after its `=`.
      let start = file.lines[line].contains("let ") ? line : line - 1
      let above = start > 0 ? file.lines[start - 1].drop { $0 == " " } : ""
      #expect(above.hasPrefix("///"), "\(file.place(line))")
    }
  }
}
