import Authoring
import Checking
import Lessons
import SourceText
import Testing

private func files(_ new: [NewFile]) -> MemoryFileSystem {
  MemoryFileSystem(Dictionary(uniqueKeysWithValues: new.map { ($0.path, $0.text) }))
}

struct ScaffoldTests {
  @Test(
    arguments: [nil, "A course: “#1” *of* $5 `x` [y] & 'z' \\ \"q\"", "null", "- x"] as [String?])
  func `a new course checks clean and is laid out`(_ title: String?) throws {
    let new = try newCourse(name: "my-course", title: title)
    let checked = check(readCourse(files(new)), isStrict: true)
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
    #expect(checked.course.settings.title == title ?? "My course")
    #expect(checked.summary.claims == 2)
    for file in new where file.path.hasSuffix(".md") {
      let bytes = Array(file.text.utf8)
      #expect(formatLesson(path: file.path, bytes: bytes).bytes == bytes, "\(file.path)")
    }
  }

  @Test(arguments: ["", ".hidden", "_site", "a/b", "a\nb", "a:b"])
  func `a course needs a name that can be a folder`(_ name: String) {
    #expect(throws: NameProblem.self) { try newCourse(name: name, title: nil) }
  }

  @Test func `a lesson comes last in its level, beside its peers`() throws {
    var new = try newCourse(name: "c", title: nil)
    for (id, path, order) in [
      ("second", "beginner/second.md", 20), ("third", "beginner/third.md", 30),
    ] {
      let lesson = try newLesson(id: id, title: nil, level: nil, in: readCourse(files(new)))
      #expect(lesson.path == path)
      #expect(lesson.text.contains("order: \(order)\n"))
      new.append(lesson)
    }
    let other = try newLesson(
      id: "x", title: "What? *This*", level: "intermediate", in: readCourse(files(new)))
    #expect(other.path == "intermediate/x.md")
    let checked = check(readCourse(files(new + [other])), isStrict: true)
    #expect(checked.diagnostics.isEmpty, "\(checked.diagnostics)")
  }

  @Test(
    arguments: [
      ("First_Lesson", nil, "such as 'first-lesson'"), ("first-lesson", nil, "already has the id"),
      ("", nil, "is not an id"), ("../x", nil, "such as 'x'"),
      ("a", "beginer", "did you mean 'beginner'"),
      ("a", "", "its levels are"),
    ] as [(String, String?, String)])
  func `what cannot be a lesson is told`(_ id: String, _ level: String?, _ words: String) throws {
    let course = readCourse(files(try newCourse(name: "c", title: nil)))
    let problem = #expect(throws: NameProblem.self) {
      try newLesson(id: id, title: nil, level: level, in: course)
    }
    #expect(problem?.message.contains(words) == true, "\(problem?.message ?? "")")
  }
}
