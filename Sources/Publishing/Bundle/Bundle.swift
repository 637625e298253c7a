import Checking
import Expressions
import LessonSyntax
import Lessons

/// A lesson on its way into the bundle.
struct BundleEntry {
  let lesson: Lesson
  let checked: CheckedLesson
  let html: String
  /// The words alone.
  let text: String
  /// Pictures by block.
  let stills: [String: String]
  let words: Words
}

/// The version of the bundle's shape; its JSON Schema is `bundleSchema`.
public let bundleVersion = 1

/// The file that names all others of the bundle.
func bundleRoot(_ course: CheckedCourse) -> [UInt8] {
  let settings = course.course.settings
  let root: JSONValue = [
    "schemaVersion": .number(Double(bundleVersion)),
    "course": [
      "title": .string(settings.title), "language": .string(settings.language),
      "baseURL": .string(settings.baseURL),
    ],
    "levels": .array(
      settings.levels.map { level in
        [
          "id": .string(level.id), "title": .string(level.title),
          "summary": .string(level.summary),
        ]
      }),
    "lessons": .array(
      course.course.lessons.map { lesson in
        [
          "id": .string(lesson.id), "title": .string(lesson.front.title.value),
          "level": optional(lesson.front.level?.value),
          "summary": .string(lesson.front.summary?.source.text ?? ""),
          "file": .string("lessons/\(lesson.id).json"),
        ]
      }),
    "references": .array(course.course.references.map(\.json)),
    "glossary": .array(course.course.glossary.map(\.json)),
  ]
  return line(root)
}

/// JSON text with the keys of objects sorted, and a line's end.
private func line(_ json: JSONValue) -> [UInt8] {
  var writer = JSONWriter()
  writer.value(json)
  writer.raw("\n")
  return writer.bytes
}

func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

extension BundleEntry {
  /// Its path in the bundle.
  var file: String { "lessons/\(lesson.id).json" }
  var json: [UInt8] { line(value) }

  private var value: JSONValue {
    let front = lesson.front
    let context = MDASTContext(checked: checked)
    var fields: [String: JSONValue] = [
      "schemaVersion": .number(Double(bundleVersion)), "id": .string(lesson.id),
      "title": .string(front.title.value), "level": optional(front.level?.value),
      "order": .number(front.order), "summary": .string(front.summary?.source.text ?? ""),
      "takeaway": .string(front.takeaway?.source.text ?? ""), "html": .string(html),
      "text": .string(text),
      "tree": ["type": "root", "children": .array(context.nodes(lesson.tree.blocks))],
    ]
    fields["objectives"] = .array(front.objectives.map { .string($0.source.text) })
    fields["requires"] = .array(front.requires.map { .string($0.value) })
    fields["tags"] = .array(front.tags.map { .string($0.value) })
    for (list, items) in blockLists(context) { fields[list] = .array(items) }
    return .object(fields)
  }

  private func blockLists(
    _ context: MDASTContext
  ) -> [String: [JSONValue]] {
    var lists: [String: [JSONValue]] = [
      "datasets": [], "models": [], "examples": [], "quizzes": [], "widgets": [], "sorts": [],
      "proofs": [], "tables": [], "codes": [], "challenges": [],
      "claims": [],
    ]
    for block in lesson.blocks {
      let id = block.id.value
      guard let outcome = checked.blocks[id] else { continue }
      let inner = context.inside(id)
      switch block.content {
      case .dataset(let dataset):
        lists["datasets"]?.append(datasetJSON(dataset, id: id, still: stills[id], words))
      case .model(let model):
        lists["models"]?.append([
          "id": .string(id), "function": optional(model.fit?.value),
          "fitted": outcome.value?.json ?? .null,
        ])
      case .example(let example):
        lists["examples"]?.append(inner.example(example, id: id))
      case .quiz(let quiz): lists["quizzes"]?.append(inner.quiz(quiz, id: id, outcome))
      case .proof(let proof): lists["proofs"]?.append(inner.proof(proof, id: id))
      case .table(let table): lists["tables"]?.append(inner.table(table, id: id))
      case .code(let code): lists["codes"]?.append(codeJSON(code, id: id))
      case .challenge(let challenge):
        lists["challenges"]?.append(inner.challenge(challenge, id: id, lesson: lesson))
      case .sort(let sort): lists["sorts"]?.append(inner.sort(sort, id: id, outcome))
      case .widget(let widget):
        guard let game = outcome.game else { continue }
        lists["widgets"]?.append(
          widgetConfig(widget, id: id, lesson: lesson.id, game, words)
            .adding("still", .string(stills[id] ?? "")))
      case .check, .broken: break
      }
      lists["claims"]? += outcome.claims.map { claimJSON($0, block: id) }
    }
    lists["claims"]? += checked.text.claims.map { claimJSON($0, block: nil) }
    return lists
  }
}

private func claimJSON(_ claim: Claim, block: String?) -> JSONValue {
  [
    "block": optional(block), "kind": .string(claim.kind.rawValue), "text": .string(claim.text),
    "computed": .string(claim.computed), "holds": .bool(claim.holds),
  ]
}

private func datasetJSON(
  _ block: DatasetBlock, id: String, still: String?, _ words: Words
) -> JSONValue {
  [
    "id": .string(id), "title": optional(block.title?.value),
    "rows": .number(Double(block.dataset?.count ?? 0)),
    "columns": .array(block.dataset?.columns.map(\.json) ?? []),
    "summary": .string(block.dataset?.summary(words) ?? ""), "still": optional(still),
  ]
}

extension Reference {
  fileprivate var json: JSONValue {
    [
      "id": .string(id.value), "type": .string(type), "title": .string(title),
      "authors": .array(
        authors.map {
          ["family": .string($0.family), "given": .string($0.given), "suffix": .string($0.suffix)]
        }),
      "year": .string(year), "container": .string(container), "volume": .string(volume),
      "issue": .string(issue), "page": .string(page), "publisher": .string(publisher),
      "doi": .string(doi), "url": .string(url),
    ]
  }
}

extension GlossaryTerm {
  fileprivate var json: JSONValue {
    let context = MDASTContext(checked: CheckedLesson())
    return [
      "id": .string(id), "term": .string(term.value),
      "definition": .array(context.nodes(definition?.nodes ?? [])),
      "text": .string(context.text(definition?.nodes ?? [])),
      "also": .array(synonyms.map { .string($0.value) }), "lesson": optional(lesson?.value),
      "link": optional(link?.value),
    ]
  }
}
