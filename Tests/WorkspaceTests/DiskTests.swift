import Foundation
import Publishing
import SourceText
import Testing

@testable import Workspace

/// A folder that is gone when the test ends.
private final class Folder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    let base = FileManager.default.temporaryDirectory.path
    path = base + "/workshop-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, _ name: String) throws {
    let full = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: full))
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }
}

@Test func `nothing outside the project is read`() throws {
  let outside = try Folder(["secret.csv": "x\n1\n"])
  let project = try Folder(["data/in.csv": "x\n1\n"])
  try project.link("out.csv", to: outside.path + "/secret.csv")
  try project.link("folder", to: outside.path)
  try project.link("inside.csv", to: project.path + "/data/in.csv")
  let files = DiskFileSystem(root: project.path)
  let cases: [(path: String, error: FileError?)] = [
    ("data/in.csv", nil), ("inside.csv", nil), ("out.csv", .outside),
    ("folder/secret.csv", .outside), ("../secret.csv", .outside),
    ("/etc/hostname", .outside), ("nowhere.csv", .missing), ("data", .isFolder),
  ]
  for (path, expected) in cases {
    do {
      _ = try files.read(path)
      #expect(expected == nil, "\(path)")
    } catch {
      #expect(error == expected, "\(path)")
    }
  }
  #expect(try files.files() == ["data/in.csv", "folder", "inside.csv", "out.csv"])
}

@Test func `hidden and built folders are no part of a project`() throws {
  let project = try Folder([
    "a.md": "", "_site/b.md": "", ".git/c.md": "", "deep/er/d.md": "",
  ])
  #expect(try DiskFileSystem(root: project.path).files() == ["a.md", "deep/er/d.md"])
}

@Test func `a pipe in the project is refused, not waited for`() throws {
  let project = try Folder()
  #expect(mkfifo(project.path + "/pipe.csv", 0o644) == 0)
  do {
    _ = try DiskFileSystem(root: project.path).read("pipe.csv")
    Issue.record("a pipe was read")
  } catch {
    #expect(error == .unreadable("it is not a regular file"))
  }
}

/// A share folder with the least that a site needs.
private func share(_ folder: Folder) throws -> ShareFolder {
  try folder.write("", "workshop-share/site/templates/page.mustache")
  try folder.write("a {}", "workshop-share/site/css/a.css")
  try folder.write("wasm", "workshop-share/engine.wasm")
  return try #require(ShareFolder(beside: folder.path + "/workshop"))
}

private func publication(_ text: String) -> Publication {
  var publication = Publication()
  publication.files = ["index.html": text]
  return publication
}

@Test func `a site is replaced whole, and what it no longer has is gone`() throws {
  let folder = try Folder()
  let share = try share(folder)
  let files = DiskFileSystem(root: folder.path)
  var first = publication("one")
  first.files["lessons/old.html"] = "old"
  try writeSite(first, share: share, files: files, to: folder.path + "/_site")
  #expect(folder.text("_site/lessons/old.html") == "old")
  try writeSite(publication("two"), share: share, files: files, to: folder.path + "/_site")
  #expect(folder.text("_site/index.html") == "two")
  #expect(folder.text("_site/css/a.css") == "a {}")
  #expect(folder.text("_site/lessons/old.html") == nil)
  let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  #expect(left == ["._site.lock", "_site", "workshop-share"])
}

@Test func `a folder that holds something else is left as it is`() throws {
  let folder = try Folder(["papers/thesis.txt": "years of work"])
  let share = try share(folder)
  #expect(throws: ProjectError.self) {
    try writeSite(
      publication("one"), share: share, files: DiskFileSystem(root: folder.path),
      to: folder.path + "/papers")
  }
  #expect(folder.text("papers/thesis.txt") == "years of work")
}

@Test func `a site that cannot be completed leaves the old one`() throws {
  let folder = try Folder()
  let share = try share(folder)
  let files = DiskFileSystem(root: folder.path)
  try writeSite(publication("one"), share: share, files: files, to: folder.path + "/_site")
  var broken = publication("two")
  broken.assets = ["missing.png"]
  #expect(throws: ProjectError.self) {
    try writeSite(broken, share: share, files: files, to: folder.path + "/_site")
  }
  #expect(folder.text("_site/index.html") == "one")
}
