/// The path of a module in the site folder: relative, without `.` and `..`.
struct ModulePath {
  let text: String

  /// Nil for an absolute path and one that leaves the folder.
  init?(_ text: String) {
    guard !text.hasPrefix("/"), !text.contains("\0") else { return nil }
    var parts: [Substring] = []
    for part in text.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    guard !parts.isEmpty else { return nil }
    self.text = parts.joined(separator: "/")
  }

  /// The module that an import in this one names; nil unless it is a relative path in the folder.
  func resolving(_ specifier: String) -> ModulePath? {
    guard specifier.hasPrefix("./") || specifier.hasPrefix("../") else { return nil }
    return ModulePath(text + "/../" + specifier)
  }
}
