import Lessons

/// The page of a kind of block.
func blockPage(_ kind: BlockKind, example: String, order: Int) -> String {
  let head = PageHead(
    title: kind.name, id: "block-\(kind.name)", level: "blocks", order: order,
    summary: kind.summary)
  return head.text + liveExample(example) + """
    ## Fields

    The block begins with `\(kind.name):` and its id.

    \(fieldList(kind.shape))
    """
}

/// The page of the project's files and their fields.
func filesPage() -> String {
  let head = PageHead(
    title: "A project’s files", id: "files", level: "guide", order: 2,
    summary: "What each file of a project may say.")
  return head.text
    + ProjectFile.all.map { file in
      "## \(file.name)\n\n\(markdown(file.summary))\n\n\(fieldList(file.shape))"
    }.joined(separator: "\n")
}
