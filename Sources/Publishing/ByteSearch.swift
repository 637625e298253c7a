extension ArraySlice<UInt8> {
  /// Where the bytes of a text first begin; nil where they do not occur.
  func start(of text: String) -> Int? {
    let sought = Array(text.utf8)
    var index = startIndex
    while let start = self[index...].firstIndex(of: sought[0]) {
      if self[start...].starts(with: sought) { return start }
      index = start + 1
    }
    return nil
  }
}
