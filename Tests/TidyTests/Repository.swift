import Foundation

/// The files of the repository that this test was built from.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: CustomStringConvertible {
    /// The path from the root.
    let path: String
    let text: String

    var description: String { path }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The text where line `line` (from 0) is, for messages.
    func place(_ line: Int) -> String { "\(path):\(line + 1): \(lines[line])" }
  }

  /// The files in a folder, at any depth, whose names end in one of `extensions`; sorted by path.
  static func files(in folder: String, _ extensions: String...) throws -> [File] {
    let base = root.appending(path: folder)
    guard let found = FileManager.default.enumerator(atPath: base.path) else { return [] }
    let paths = found.compactMap { $0 as? String }.filter { path in
      extensions.contains { path.hasSuffix("." + $0) }
    }
    return try paths.sorted().map { try file(folder + "/" + $0) }
  }

  static func file(_ path: String) throws -> File {
    File(
      path: path,
      text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The names of the folders in `Sources`: the modules.
  static func modules() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }
}

extension Substring {
  /// The line without its comment and the contents of its texts, as far as one line tells.
  var code: String {
    var code: [UInt8] = []
    var isText = false
    var bytes = Array(utf8)[...]
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\\") where isText: bytes = bytes.dropFirst()
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "/") where !isText && bytes.first == byte:
        return String(decoding: code, as: UTF8.self)
      case _ where isText: break
      default: code.append(byte)
      }
    }
    return String(decoding: code, as: UTF8.self)
  }
}
