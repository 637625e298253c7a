import Checking
import Expressions
import Lessons
import Publishing
import SourceText

extension EditorDocument {
  func symbolHover(at offset: Int) -> Hover? {
    guard let occurrence = occurrence(at: offset) else { return nil }
    let range = occurrence.location.range
    switch occurrence.symbol {
    case .block(let lessonID, let id):
      guard let lesson = lookUp(id: lessonID) else { return nil }
      let block = lesson.block(id)
      var text = "**\(id)**" + (block?.kindName.map { ": \($0)" } ?? "")
      var request: TypesetRequest?
      if let value = value(ofBlock: id, in: lesson) {
        switch value {
        case .dataset, .model:
          text = page(of: value, called: id)
          request = picture(of: value)
        case .record(let record) where !record.names.isEmpty: text = page(of: value, called: id)
        default: break
        }
      }
      if let outcome = checked?.lessons[lessonID]?.blocks[id] {
        text += verifiedLine(outcome)
        if case .widget(let widget)? = block?.content, let game = outcome.game {
          text += best(of: game)
          request = stillPicture(of: widget, id: id, lesson: lessonID, game)
        }
      }
      return Hover(text: text, range: range, picture: request)
    case .binding(_, let block, let name):
      guard case .record(let record)? = verdicts?.blocks[block]?.value, let value = record[name]
      else { return nil }
      return Hover(text: page(of: value, called: name), range: range)
    case .column(let lesson, let block, let name):
      guard let owner = lookUp(id: lesson),
        case .dataset(let dataset)? = value(ofBlock: block, in: owner),
        let column = dataset.column(name)
      else { return nil }
      let alone = Dataset(name: "\(block).\(name)", columns: [column])
      return Hover(text: page(of: alone), range: range)
    case .lesson(let id):
      return lookUp(id: id).map { Hover(text: page(of: $0), range: range) }
    case .page(let path):
      return lookUp(path: path).map { Hover(text: page(of: $0), range: range) }
    case .heading(let path, let id):
      guard !occurrence.isDefinition, let lesson = lookUp(path: path) else { return nil }
      let heading = lesson.headings.first { $0.id == id }.map { "\n\n§ \($0.text)" } ?? ""
      return Hover(text: page(of: lesson) + heading, range: range)
    case .reference(let key):
      return course.reference(key).map { Hover(text: page(of: $0), range: range) }
    case .function(let name):
      return Catalogue.entry(named: name).map { Hover(text: page(of: $0), range: range) }
    case .bucket, .file: return nil
    }
  }

  private func verifiedLine(_ outcome: BlockOutcome) -> String {
    let held = outcome.claims.count(where: \.holds)
    guard !outcome.claims.isEmpty else { return "" }
    return "\n\n\(held) of \(outcome.claims.count) claims hold"
  }

  private func best(of game: GameOutcome) -> String {
    let lines = game.bestMetrics.sorted { $0.key < $1.key }.map { name, value in
      let start = game.startMetrics[name].map { ", \(briefText(.number($0))) at the start" } ?? ""
      return "- `\(name)`: \(briefText(.number(value))) at best\(start)"
    }
    return lines.isEmpty ? "" : "\n\n" + lines.joined(separator: "\n")
  }
}
