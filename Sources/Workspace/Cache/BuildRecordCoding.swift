import Checking
import Lessons
import Publishing
import SourceText

typealias Malformed = ByteDecoder.Malformed

extension BuildRecord {
  var encoded: [UInt8] {
    var encoder = ByteEncoder()
    encoder.list(files) { encoder, file in
      encoder.text(file.path)
      encoder.stamp(file.stamp)
      encoder.optional(file.digest) { $0.digest($1) }
      encoder.flag(file.isSettled)
    }
    encoder.list(site) { encoder, file in
      encoder.text(file.path)
      encoder.stamp(file.stamp)
      encoder.digest(file.digest)
    }
    encoder.list(diagnostics) { $0.diagnostic($1) }
    encoder.summary(summary)
    encoder.list(pages) { $0.page($1) }
    return encoder.bytes
  }

  init(_ bytes: [UInt8]) throws(Malformed) {
    var decoder = ByteDecoder(bytes)
    files = try decoder.list { (decoder) throws(Malformed) in
      File(
        path: try decoder.text(), stamp: try decoder.stamp(),
        digest: try decoder.optional { (decoder) throws(Malformed) in try decoder.digest() },
        isSettled: try decoder.flag())
    }
    site = try decoder.list { (decoder) throws(Malformed) in
      SiteFile(
        path: try decoder.text(), stamp: try decoder.stamp(), digest: try decoder.digest())
    }
    diagnostics = try decoder.list { (decoder) throws(Malformed) in try decoder.diagnostic() }
    summary = try decoder.summary()
    pages = try decoder.list { (decoder) throws(Malformed) in try decoder.page() }
  }
}

extension ByteEncoder {
  fileprivate mutating func stamp(_ stamp: FileStamp) {
    number(stamp.size)
    number(stamp.modified)
    number(stamp.changed)
    number(stamp.inode)
    number(stamp.device)
  }

  fileprivate mutating func digest(_ digest: Digest) {
    number(digest.low)
    number(digest.high)
  }

  fileprivate mutating func location(_ location: Location) {
    text(location.file)
    number(location.range.lowerBound)
    number(location.range.upperBound)
  }

  fileprivate mutating func located(_ value: Located<String>) {
    text(value.value)
    location(value.location)
  }

  fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
    texts([
      diagnostic.code.name, diagnostic.code.severity.rawValue, diagnostic.severity.rawValue,
      diagnostic.message,
    ])
    location(diagnostic.location)
    list(diagnostic.notes) { encoder, note in
      encoder.text(note.message)
      encoder.optional(note.location) { $0.location($1) }
    }
    list(diagnostic.fixes) { encoder, fix in
      encoder.text(fix.title)
      encoder.flag(fix.isSafe)
      encoder.list(fix.edits) { encoder, edit in
        encoder.location(edit.location)
        encoder.text(edit.text)
      }
    }
  }

  fileprivate mutating func answers(_ answers: [Answer.Basis: Int]) {
    for basis in Answer.Basis.allCases { number(answers[basis] ?? 0) }
  }

  fileprivate mutating func summary(_ summary: Summary) {
    for count in [summary.lessons, summary.claims, summary.errors, summary.warnings] {
      number(count)
    }
    answers(summary.answers)
  }

  fileprivate mutating func page(_ page: BuildRecord.Page) {
    let outline = page.outline
    texts([outline.path, outline.title, outline.front])
    located(outline.id)
    optional(outline.level) { $0.located($1) }
    number(outline.order)
    optional(outline.orderLocation) { $0.location($1) }
    list(outline.requires) { $0.located($1) }
    texts(outline.mentions.cited.sorted())
    texts(outline.mentions.dataFiles.sorted())
    list(outline.headings) { encoder, heading in
      encoder.texts([heading.id, heading.text])
      encoder.number(heading.level)
      encoder.number(heading.offset)
    }
    flag(page.isHome)
    for paths in [page.names, page.reads, page.assets, page.texts] { texts(paths) }
    text(page.card.summary)
    number(page.card.minutes)
    list(page.findings.diagnostics) { $0.diagnostic($1) }
    number(page.findings.claims)
    answers(page.findings.answers)
  }
}

extension ByteDecoder {
  fileprivate mutating func stamp() throws(Malformed) -> FileStamp {
    FileStamp(
      size: try number(), modified: try number(), changed: try number(), inode: try number(),
      device: try number())
  }

  fileprivate mutating func digest() throws(Malformed) -> Digest {
    Digest(low: try number(), high: try number())
  }

  fileprivate mutating func location() throws(Malformed) -> Location {
    let file = try text()
    let lower: Int = try number()
    let upper: Int = try number()
    guard lower <= upper else { throw Malformed() }
    return Location(file: file, range: lower..<upper)
  }

  fileprivate mutating func located() throws(Malformed) -> Located<String> {
    Located(try text(), at: try location())
  }

  fileprivate mutating func diagnostic() throws(Malformed) -> Diagnostic {
    let words = try texts()
    guard words.count == 4, let usual = Severity(rawValue: words[1]),
      let severity = Severity(rawValue: words[2])
    else { throw Malformed() }
    var diagnostic = Diagnostic(
      DiagnosticCode(words[0], usual), words[3], at: try location(),
      notes: try list { (decoder) throws(Malformed) in
        Note(
          try decoder.text(),
          at: try decoder.optional { (decoder) throws(Malformed) in try decoder.location() })
      },
      fixes: try list { (decoder) throws(Malformed) in
        Fix(
          try decoder.text(), isSafe: try decoder.flag(),
          edits: try decoder.list { (decoder) throws(Malformed) in
            TextEdit(try decoder.location(), try decoder.text())
          })
      })
    diagnostic.severity = severity
    return diagnostic
  }

  fileprivate mutating func answers() throws(Malformed) -> [Answer.Basis: Int] {
    var answers: [Answer.Basis: Int] = [:]
    for basis in Answer.Basis.allCases {
      let count: Int = try number()
      if count > 0 { answers[basis] = count }
    }
    return answers
  }

  fileprivate mutating func summary() throws(Malformed) -> Summary {
    var summary = Summary()
    summary.lessons = try number()
    summary.claims = try number()
    summary.errors = try number()
    summary.warnings = try number()
    summary.answers = try answers()
    return summary
  }

  fileprivate mutating func page() throws(Malformed) -> BuildRecord.Page {
    let words = try texts()
    guard words.count == 3 else { throw Malformed() }
    let outline = LessonOutline(
      path: words[0], id: try located(), title: words[1],
      level: try optional { (decoder) throws(Malformed) in try decoder.located() },
      order: try double(),
      orderLocation: try optional { (decoder) throws(Malformed) in try decoder.location() },
      requires: try list { (decoder) throws(Malformed) in try decoder.located() },
      mentions: Mentions(cited: Set(try texts()), dataFiles: Set(try texts())),
      headings: try list { (decoder) throws(Malformed) in try decoder.heading() },
      front: words[2])
    return BuildRecord.Page(
      outline: outline, isHome: try flag(), names: try texts(), reads: try texts(),
      assets: try texts(), texts: try texts(),
      card: LessonCard(summary: try text(), minutes: try number()),
      findings: LessonFindings(
        diagnostics: try list { (decoder) throws(Malformed) in try decoder.diagnostic() },
        claims: try number(), answers: try answers()))
  }

  private mutating func heading() throws(Malformed) -> HeadingID {
    let words = try texts()
    guard words.count == 2 else { throw Malformed() }
    return HeadingID(id: words[0], level: try number(), offset: try number(), text: words[1])
  }
}
