import SourceText

/// What a person is shown: in order, each once, and without echoes.
public func presented(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  sorted(withoutEchoes(diagnostics))
}

/// Without what only repeats, in other words, that YAML could not read the very same bytes.
///
/// A text that YAML trips over is read on as well as it can be, so that its other errors show; an
/// error that begins where YAML's does is not another one.
func withoutEchoes(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
  var begins: [String: Set<Int>] = [:]
  for diagnostic in diagnostics where isYAML(diagnostic) {
    begins[diagnostic.location.file, default: []].insert(diagnostic.location.range.lowerBound)
  }
  if begins.isEmpty { return diagnostics }
  return diagnostics.filter { diagnostic in
    isYAML(diagnostic)
      || !(begins[diagnostic.location.file]?.contains(diagnostic.location.range.lowerBound) ?? false)
  }
}

private func isYAML(_ diagnostic: Diagnostic) -> Bool {
  diagnostic.severity == .error && diagnostic.code.name.hasPrefix("DW02")
}
