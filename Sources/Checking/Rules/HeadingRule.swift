import LessonSyntax
import Lessons
import SourceText

extension DiagnosticCode {
  /// A heading is more than one level below the one before it.
  ///
  /// Readers who listen to a page move through it by its headings, and a gap reads like a part that
  /// is missing.
  ///
  /// - Wrong: `#### A detail` below `## A part`
  /// - Right: `### A detail` below `## A part`
  public static let headingSkipped = DiagnosticCode("DW0465", .warning)

  /// A heading of the first level that is not the lesson's title.
  ///
  /// A page has one heading of the first level, and that is the title of its front matter, which may
  /// be repeated as the first line.
  ///
  /// - Wrong: `# Another part`
  /// - Right: `## Another part`
  public static let secondTitle = DiagnosticCode("DW0466", .warning)
}

/// The levels of a page's own headings.
func checkHeadings(_ page: Lesson) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var before = 1
  var hasTitle = false
  for block in page.tree.blocks {
    block.visitBlocks { node in
      guard case .heading(let level) = node.kind else { return }
      if level == 1 {
        // A page without front matter has no title that a heading could repeat.
        let isTitle =
          page.tree.frontMatter == nil || (!hasTitle && node.plainText == page.front.title.value)
        if isTitle {
          hasTitle = true
        } else {
          diagnostics.append(
            Diagnostic(
              .secondTitle, "the page's title is '\(page.front.title.value)', and it has no other",
              at: node.location))
        }
      } else if level > before + 1 {
        diagnostics.append(
          Diagnostic(
            .headingSkipped, "this heading of level \(level) follows one of level \(before)",
            at: node.location))
      }
      before = level
    }
  }
  return diagnostics
}
