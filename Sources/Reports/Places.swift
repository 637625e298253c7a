import SourceText

/// Turns offsets into lines and columns, reading each file once.
struct Places {
  private let files: any FileSystem
  private var sources: [String: SourceFile?] = [:]

  init(_ files: any FileSystem) { self.files = files }

  /// A file of the project; nil where it cannot be read.
  mutating func source(_ path: String) -> SourceFile? {
    if let known = sources[path] { return known }
    let file = (try? files.read(path)).map { SourceFile(path: path, bytes: $0) }
    sources[path] = .some(file)
    return file
  }

  /// Line and column from 1, the column in Unicode scalars.
  mutating func position(_ path: String, _ offset: Int) -> (line: Int, column: Int) {
    source(path)?.position(at: offset) ?? (1, 1)
  }

  /// Where a range begins and ends.
  mutating func span(
    _ location: Location
  ) -> (start: (line: Int, column: Int), end: (line: Int, column: Int)) {
    (
      position(location.file, location.range.lowerBound),
      position(location.file, location.range.upperBound)
    )
  }
}
