import CYAML
import SourceText

/// One event of libyaml, its marks as byte offsets of the text.
struct YAMLEvent {
  enum Kind {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd, alias
    case scalar(value: YAMLValue, style: YAMLScalar.Style)
    case sequenceStart, sequenceEnd
    case mappingStart(isFlow: Bool)
    case mappingEnd
  }
  var kind: Kind
  var range: ByteRange
  var hasAnchor = false
  var hasTag = false
}

/// A scalar's value, read in place: it lives until the reader's next event.
struct YAMLValue: RandomAccessCollection {
  private let start: UnsafePointer<UInt8>?
  let endIndex: Int
  var startIndex: Int { 0 }

  fileprivate init(_ start: UnsafePointer<UInt8>?, count: Int) {
    self.start = start
    endIndex = start == nil ? 0 : count
  }

  subscript(index: Int) -> UInt8 {
    guard let start, index >= 0, index < endIndex else { preconditionFailure("outside the value") }
    return start[index]
  }
}

/// What libyaml says against a text, its marks as byte offsets.
struct YAMLFailure: Error {
  var problem: String
  var context: String
  var offset: Int
  /// Where what it was reading began, if it says.
  var contextOffset: Int?
}

/// A stream of libyaml's events over a text.
final class YAMLEventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var event = yaml_event_t()
  /// The byte offset of each character, as libyaml counts characters; nil where both are the same.
  private let offsets: [Int]?

  init(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.initialize(from: bytes)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    if bytes.contains(where: { $0 >= 0x80 }) {
      offsets = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    } else {
      offsets = nil
    }
    count = bytes.count
  }
  private let count: Int

  deinit {
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  func next() throws(YAMLFailure) -> YAMLEvent {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) != 0 else { throw failure() }
    let range = offset(event.start_mark)..<max(offset(event.start_mark), offset(event.end_mark))
    var result = YAMLEvent(kind: .streamEnd, range: range)
    switch event.type {
    case YAML_STREAM_START_EVENT: result.kind = .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      result.kind = .documentStart(
        hasDirectives: start.version_directive != nil
          || start.tag_directives.start != start.tag_directives.end)
    case YAML_DOCUMENT_END_EVENT: result.kind = .documentEnd
    case YAML_ALIAS_EVENT: result.kind = .alias
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      result.kind = .scalar(
        value: YAMLValue(scalar.value, count: scalar.length),
        style: style(scalar.style))
      result.hasAnchor = scalar.anchor != nil
      result.hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      result.kind = .sequenceStart
      result.hasAnchor = event.data.sequence_start.anchor != nil
      result.hasTag = event.data.sequence_start.tag != nil
    case YAML_SEQUENCE_END_EVENT: result.kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      result.kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      result.hasAnchor = mapping.anchor != nil
      result.hasTag = mapping.tag != nil
    case YAML_MAPPING_END_EVENT: result.kind = .mappingEnd
    default: result.kind = .streamEnd
    }
    return result
  }

  private func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }

  private func offset(_ mark: yaml_mark_t) -> Int { offset(ofCharacter: Int(mark.index)) }

  private func offset(ofCharacter index: Int) -> Int {
    guard let offsets else { return min(index, count) }
    return offsets[min(index, offsets.count - 1)]
  }

  private func failure() -> YAMLFailure {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? ""
    let context = state.context.map { String(cString: $0) } ?? ""
    if state.error == YAML_READER_ERROR {
      return YAMLFailure(
        problem: problem, context: "reader", offset: min(Int(state.problem_offset), count))
    }
    return YAMLFailure(
      problem: problem, context: context, offset: offset(state.problem_mark),
      contextOffset: state.context == nil ? nil : offset(state.context_mark))
  }
}
