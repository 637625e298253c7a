import SourceText

/// Parses a lesson: what is wrong with its bytes, its front matter and its body.
///
/// Never fails: the tree holds what could be read, its diagnostics say what could not.
///
/// - Parameter earlier: what need not be read again.
public func parseLesson(_ file: SourceFile, after earlier: EarlierFences? = nil) -> LessonTree {
  let frontMatter = FrontMatter(file)
  let body = parseMarkdown(
    MappedText(file, frontMatter.bodyStart..<file.bytes.count), after: earlier)
  return LessonTree(
    file: file, frontMatter: frontMatter.node, blocks: body.blocks,
    diagnostics: (flawDiagnostics(file) + frontMatter.diagnostics + body.diagnostics).inOrder())
}
