import Foundation

@testable import Workspace

/// A folder that is gone when the test ends.
final class Folder {
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

extension Folder {
  /// What the tool brings along, with the repository's own templates, and a stand-in for all that
  /// is not text.
  func share() throws -> ShareFolder {
    let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../..").standardizedFileURL.path
    let site = path + "/tool/workshop-share/site"
    try FileManager.default.createDirectory(atPath: site, withIntermediateDirectories: true)
    for part in ["templates", "strings", "css", "img"] {
      try FileManager.default.copyItem(
        atPath: repository + "/Site/" + part, toPath: site + "/" + part)
    }
    for module in ["engine", "checker"] {
      try write("wasm", "tool/workshop-share/\(module).wasm")
    }
    guard let share = ShareFolder(beside: path + "/tool/workshop") else {
      throw ProjectError.message("there is no share")
    }
    return share
  }
}
