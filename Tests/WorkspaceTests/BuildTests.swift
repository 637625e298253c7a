import Checking
import Foundation
import Testing

@testable import Workspace

private let course = """
  workshop: 1
  title: Test course
  levels:
    - { id: basics, title: Basics }
  """

private func lesson(_ body: String, order: Int = 1) -> String {
  "---\ntitle: A lesson\nlevel: basics\norder: \(order)\n---\n\n\(body)\n"
}

/// A project on disk, with a tool to build it; nothing in it needs typesetting.
private struct Site {
  let folder: Folder
  let share: ShareFolder
  let cache: CacheFolder?

  init(_ lessons: [String: String], isCached: Bool = true) throws {
    folder = try Folder()
    try folder.write(course, "project/course.yaml")
    for (name, text) in lessons { try folder.write(text, "project/" + name) }
    share = try folder.share()
    cache = isCached ? CacheFolder(at: folder.path + "/cache", for: folder.path + "/project") : nil
  }

  @discardableResult
  func build(to output: String = "site") throws -> CheckedCourse {
    let project = try Project(containing: folder.path + "/project", share: share)
    let site = SiteFolder(folder.path + "/" + output)
    return try Build(project, CheckOptions(), to: site, cache: cache, takesOver: true).run()
  }

  func page(_ id: String) -> String? { folder.text("site/lessons/\(id).html") }
}

@Test(arguments: [true, false])
func `a site is replaced whole, and what it no longer has is gone`(isCached: Bool) throws {
  let site = try Site(
    ["a.md": lesson("One."), "b.md": lesson("Two.", order: 2)], isCached: isCached)
  try site.build()
  #expect(site.page("b")?.contains("Two.") == true)
  try FileManager.default.removeItem(atPath: site.folder.path + "/project/b.md")
  try site.folder.write(lesson("Three."), "project/a.md")
  try site.build()
  #expect(site.page("a")?.contains("Three.") == true)
  #expect(site.page("b") == nil)
  let left = try FileManager.default.contentsOfDirectory(atPath: site.folder.path).sorted()
  #expect(left == (isCached ? ["cache"] : []) + ["project", "site", "tool"])
}

@Test func `a folder that holds something else is left as it is`() throws {
  let site = try Site(["a.md": lesson("One.")])
  try site.folder.write("years of work", "papers/thesis.txt")
  #expect(throws: ProjectError.self) { try site.build(to: "papers") }
  #expect(site.folder.text("papers/thesis.txt") == "years of work")
}

@Test func `a site that cannot be completed leaves the old one`() throws {
  let site = try Site(["a.md": lesson("One.")])
  try site.build()
  let old = site.page("a")
  try site.folder.write(lesson("Two."), "project/a.md")
  try FileManager.default.removeItem(atPath: site.share.path + "/engine.wasm")
  try FileManager.default.createDirectory(
    atPath: site.share.path + "/engine.wasm", withIntermediateDirectories: false)
  #expect(throws: ProjectError.self) { try site.build() }
  #expect(site.page("a") == old)
}

@Test
func `a build after an edit writes into no file of the old site, and ends like one from nothing`()
  throws
{
  let site = try Site(["a.md": lesson("One."), "b.md": lesson("Two.", order: 2)])
  try site.build()
  func files(_ folder: String) -> [String: String] {
    let paths = filesBelow(site.folder.path + "/" + folder)
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, site.folder.text("\(folder)/\($0)") ?? "") })
  }
  // The long one changes what its level's page says of it, the last what can be run again.
  let texts = [
    String(repeating: "More words. ", count: 3000), "Few.", "It is `{eval} 1 + 1`.", "Few.",
  ]
  for (turn, text) in texts.enumerated() {
    let old = files("site")
    for path in old.keys {
      let kept = site.folder.path + "/kept-\(turn)/" + path
      try FileManager.default.createDirectory(
        atPath: (kept as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      #expect(System.link(site.folder.path + "/site/" + path, kept))
    }
    try site.folder.write(lesson(text), "project/a.md")
    try site.build()
    #expect(files("kept-\(turn)") == old)
    try site.build(to: "anew-\(turn)")
    #expect(files("site") == files("anew-\(turn)"))
    #expect(files("site") != old)
  }
}

@Test func `an error in a lesson leaves the old site, and the cache knows it still`() throws {
  let site = try Site(["a.md": lesson("One.")])
  try site.build()
  let old = site.page("a")
  try site.folder.write(lesson("`{check} 1 == 2`"), "project/a.md")
  #expect(try site.build().summary.errors == 1)
  #expect(site.page("a") == old)
  try site.folder.write(lesson("One."), "project/a.md")
  #expect(try site.build().summary.errors == 0)
  #expect(site.page("a") == old)
}

@Test func `a change within one tick of the clock is seen`() throws {
  let site = try Site(["a.md": lesson("One.")])
  try site.build()
  let path = site.folder.path + "/project/a.md"
  let old = try #require(System.look(path)?.stamp)
  try site.folder.write(lesson("Two."), "project/a.md")
  // The same size, and the time of the last write put back.
  let time = timespec(
    tv_sec: Int(old.modified / 1_000_000_000), tv_nsec: Int(old.modified % 1_000_000_000))
  #expect(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
  try site.build()
  #expect(site.page("a")?.contains("Two.") == true)
}

@Test func `a record is read as it was written, and nothing else is read as one`() throws {
  let site = try Site([
    "a.md": lesson("## One\n\n#### Skipped\n"), "b.md": lesson("It is `{eval} 1`."),
  ])
  try site.build()
  let cache = try #require(site.cache)
  let name = try #require(System.names(in: cache.path)?.first { $0.hasPrefix("record-") })
  let bytes = try System.read(cache.path + "/" + name).bytes
  let content = Array(bytes.dropFirst(48))
  let record = try BuildRecord(content)
  #expect(record.encoded == content)
  #expect(record.pages.count == 2)
  #expect(record.diagnostics.contains { $0.code.name == "DW0465" })
  for length in stride(from: 0, to: content.count, by: 7) {
    #expect(throws: ByteDecoder.Malformed.self) { try BuildRecord(Array(content.prefix(length))) }
  }
}

@Test func `a theme of the project comes before the tool's`() throws {
  let site = try Site(["a.md": lesson("One.")])
  try site.folder.write(course + "\ntheme: brand\n", "project/course.yaml")
  try site.folder.write("a { color: red }\n", "tool/workshop-share/published/css/common.css")
  let theme = [
    "templates/404.mustache": "Lost: {{words.lost.title}}",
    "strings/en.yaml": "pages: { lost: { title: Astray } }",
    "style.css": ":root { --ink: black }\n", "img/mark.svg": "<svg/>",
    "img/more.svg": "<svg></svg>",
  ]
  for (name, text) in theme { try site.folder.write(text, "project/brand/" + name) }
  try site.build()
  let folder = site.folder
  #expect(folder.text("site/css/common.css") == "a { color: red }\n:root { --ink: black }\n")
  #expect(folder.text("site/img/mark.svg") == "<svg/>")
  #expect(folder.text("site/img/more.svg") == "<svg></svg>")
  #expect(folder.text("site/404.html")?.contains("Lost: Astray") == true)
  try folder.write("Gone", "project/brand/templates/404.mustache")
  try folder.write(lesson("Two."), "project/a.md")
  try site.build()
  #expect(folder.text("site/404.html")?.contains("Gone") == true)
  try folder.write(lesson("Three."), "project/a.md")
  try site.build()
  #expect(folder.text("site/css/common.css")?.hasSuffix("black }\n") == true)
  #expect(folder.text("site/img/more.svg") == "<svg></svg>")
}
