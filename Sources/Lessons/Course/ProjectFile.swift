/// A file of a project that has fields, for the authors' reference.
public struct ProjectFile: Sendable {
  public let name: String
  public let summary: String
  public let shape: Shape

  public static let all = [
    ProjectFile(
      name: "A lesson’s front matter",
      summary: "Between two lines of --- at the top of each lesson.", shape: frontMatterShape),
    ProjectFile(
      name: courseFileName, summary: "The folder that holds it is a project.", shape: courseShape),
    ProjectFile(
      name: referencesFileName, summary: "A list of what lessons cite, in CSL's terms.",
      shape: referenceShape),
    ProjectFile(
      name: glossaryFileName, summary: "A list of the field's words and what they mean.",
      shape: termShape),
  ]
}
