import SourceText
import TestSupport
import Testing

/// Expects exactly these codes, each at its mark, in the order of files and places.
func expect(
  _ codes: [String], in project: MarkedProject, _ location: SourceLocation = #_sourceLocation
) {
  let found = project.checked().diagnostics
  let briefs = found.map { $0.brief(in: project.files) }
  #expect(found.map(\.code.name) == codes, "\(briefs)", sourceLocation: location)
  #expect(found.map(\.location) == project.marks, "\(briefs)", sourceLocation: location)
}
