import Expressions
import Lessons
import SourceText

/// The values of fields that are neither expressions nor Markdown.
struct FieldValues {
  let document: EditorDocument
  let outline: YAMLOutline
  let field: FieldDescriptor
  let path: YAMLPath
  let make: CompletionMaker
  let place: YAMLCompletions

  init(_ place: YAMLCompletions, _ field: FieldDescriptor, _ path: YAMLPath) {
    self.place = place
    document = place.document
    outline = place.outline
    self.field = field
    self.path = path
    make = CompletionMaker(document: document, range: place.valueRange)
  }

  var all: [Completion] {
    switch field.type {
    case .word(let words):
      if field.name == "type", outline.section.kind == .block {
        return WidgetType.all.map {
          make.make($0.name, .widget, $0.summary, about: "widget \($0.name)")
        }
      }
      return words.map { make.make($0, .word) }
    case .boolean: return ["true", "false"].map { make.make($0, .word) }
    case .citations: return references
    default: return named
    }
  }

  var references: [Completion] {
    document.course.references.map { reference in
      make.make(
        reference.id.value, .reference, reference.title, about: "reference \(reference.id.value)")
    }
  }

  /// Fields whose texts name something of the course.
  private var named: [Completion] {
    switch field.name {
    case "level":
      return document.course.settings.levels.map { make.make($0.id, .word, $0.title) }
    case "requires":
      return document.course.lessons.filter { $0.id != document.lesson.id }.map {
        make.make($0.id, .lesson, $0.front.title.value, about: "lesson \($0.id)")
      }
    case "fit":
      return Catalogue.functions.filter { $0.result == "a model" }.map {
        make.make($0.name, .function, $0.signature, about: "function \($0.name)")
      }
    case "csv": return files { isDataFile($0) }
    case "file": return files { !isLessonPath($0) && !$0.hasSuffix(".yaml") }
    case "bucket":
      return outline.children(of: [.key("buckets")]).map {
        make.make(outline.text($0.key), .word, outline.text($0.value))
      }
    case "quizzes": return quizzes
    case "positive": return classes
    default: return []
    }
  }

  private func files(_ isFit: (String) -> Bool) -> [Completion] {
    document.course.files.filter(isFit).map { make.make($0, .file) }
  }

  /// This lesson's questions, and of other lessons those of the one that is named already.
  private var quizzes: [Completion] {
    let typed = outline.text(place.valueRange)
    func questions(_ lesson: Lesson, _ prefix: String) -> [Completion] {
      lesson.blocks.compactMap { block in
        guard case .quiz(let quiz) = block.content else { return nil }
        return make.make(prefix + block.id.value, .member, quiz.ask?.source.text ?? "", rank: 0)
      }
    }
    if let dot = typed.firstIndex(of: ".") {
      let name = String(typed[..<dot])
      return document.course.lesson(name: name).map { questions($0, name + ".") } ?? []
    }
    return questions(document.lesson, "")
      + document.course.lessons.filter { $0.id != document.lesson.id }.map {
        make.make($0.name, .lesson, $0.front.title.value, writing: $0.name + ".")
      }
  }

  /// The classes of the column that `positive:` is about.
  private var classes: [Completion] {
    guard case .key(let column)? = path.dropLast().last, let id = outline.blockID,
      case .dataset(let dataset)? = document.value(ofBlock: id, in: document.lesson),
      let values = dataset.column(column)?.values
    else { return [] }
    var seen: [String] = []
    for value in values.list {
      let text = if case .text(let text) = value { text } else { writtenText(value) }
      if !seen.contains(text) { seen.append(text) }
      if seen.count == 50 { break }
    }
    return seen.map { make.make($0, .word) }
  }
}
