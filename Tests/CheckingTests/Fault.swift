import SourceText
import TestSupport
import Testing

/// One way to be wrong: a lesson's body, the code it earns, and in `⟦⟧` where.
struct Fault: CustomTestStringConvertible, Sendable {
  let name: String
  let code: String
  let message: String
  let body: String
  var more: [String: String] = [:]

  var testDescription: String { name }

  init(
    _ name: String, _ code: String, _ message: String, _ body: String,
    more: [String: String] = [:]
  ) {
    self.name = name
    self.code = code
    self.message = message
    self.body = body
    self.more = more
  }

  /// The first thing found is this fault, at the marked place.
  func expectFirst(_ location: SourceLocation = #_sourceLocation) {
    let project = MarkedProject(lesson: body, more: more)
    let found = project.checked().diagnostics.filter {
      !$0.code.name.hasPrefix("DW0462") || code == "DW0462"
    }
    let briefs = found.map { $0.brief(in: project.files) }
    #expect(found.first?.code.name.hasPrefix(code) == true, "\(briefs)", sourceLocation: location)
    #expect(
      found.first?.message.contains(message) == true, "\(briefs)", sourceLocation: location)
    #expect(found.first?.location == project.marks.first, "\(briefs)", sourceLocation: location)
  }
}

/// Expects exactly these codes, each at its mark, in the order of files and places.
func expect(
  _ codes: [String], in project: MarkedProject, _ location: SourceLocation = #_sourceLocation
) {
  let found = project.checked().diagnostics
  let briefs = found.map { $0.brief(in: project.files) }
  #expect(found.map(\.code.name) == codes, "\(briefs)", sourceLocation: location)
  #expect(found.map(\.location) == project.marks, "\(briefs)", sourceLocation: location)
}
