import Checking
import Explanations
import Lessons
import SourceText
import TestSupport
import Testing

@testable import Reports

struct FormatTests {
  /// A project with an error, a warning, a note elsewhere and a fix, below a folder.
  private func findings() -> Findings {
    let project = MarkedProject([
      "a, b.md": MarkedProject.front + "So ä `{check} 1 + 1 == 3`, 100%.\n\n"
        + fence("check: x\nthat: [1 < 2]") + fence("check: x\nthat: [1 < 2]")
    ])
    let checked = project.checked()
    return Findings(
      diagnostics: checked.diagnostics, course: checked, files: project.files, folder: "my courses/"
    )
  }

  @Test func `GitHub's commands escape what they must`() {
    let lines = githubReport(findings()).split(separator: "\n")
    let first = lines.first { $0.contains("DW0501") }
    #expect(
      first
        == "::error file=my courses/a%2C b.md,line=6,endLine=6,col=24,endColumn=25,title=DW0501::1 + 1 is 2, not 3%0Afix: replace by the computed 2"
    )
    #expect(lines.count == 3)
  }

  @Test func `JSON counts columns in scalars and offsets in bytes`() {
    let text = jsonReport(findings())
    #expect(text.contains(#""column" : 24,"#))
    #expect(text.contains(#""offset" : \#(MarkedProject.front.utf8.count + 24)"#))
  }

  @Test func `every code has a page with an example and its cure`() {
    for explanation in Explanation.all {
      let name = "\(explanation.code) (\(explanation.name))"
      #expect(explanation.title.hasSuffix("."), "\(name): its page begins with a sentence")
      #expect(
        explanation.body.contains("\n- Wrong: ") && explanation.body.contains("\n- Right: "),
        """
        \(name): the doc comment on the code is its page. It says in a sentence what is wrong, then \
        why that matters, then `- Wrong:` and `- Right:` with an example each
        """)
    }
    #expect(Set(Explanation.all.map(\.code)).count == Explanation.all.count)
    #expect(Explanation.all.count > 100)
  }
}
