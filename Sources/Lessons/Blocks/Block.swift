import Expressions
import LessonSyntax
import SourceText

/// One `workshop` block of a lesson, decoded.
public struct Block: Sendable {
  public enum Content: Sendable {
    case dataset(DatasetBlock)
    case model(ModelBlock)
    case check(CheckBlock)
    case example(ExampleBlock)
    case quiz(QuizBlock)
    case sort(SortBlock)
    case proof(ProofBlock)
    case table(TableBlock)
    case code(SourceCodeBlock)
    case challenge(ChallengeBlock)
    case widget(WidgetBlock)
    /// It could not be decoded: its id stays bound to something unknown.
    case broken
  }

  public var id: Located<String>
  public var content: Content
  /// The whole fence.
  public var location: Location
  /// False where decoding reported an error: what depends on the block is then skipped.
  public var isSound: Bool
  /// Whether the author means the seeds as written, so that no others are tried.
  public var keepsSeed = false
}

extension FieldDescriptor {
  static let thisSeed = FieldDescriptor(
    "this_seed", .boolean,
    "With true, what depends on a seed is meant for this seed and is not tried with others.")
}

extension Block {
  /// Whether readers see it, and its id is the page's.
  var isShown: Bool {
    switch content {
    case .check, .model, .broken: false
    case .dataset(let dataset): dataset.display != .none
    default: true
    }
  }
}

/// One kind of block: its word, its fields, and how it is decoded. Adding a kind is adding a file
/// beside this one and a line to `all`.
public struct BlockKind: Sendable {
  public let name: String
  public let summary: String
  public let shape: Shape
  let decode: @Sendable (FieldReader, FileSystem) -> Block.Content

  public static let all: [BlockKind] = [
    .dataset, .model, .check, .example, .quiz, .sort, .proof, .table, .code, .challenge,
    .widget,
  ]
}

/// Decodes a fence's mapping; nil where there is not even an id to bind.
func decodeBlock(
  _ node: YAMLNode, at location: Location, files: some FileSystem, _ problems: Problems
) -> Block? {
  guard let first = node.pairs?.first else {
    problems.report(
      .notABlock, "a workshop block is a mapping that starts with its kind and id",
      at: node.location, notes: [Note("such as 'dataset: houses'")])
    return nil
  }
  guard let kindName = first.key.text else { return nil }
  guard let kind = BlockKind.all.first(where: { $0.name == kindName }) else {
    let names = BlockKind.all.map(\.name)
    let near = nearestName(to: kindName, among: names)
    if near == nil,
      let pair = node.pairs?.dropFirst().first(where: { names.contains($0.key.text ?? "") }),
      let name = pair.key.text, let id = pair.value.text, isBlockID(id)
    {
      problems.report(
        .unknownBlockKind, "'\(name): \(id)' says what the block is, and comes first",
        at: pair.key.location)
      return Block(
        id: Located(id, at: pair.value.location), content: .broken, location: location,
        isSound: false)
    }
    problems.report(
      .unknownBlockKind,
      "no kind of block is called '\(kindName)'" + (near.map { "; did you mean '\($0)'?" } ?? ""),
      at: first.key.location, notes: near == nil ? [Note("the kinds are \(oneOf(names))")] : [],
      fixes: near.map { [.replace(first.key.location, by: $0)] } ?? [])
    return first.value.text.map { text in
      Block(
        id: Located(text, at: first.value.location), content: .broken, location: location,
        isSound: false)
    }
  }
  guard let name = first.value.text, !name.isEmpty else {
    problems.report(
      .badBlockID, "a \(kind.name) needs an id after '\(kind.name):'", at: first.key.location)
    return nil
  }
  let id = Located(name, at: first.value.location)
  checkBlockID(id, problems)
  let found = Problems()
  // Where its YAML could not be read, only the id is known; that has been reported.
  if node.isPartial {
    return Block(id: id, content: .broken, location: location, isSound: false)
  }
  let reader = FieldReader(
    node, kind.shape, home: first.key.location, id: name, skipping: [kind.name], found)
  let content = reader.map { kind.decode($0, files) } ?? .broken
  let keepsSeed = reader?.boolean("this_seed")?.value ?? false
  problems.add(found.diagnostics)
  return Block(
    id: id, content: content, location: location,
    isSound: !found.diagnostics.contains { $0.severity == .error }, keepsSeed: keepsSeed)
}

/// Whether a text has the form of a block's id.
private func isBlockID(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  let isWord = bytes.allSatisfy { byte in
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
  }
  return isWord && bytes.first.map { $0 >= UInt8(ascii: "a") } ?? false
}

private func checkBlockID(_ id: Located<String>, _ problems: Problems) {
  if !isBlockID(id.value) {
    problems.report(
      .badBlockID, "'\(id.value)' is not an id: lower-case letters, digits and _, a letter first",
      at: id.location)
  }
  problems.checkReserved(id)
}
