import Foundation
import Lessons
import SourceText
import Testing

/// A lesson that is read after an edit is the same as one that is read from nothing.
struct EarlierReadingTests {
  static let text = """
    ---
    title: A lesson
    level: basics
    ---

    Words with $x$ and `{eval} 1 + 1`.

    ```workshop
    dataset: points
    columns:
      x: { role: feature }
      y: { role: target }
    rows:
      - [1, 2]
      - [2, 4]
    ```

    - a list
      ```workshop
      check: inner
      that:
        - 1 + 1 == 2
      ```

    ```workshop
    model: line
    fit: linear_regression
    on: points
    expect:
      - line.w ~= 2
    ```

    > ```workshop
    > check: quoted
    > that:
    >   - line.w > 1
    > ```

    ```workshop
    quiz: asked
    ask: What is **it**, $x$?
    value: 1 + 1
    choices:
      - is: 2
        why: So it is.
      - is: 3
        why: One too many.
    ```

    ## Behind

    ```workshop
    chekc: wrong
    ```

    """

  private func read(_ text: [UInt8], after earlier: Lesson? = nil) -> Lesson {
    readLesson(
      SourceFile(path: "lesson.md", bytes: text), settings: CourseSettings(),
      files: MemoryFileSystem(), after: earlier)
  }

  /// What differs between a reading after an edit and one from nothing, down to the last field.
  private func difference(_ one: Lesson, _ other: Lesson) -> String? {
    if one.dottedNames != other.dottedNames || one.mentions != other.mentions { return "names" }
    if one.tree.blocks != other.tree.blocks { return "Markdown" }
    if one.tree.frontMatter != other.tree.frontMatter { return "front matter" }
    if one.headings != other.headings { return "headings" }
    if one.diagnostics != other.diagnostics { return "diagnostics" }
    return zip(told(one), told(other)).first { $0 != $1 }.map { "\($0) / \($1)" }
  }

  private func told(_ lesson: Lesson) -> [Substring] {
    var text = ""
    dump(lesson.blocks, to: &text)
    return text.split(separator: "\n") + ["end"]
  }

  @Test(arguments: ["x", "\n", "`", " ", "```\n", "---\n", "> ", "  "])
  func `an insertion anywhere`(inserted: String) {
    let bytes = Array(Self.text.utf8)
    let whole = read(bytes)
    for place in stride(from: 0, through: bytes.count, by: 13) {
      var edited = bytes
      edited.insert(contentsOf: inserted.utf8, at: place)
      #expect(difference(read(edited, after: whole), read(edited)) == nil, "at \(place)")
    }
  }

  @Test func `a deletion anywhere`() {
    let bytes = Array(Self.text.utf8)
    let whole = read(bytes)
    for place in stride(from: 0, to: bytes.count, by: 9) {
      var edited = bytes
      edited.remove(at: place)
      let after = read(edited)
      #expect(difference(read(edited, after: whole), after) == nil, "at \(place)")
      #expect(difference(read(bytes, after: after), whole) == nil, "back at \(place)")
    }
  }
}
