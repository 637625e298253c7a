import Testing

struct BorderTests {
  @Test func `every module has its border`() throws {
    let known = Set(Border.all.map(\.module))
    #expect(try Repository.modules().filter { !known.contains($0) } == [])
  }

  @Test(arguments: Border.all)
  func `a module imports only what its border lets in`(border: Border) throws {
    let system: Set = border.mayUseFoundation ? ["Foundation"] : []
    // Part of the standard library.
    let standard: Set = ["Synchronization"]
    let allowed = border.imports.union(system).union(standard)
    let form =
      /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
    try report(border) { line in
      guard line.contains("import"), let match = line.firstMatch(of: form) else { return false }
      return !allowed.contains(String(match.output.1))
    }
  }

  @Test(arguments: Border.all.filter { !$0.isProgram })
  func `only programs print and exit`(border: Border) throws {
    let calls = /(^|[^.\w])(print|debugPrint|dump|exit|_exit|abort|fatalError|NSLog|puts|fputs)\(/
    let streams = /\bFileHandle\.standard/.wordBoundaryKind(.simple)
    try report(border) { $0.contains(calls) || $0.contains(streams) }
  }

  @Test(arguments: Border.all.filter { !$0.mayTouchDisk })
  func `only the workspace and the programs touch the disk`(border: Border) throws {
    let types = /\b(FileManager|FileHandle|URLSession|ProcessInfo)\b/.wordBoundaryKind(.simple)
    let calls = /\b(Process\(\)|(String|Data)\(contentsOf|(fopen|getenv)\()/.wordBoundaryKind(
      .simple)
    try report(border) { $0.contains(types) || $0.contains(calls) }
  }

  @Test(arguments: Border.all.filter { !$0.isProgram })
  func `nothing that is published depends on the clock or on chance`(border: Border) throws {
    let calls =
      /\b(Date\(\)|Date\.now|gettimeofday|SystemRandomNumberGenerator|\.random\(in:|UUID\(\))/
      .wordBoundaryKind(.simple)
    try report(border) { $0.contains(calls) }
  }

  // Patterns use simple word boundaries: by Unicode's rules a point between letters is none.

  /// Records an issue for each line of the module's code that `isWrong` tells.
  private func report(_ border: Border, where isWrong: (String) -> Bool) throws {
    for file in try Repository.files(in: "Sources/\(border.module)", "swift") {
      for (index, line) in file.lines.enumerated() where isWrong(line.code) {
        Issue.record("\(file.place(index))")
      }
    }
  }
}
