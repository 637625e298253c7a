import Expressions
import LessonSyntax
import SourceText

/// What a block holds that other steps look for: links, citations, formulas, and names.
public enum BlockPart: Sendable {
  /// From here on the name stands for something of the block's own.
  case bind(String)
  case use(ParsedExpression)
  case markdown(MarkdownText)
  case formula(MappedText)
  case cite(Citation)
}

extension Block {
  /// All that the block's fields hold, each expression after the names that it may use.
  public var parts: [BlockPart] {
    switch content {
    case .broken, .code: []
    case .dataset(let block): [.bind(id.value)] + block.expectations.map { .use($0) }
    case .model(let block): block.parts(id: id.value)
    case .check(let block): block.bindings.parts + block.claims.map { .use($0) }
    case .example(let block): block.bindings.parts + block.steps.flatMap(\.parts)
    case .quiz(let block): block.parts
    case .sort(let block): block.parts
    case .proof(let block): block.parts
    case .table(let block): block.parts
    case .challenge(let block): block.intro.map { [.markdown($0)] } ?? []
    case .widget(let block): block.data.map { [.use($0)] } ?? []
    }
  }

  public var markdown: [MarkdownText] {
    parts.compactMap { if case .markdown(let text) = $0 { text } else { nil } }
  }

  /// The fields that cite; citations inside Markdown are nodes of it.
  public var citations: [Citation] {
    parts.compactMap { if case .cite(let citation) = $0 { citation } else { nil } }
  }
}

extension [LetBinding] {
  var parts: [BlockPart] {
    flatMap { binding in
      (binding.expression.map { [.use($0)] } ?? []) + [.bind(binding.name.value)]
    }
  }
}

extension ModelBlock {
  fileprivate func parts(id: String) -> [BlockPart] {
    let named = parameters.compactMap { parameter -> BlockPart? in
      if case .expression(let expression) = parameter.value { .use(expression) } else { nil }
    }
    return (data.map { [.use($0)] } ?? []) + named + [.bind(id)] + expectations.map { .use($0) }
  }
}

extension ExampleStep {
  fileprivate var parts: [BlockPart] {
    claims.map { .use($0) } + (say.map { [.markdown($0)] } ?? [])
      + (math.map { [.formula($0)] } ?? [])
  }
}

extension QuizBlock {
  fileprivate var parts: [BlockPart] {
    var parts = bindings.parts + (value.map { [.use($0)] } ?? [])
    switch answer {
    case .choices(let choices, _): parts += choices.flatMap(\.parts)
    case .number(let number): parts += number.value.map { [.use($0)] } ?? []
    case nil: break
    }
    return parts + ([ask].compactMap(\.self) + hints).map { .markdown($0) }
  }
}

extension QuizChoice {
  fileprivate var parts: [BlockPart] {
    var parts: [BlockPart] = []
    if case .when(let expression) = truth { parts.append(.use(expression)) }
    if let slip { parts.append(.use(slip)) }
    parts += evidence.map { .use($0) }
    parts += [text, why].compactMap(\.self).map { .markdown($0) }
    return parts + cites.map { .cite($0) }
  }
}
