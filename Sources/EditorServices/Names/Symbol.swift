import Expressions
import LessonSyntax
import Lessons
import SourceText

/// Something that a lesson names.
enum Symbol: Hashable {
  case block(lesson: String, id: String)
  /// A name of a block's `let:`.
  case binding(lesson: String, block: String, name: String)
  case column(lesson: String, block: String, name: String)
  case bucket(lesson: String, block: String, name: String)
  case lesson(String)
  case heading(path: String, id: String)
  case page(path: String)
  case file(path: String)
  case reference(String)
  case function(String)
}

/// A symbol where it is written.
struct Occurrence: Hashable {
  var symbol: Symbol
  var location: Location
  /// Whether the symbol is made here.
  var isDefinition = false
}

extension Lesson {
  /// Every place where the lesson writes a symbol.
  func occurrences(in course: Course) -> [Occurrence] {
    var found: [Occurrence] = []
    for block in blocks { found += written(in: block) }
    for site in sites { found += occurrences(in: site, course) }
    for node in allMarkdown { node.visit { found += occurrences(of: $0) } }
    return found + headings.map { definition(of: $0) } + writtenInFront
  }

  /// What a block's fields write, apart from its expressions and its Markdown.
  func written(in block: Block) -> [Occurrence] {
    definitions(of: block) + words(of: block) + block.citations.map { occurrence(of: $0) }
  }

  var writtenInFront: [Occurrence] {
    [Occurrence(symbol: .lesson(id), location: front.id.location, isDefinition: true)]
      + front.requires.map { Occurrence(symbol: .lesson($0.value), location: $0.location) }
  }

  /// What an expression names.
  func occurrences(in site: ExpressionSite, _ course: Course) -> [Occurrence] {
    site.expression.freeNames.flatMap { use in
      occurrences(of: use, in: site, course)
    }
  }

  private func occurrences(
    of use: NameUse, in site: ExpressionSite, _ course: Course
  ) -> [Occurrence] {
    let place = { (range: ByteRange) in site.expression.text.location(range) }
    let ownID = site.block?.id.value
    if site.bound.contains(use.name), use.name != ownID, let ownID {
      let symbol = Symbol.binding(lesson: id, block: ownID, name: use.name)
      return [Occurrence(symbol: symbol, location: place(use.range))]
    }
    if let block = block(use.name) {
      return [
        Occurrence(symbol: .block(lesson: id, id: use.name), location: place(use.range))
      ] + members(use.members[...], of: block, in: self, place)
    }
    if Catalogue.entry(named: use.name) != nil {
      return [Occurrence(symbol: .function(use.name), location: place(use.range))]
    }
    guard let member = use.members.first, let other = course.lesson(name: use.name) else {
      return []
    }
    var found = [Occurrence(symbol: .lesson(other.id), location: place(use.range))]
    found.append(
      Occurrence(
        symbol: .block(lesson: other.id, id: member.name), location: place(member.range)))
    if let block = other.block(member.name) {
      found += members(use.members.dropFirst(), of: block, in: other, place)
    }
    return found
  }

  private func members(
    _ members: ArraySlice<NameUse.Member>, of block: Block, in lesson: Lesson,
    _ place: (ByteRange) -> Location
  ) -> [Occurrence] {
    guard let member = members.first else { return [] }
    if block.bindings.contains(where: { $0.name.value == member.name }) {
      let symbol = Symbol.binding(
        lesson: lesson.id, block: block.id.value, name: member.name)
      return [Occurrence(symbol: symbol, location: place(member.range))]
    }
    if case .dataset(let data) = block.content, data.dataset?.column(member.name) != nil {
      let symbol = Symbol.column(lesson: lesson.id, block: block.id.value, name: member.name)
      return [Occurrence(symbol: symbol, location: place(member.range))]
    }
    return []
  }

  private func definitions(of block: Block) -> [Occurrence] {
    let id = block.id.value
    var found = [
      Occurrence(
        symbol: .block(lesson: self.id, id: id), location: block.id.location, isDefinition: true)
    ]
    for binding in block.bindings {
      let symbol = Symbol.binding(lesson: self.id, block: id, name: binding.name.value)
      found.append(
        Occurrence(symbol: symbol, location: binding.name.location, isDefinition: true))
    }
    return found
  }

  /// The names that fields hold outside expressions: buckets, a challenge's questions, columns.
  private func words(of block: Block) -> [Occurrence] {
    let id = block.id.value
    switch block.content {
    case .sort(let sort):
      let bucket = { (name: Located<String>, isDefinition: Bool) in
        Occurrence(
          symbol: .bucket(lesson: self.id, block: id, name: name.value), location: name.location,
          isDefinition: isDefinition)
      }
      return sort.buckets.map { bucket($0.id, true) }
        + sort.cards.compactMap { $0.bucket.map { bucket($0, false) } }
    case .challenge(let challenge): return challenge.quizzes.flatMap(questions)
    case .dataset(let dataset):
      return dataset.columnNames.map { name in
        Occurrence(
          symbol: .column(lesson: self.id, block: id, name: name.value), location: name.location,
          isDefinition: true)
      }
    case .widget(let widget):
      guard case .name(let data)? = widget.data?.root.kind, self.block(data)?.kindName == "dataset"
      else {
        return []
      }
      return widget.axes.values.map { axis in
        Occurrence(
          symbol: .column(lesson: self.id, block: data, name: axis.value), location: axis.location)
      }
    default: return []
    }
  }

  private func questions(_ name: QuizName) -> [Occurrence] {
    let lesson = name.lesson.map { $0.value.replacing("_", with: "-") } ?? id
    return [
      Occurrence(
        symbol: .block(lesson: lesson, id: name.quiz.value), location: name.quiz.location)
    ]
      + (name.lesson.map { [Occurrence(symbol: .lesson(lesson), location: $0.location)] } ?? [])
  }

  private func occurrence(of citation: Citation) -> Occurrence {
    var range = citation.location.range
    // A citation in Markdown has its sign with it.
    if range.count == citation.key.utf8.count + 1 {
      range = range.lowerBound + 1..<range.upperBound
    }
    return Occurrence(
      symbol: .reference(citation.key), location: Location(file: path, range: range))
  }

  func definition(of heading: HeadingID) -> Occurrence {
    let line = tree.file.lines.range(ofLine: tree.file.lines.line(at: heading.offset))
    var end = line.upperBound
    while end > heading.offset, tree.file.bytes[end - 1] <= 0x20 { end -= 1 }
    return Occurrence(
      symbol: .heading(path: path, id: heading.id),
      location: Location(file: path, range: heading.offset..<end), isDefinition: true)
  }

  func occurrences(of node: MarkdownNode) -> [Occurrence] {
    switch node.kind {
    case .citation(let citations): return citations.map { occurrence(of: $0) }
    case .link(let destination, _):
      guard let target = LinkTarget(destination, from: path) else { return [] }
      return [Occurrence(symbol: target.symbol, location: node.location)]
    case .image(let source, _):
      guard let target = LinkTarget(source, from: path) else { return [] }
      return [Occurrence(symbol: target.symbol, location: node.location)]
    default: return []
    }
  }
}

/// Where a link within the project leads.
struct LinkTarget {
  var path: String
  var anchor: String?

  /// Nil for an address elsewhere.
  init?(_ destination: String, from page: String) {
    let scheme = destination.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
    if destination.dropFirst(scheme.count).first == ":" { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    path = resolve(String(parts.first ?? ""), from: page)
    anchor = parts.count == 2 ? String(parts[1]) : nil
  }

  var symbol: Symbol {
    if let anchor { return .heading(path: path, id: anchor) }
    return isLessonPath(path) ? .page(path: path) : .file(path: path)
  }
}
