import LessonSyntax
import SourceText

/// What a lesson mentions of the project: what is mentioned nowhere is unused.
public struct Mentions: Sendable, Hashable {
  /// Keys of references.
  public var cited: Set<String> = []
  /// Data files that it reads or links to.
  public var dataFiles: Set<String> = []

  public init(cited: Set<String> = [], dataFiles: Set<String> = []) {
    self.cited = cited
    self.dataFiles = dataFiles
  }

  init(of lesson: Lesson) {
    // A closure that captured the lesson would copy it for every node.
    let page = lesson.path
    for node in lesson.allMarkdown {
      node.visit { node in
        switch node.kind {
        case .citation(let citations): cited.formUnion(citations.map(\.key))
        case .link(let destination, _) where isDataFile(destination):
          dataFiles.insert(resolve(destination, from: page))
        default: break
        }
      }
    }
    for block in lesson.blocks {
      cited.formUnion(block.citations.map(\.key))
      if case .dataset(let dataset) = block.content, let path = dataset.dataFile {
        dataFiles.insert(resolve(path, from: courseFileName))
      }
    }
  }
}

/// Whether a file is there for a dataset to read.
public func isDataFile(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

extension Lesson {
  /// The page's own Markdown and that of its front matter and blocks.
  public var allMarkdown: [MarkdownNode] {
    texts + blocks.flatMap { $0.markdown.flatMap(\.nodes) }
  }
}

/// A link's path from the project's folder; the page's own where it has none.
public func resolve(_ path: String, from page: String) -> String {
  if path.isEmpty { return page }
  var parts = page.split(separator: "/").dropLast().map(String.init)
  for part in path.split(separator: "/") {
    switch part {
    case ".": break
    case "..": _ = parts.popLast()
    default: parts.append(String(part))
    }
  }
  return parts.joined(separator: "/")
}
