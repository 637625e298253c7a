import LessonSyntax
import Lessons
import SourceText

/// The lines of a block's or front matter's YAML in canonical layout; nil where it cannot be laid out
/// without risk to its meaning, and is to be left alone.
///
/// - Parameter column: how far to the right its lines will stand.
func formatYAML(_ text: [UInt8], as kind: YAMLSection.Kind, column: Int) -> [String]? {
  let file = SourceFile(path: "", bytes: text)
  guard let root = readable(file), let pairs = root.pairs, let first = pairs.first else {
    return nil
  }
  var shape = frontMatterShape
  if kind == .block {
    guard let known = BlockKind.all.first(where: { $0.name == first.key.text }) else { return nil }
    // The kind comes first, and is not among the fields.
    shape = Shape(
      known.shape.called,
      [FieldDescriptor(known.name, .text, "The block's id.")] + known.shape.fields)
  }
  var layout = YAMLLayout(file: file, root: root)
  let lines = layout.document(root, shape, column: column)
  let result = SourceFile(path: "", text: lines.joined(separator: "\n") + "\n")
  guard let again = readable(result), means(again, root) else { return nil }
  return lines
}

private func readable(_ file: SourceFile) -> YAMLNode? {
  let (node, diagnostics) = parseYAML(MappedText(file, 0..<file.bytes.count))
  return diagnostics.contains { $0.severity == .error } ? nil : node
}

/// Whether two readings have the same values under the same keys, whatever the order of the keys.
private func means(_ a: YAMLNode, _ b: YAMLNode) -> Bool {
  switch (a.kind, b.kind) {
  case (.scalar(let a), .scalar(let b)):
    // A text in quotes and a plain one that reads as text are alike.
    return a.value.bytes == b.value.bytes && coreScalar(of: a) == coreScalar(of: b)
  case (.sequence(let a), .sequence(let b)):
    return a.count == b.count && zip(a, b).allSatisfy { means($0, $1) }
  case (.mapping(let a), .mapping(let b)):
    guard a.count == b.count else { return false }
    let sorted = { (pairs: [YAMLPair]) in pairs.sorted { ($0.key.text ?? "") < ($1.key.text ?? "") }
    }
    return zip(sorted(a), sorted(b)).allSatisfy {
      means($0.key, $1.key) && means($0.value, $1.value)
    }
  default: return false
  }
}
