import Foundation
import SourceText
import Testing

@testable import Workspace

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
