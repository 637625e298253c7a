import SourceText

/// A lesson as written: front matter, Markdown, and what is wrong with either.
public struct LessonTree: Sendable {
  public var file: SourceFile
  /// The mapping between the `---` lines; nil where it is missing or unreadable.
  public var frontMatter: YAMLNode?
  /// The top-level blocks of the body, in order.
  public var blocks: [MarkdownNode]
  public var diagnostics: [Diagnostic]

  public init(
    file: SourceFile, frontMatter: YAMLNode?, blocks: [MarkdownNode], diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.diagnostics = diagnostics
  }
}
