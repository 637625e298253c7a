import Lessons

extension PageContext {
  mutating func sourceCode(_ block: SourceCodeBlock, id: String) -> String {
    let source = block.source?.text ?? ""
    return theme.render(
      "blocks/code",
      [
        "id": id, "title": block.title?.value ?? "", "hasTitle": block.title != nil,
        "code": coloured(source, language: block.language?.value ?? ""),
        "hasOutput": block.output != nil, "output": block.output?.text ?? "",
      ])
  }
}
