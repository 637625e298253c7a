import Checking
import Explanations
import Expressions
import Foundation
import Lessons
import SourceText
import Testing

@testable import AuthorsReference

/// The parts that people wrote, as the repository has them.
private let written: MemoryFileSystem = {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../Site/authors").standardizedFileURL.path
  var files = MemoryFileSystem()
  for path in (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? [] {
    guard let data = FileManager.default.contents(atPath: folder + "/" + path) else { continue }
    files.contents[path] = Array(data)
  }
  return files
}()

private let files = authorsReference(written)
private let checked = check(readCourse(files))

private func text(_ path: String) -> String {
  String(decoding: files.contents[path] ?? [], as: UTF8.self)
}

@Test func `the reference and all its examples check clean`() {
  #expect(checked.course.lessons.count > 30)
  for problem in checked.diagnostics where problem.code != .unusedReference {
    let line = text(problem.location.file).utf8.prefix(problem.location.range.lowerBound)
      .count { $0 == 10 }
    Issue.record("\(problem.location.file):\(line + 1): \(problem.code.name): \(problem.message)")
  }
}

@Test(arguments: BlockKind.all.map(\.name))
func `each kind of block has a page with all its fields and an example`(_ name: String) throws {
  let kind = try #require(BlockKind.all.first { $0.name == name })
  let lesson = try #require(checked.course.lesson(id: "block-\(name)"))
  #expect(
    text(lesson.path).contains("\n\n```workshop\n\(name): ") && !lesson.blocks.isEmpty,
    "Site/authors/blocks/\(name).md is a lesson without front matter with such a block")
  for field in kind.shape.fields { #expect(text(lesson.path).contains("**`\(field.name)`**")) }
}

@Test(arguments: WidgetType.all.map(\.name))
func `each type of widget has a page with an example that plays`(_ name: String) throws {
  let id = "widget-" + name.replacing("_", with: "-")
  let lesson = try #require(checked.course.lesson(id: id))
  let plays = lesson.blocks.contains { block in
    guard case .widget(let widget) = block.content else { return false }
    return widget.type?.name == name && checked.lessons[id]?.blocks[block.id.value]?.game != nil
  }
  #expect(
    plays, "Site/authors/widgets/\(name).md is a lesson without front matter with such a widget")
}

@Test(arguments: Catalogue.functions.map(\.name))
func `each function has an entry, and an example that computes`(_ name: String) throws {
  let function = try #require(Catalogue.entry(named: name))
  let example = try #require(
    function.example, "\(name) needs a line in Sources/Expressions/Catalogue/FunctionExamples.swift"
  )
  #expect(example.contains(name + "("))
  let topic = try #require(FunctionTopic.all.first { $0.name == function.group })
  let page = text(topic.path)
  #expect(page.contains("\n## \(markdown(name))\n"))
  #expect(page.contains("`{eval} \(example)`"))
  for field in function.fields { #expect(page.contains("**`\(field.name)`**"), "\(field.name)") }
}

@Test func `no example is of a function that is not there`() {
  #expect(functionExamples.keys.filter { Catalogue.entry(named: $0) == nil } == [])
}

@Test func `each code has its place`() throws {
  let ids = try #require(checked.course.lesson(id: "codes")).headings.map(\.id)
  for explanation in Explanation.all { #expect(ids.contains(explanation.code.lowercased())) }
}

@Test func `each file of a project has its fields`() {
  let page = text("guide/files.md")
  for file in ProjectFile.all {
    for field in file.shape.fields { #expect(page.contains("**`\(field.name)`**")) }
  }
}

@Test func `plain text stays plain in Markdown and in YAML`() throws {
  let head = PageHead(
    title: "it's: a `test`", id: "odd", level: "a", order: 1, summary: "f_1 [x] costs $5 * 'y'")
  let course = readCourse(
    MemoryFileSystem([
      "course.yaml": "workshop: 1\ntitle: T\nlevels: [{ id: a, title: A }]\n",
      "odd.md": head.text + markdown("a_b_ *c* [d](e) `f` $g$ <h> \\[i\\] &amp;") + "\n",
    ]))
  #expect(course.diagnostics.isEmpty)
  let lesson = try #require(course.lesson(id: "odd"))
  #expect(lesson.front.title.value == "it's: a `test`")
  #expect(
    lesson.front.summary?.nodes.map(\.plainText).joined() == "f_1 [x] costs $5 * 'y'")
  #expect(
    lesson.tree.blocks.map(\.plainText).joined() == "a_b_ *c* [d](e) `f` $g$ <h> \\[i\\] &amp;")
}
