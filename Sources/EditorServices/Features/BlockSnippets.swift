import Lessons
import SourceText

/// A block of a kind to fill in, without its fence.
func blockSnippet(of kind: String) -> String {
  switch kind {
  case "dataset":
    """
    dataset: ${1:name}
    title: ${2:What the page calls it}
    columns:
      ${3:x}: { label: ${4:x (unit)}, role: feature }
      ${5:y}: { label: ${6:y (unit)}, role: target }
    rows:
      - [${7:1}, ${8:2}]
      - [${9:2}, ${10:4}]
    """
  case "model":
    """
    model: ${1:name}
    fit: ${2:linear_regression}
    on: ${3:dataset}
    expect:
      - $1.${4:r2} > ${5:0.5}
    """
  case "check":
    """
    check: ${1:name}
    that:
      - ${2:1 + 1 == 2}
    """
  case "example":
    """
    example: ${1:name}
    title: ${2:What the page calls it}
    let:
      ${3:values}: ${4:[1, 2, 3]}
    steps:
      - say: ${5:What happens, in words.}
        check: ${6:sum(values) == 6}
    """
  case "quiz":
    """
    quiz: ${1:name}
    ask: ${2:The question?}
    choices:
      - text: ${3:A choice}
        when: ${4:1 + 1 == 2}
        why: ${5:Why it is right.}
      - text: ${6:Another}
        when: ${7:1 + 1 == 3}
        why: ${8:Why it is wrong.}
    """
  case "sort":
    """
    sort: ${1:name}
    title: ${2:What the page calls it}
    buckets:
      ${3:one}: ${4:One}
      ${5:two}: ${6:Two}
    cards:
      - text: ${7:A card}
        bucket: $3
        why: ${8:Why it belongs there.}
      - text: ${9:Another}
        bucket: $5
        why: ${10:Why it belongs there.}
    """
  case "proof":
    """
    proof: ${1:name}
    claim: ${2:What is to be shown.}
    steps:
      - say: ${3:What follows, and from what.}
        math: ${4:1 + 1 = 2}
        check: ${5:1 + 1 == 2}
    """
  case "table":
    """
    table: ${1:name}
    columns: [${2:One}, ${3:Two}]
    rows:
      - [${4:a}, ${5:b}]
    """
  case "code":
    """
    code: ${1:name}
    language: ${2:python}
    source: |
      ${3:total = 1 + 1}
    """
  case "challenge":
    """
    challenge: ${1:name}
    title: ${2:What the page calls it}
    quizzes:
      - ${3:quiz}
    """
  case "widget":
    """
    widget: ${1:name}
    type: ${2:fit_line}
    title: ${3:What the page calls it}
    data: ${4:dataset}
    goal: ${5:mse <= 1.05 * best}
    """
  default: "\(kind): ${1:name}\n$0"
  }
}

/// Whole blocks, fence and all, where a line of prose was only just begun.
func blockCompletions(at offset: Int, in document: EditorDocument) -> [Completion] {
  let line = document.line(at: offset)
  let typed = document.bytes[line]
  let start = typed.firstIndex { $0 != 0x20 } ?? line.upperBound
  let ticks = typed[start...].prefix { $0 == UInt8(ascii: "`") }.count
  let rest = typed.dropFirst(start - line.lowerBound + ticks)
  let isBegun = start - line.lowerBound < 4 && (ticks >= 3 || (ticks == 0 && !rest.isEmpty))
  guard isBegun, rest.allSatisfy(isNameByte), offset == line.upperBound,
    ticks >= 3 || document.isParagraphStart(line)
  else { return [] }
  let make = CompletionMaker(document: document, range: start..<line.upperBound)
  let indent = String(repeating: " ", count: start - line.lowerBound)
  return BlockKind.all.map { kind in
    let body = blockSnippet(of: kind.name).split(separator: "\n", omittingEmptySubsequences: false)
    let lines = ["```workshop"] + body.map(String.init) + ["```"]
    return make.make(
      kind.name, .block, kind.summary, writing: lines.joined(separator: "\n" + indent),
      snippet: true, about: "kind \(kind.name)")
  }
}

extension EditorDocument {
  /// Whether no text stands right above the line.
  fileprivate func isParagraphStart(_ line: ByteRange) -> Bool {
    let number = file.lines.line(at: line.lowerBound)
    return number == 0 || text(ofLine: number - 1).isEmpty
  }
}
