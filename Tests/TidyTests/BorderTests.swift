import Testing

struct BorderTests {
  @Test func `every module has its border`() throws {
    let known = Set(Border.all.map(\.module))
    #expect(try Repository.modules().filter { !known.contains($0) } == [])
  }

  @Test(arguments: Border.all)
  func `a module imports only what its border lets in`(border: Border) throws {
    let system: Set = border.mayUseFoundation ? ["Foundation"] : []
    let allowed = border.imports.union(system)
    try report(border) { line in
      guard line.contains("import") else { return false }
      let form =
        /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+)/
      guard let match = line.firstMatch(of: form) else { return false }
      return !allowed.contains(String(match.output.1))
    }
  }

  @Test(arguments: Border.all.filter { !$0.isProgram })
  func `only programs print and exit`(border: Border) throws {
    try report(border) { line in
      line.contains(
        /(^|[^.\w])(print|debugPrint|dump|exit|_exit|abort|fatalError|NSLog|puts|fputs)\(/)
        || line.contains(/\bFileHandle\.standard/)
    }
  }

  @Test(arguments: Border.all.filter { !$0.mayTouchDisk })
  func `only the workspace and the programs touch the disk`(border: Border) throws {
    try report(border) { line in
      line.contains(/\b(FileManager|FileHandle|URLSession|ProcessInfo)\b/)
        || line.contains(
          /\b(Process\(\)|String\(contentsOf|Data\(contentsOf)|\b(fopen|getenv|gettimeofday)\(/)
        || line.contains(/\bDate\(\)|\bDate\.now\b|\bsystemRandom|SystemRandomNumberGenerator/)
    }
  }

  /// Records an issue for each line of the module's code that `isWrong` tells.
  private func report(_ border: Border, where isWrong: (String) -> Bool) throws {
    for file in try Repository.files(in: "Sources/\(border.module)", "swift") {
      for (index, line) in file.lines.enumerated() where isWrong(line.code) {
        Issue.record("\(file.place(index))")
      }
    }
  }
}
