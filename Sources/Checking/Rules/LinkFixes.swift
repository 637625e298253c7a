import Lessons
import SourceText

/// The fix that leads a link or image to another file of the project.
func retarget(
  _ destination: String, at location: Location, on page: Lesson, to path: String?, anchor: String?
) -> [Fix] {
  guard let path else { return [] }
  let written = relativePath(to: path, from: page.path) + (anchor.map { "#" + $0 } ?? "")
  return rewrite(destination, at: location, on: page, as: written)
}

/// The fix that writes another destination; none where the link does not hold its destination as it
/// is read: behind a label, with escapes, or where the new one would need them.
func rewrite(
  _ destination: String, at location: Location, on page: Lesson, as written: String
) -> [Fix] {
  let bytes = page.tree.file.bytes
  guard location.range.upperBound <= bytes.count, !destination.isEmpty,
    written.utf8.allSatisfy({ $0 > 0x20 && !"()<>\\`$".utf8.contains($0) })
  else { return [] }
  let link = Array(bytes[location.range])
  let old = Array(destination.utf8)
  // The last of them: a link's text may hold an image.
  let heads = ["](", "](<"].map { Array($0.utf8) }
  let place = link.indices.last { index in
    heads.contains { link[index...].starts(with: $0 + old) }
  }
  guard let place else {
    // A field of the glossary that is a link, and nothing else.
    return link == old ? [.replace(location, by: written)] : []
  }
  let skipped = link[(place + 2)...].starts(with: old) ? 2 : 3
  let start = location.range.lowerBound + place + skipped
  return [.replace(Location(file: location.file, range: start..<start + old.count), by: written)]
}

/// The path from a page's folder.
private func relativePath(to path: String, from page: String) -> String {
  var folder = page.split(separator: "/").dropLast()[...]
  var parts = path.split(separator: "/")[...]
  while let first = folder.first, first == parts.first, parts.count > 1 {
    folder.removeFirst()
    parts.removeFirst()
  }
  return (folder.map { _ in ".." } + parts.map(String.init)).joined(separator: "/")
}
