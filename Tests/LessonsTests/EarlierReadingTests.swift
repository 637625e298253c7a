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

  /// All of a value, to its last field.
  private func told(_ lesson: Lesson) -> String {
    var text = ""
    dump(lesson, to: &text)
    return text
  }

  @Test(arguments: ["x", "\n", "`", " ", "```\n", "---\n", "> ", "  "])
  func `an insertion anywhere`(inserted: String) {
    let bytes = Array(Self.text.utf8)
    let whole = read(bytes)
    for place in stride(from: 0, through: bytes.count, by: 3) {
      var edited = bytes
      edited.insert(contentsOf: inserted.utf8, at: place)
      let one = told(read(edited, after: whole))
      #expect(one == told(read(edited)), "at \(place)")
    }
  }

  @Test func `a deletion anywhere`() {
    let bytes = Array(Self.text.utf8)
    for place in bytes.indices {
      var edited = bytes
      edited.remove(at: place)
      let after = read(edited)
      #expect(told(read(edited, after: read(bytes))) == told(after), "at \(place)")
      #expect(told(read(bytes, after: after)) == told(read(bytes)), "back at \(place)")
    }
  }
}
