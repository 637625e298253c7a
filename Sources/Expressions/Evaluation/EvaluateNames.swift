import SourceText

extension Evaluation {
  func look(
    up name: String, _ range: ByteRange, _ environment: Environment
  ) throws(EvaluationFailure) -> Value {
    if let value = environment.variable(name) { return value }
    switch environment.scope.lookUp(name) {
    case .value(let value): return value
    case .unknown: throw .unknown
    case .missing: break
    }
    if let entry = Catalogue.entry(named: name) {
      return .function(FunctionValue(kind: .recipe(entry, [])))
    }
    if let constant = Catalogue.constants.first(where: { $0.name == name }) {
      return .number(constant.value)
    }
    throw unknownName(name, range, environment)
  }

  /// The value behind a lesson's dot; nil where the name before it is no lesson's.
  func lessonMember(
    _ name: String, _ range: ByteRange, of lesson: String, _ environment: Environment
  ) throws(EvaluationFailure) -> Value? {
    let isCatalogued =
      Catalogue.entry(named: lesson) != nil
      || Catalogue.constants.contains { $0.name == lesson }
    guard !isCatalogued, environment.variable(lesson) == nil,
      let found = environment.scope.lookUpOfLesson(name, lesson)
    else { return nil }
    switch found {
    case .value(let value): return value
    case .unknown: throw .unknown
    case .missing:
      throw unknownField(
        name, range, "the lesson \(lesson)", environment.scope.visibleOfLesson(lesson),
        called: "block")
    }
  }

  func unknownName(
    _ name: String, _ range: ByteRange, _ environment: Environment
  ) -> EvaluationFailure {
    if environment.scope.lookUpOfLesson("", name) != nil {
      return .at(
        range, .unknownName, "\(name) is a lesson; a dot and the id of one of its blocks follow")
    }
    let variables = environment.variables.reversed().map { $0.name }
    let candidates =
      variables + environment.scope.visible() + Catalogue.functions.map { $0.name }
      + Catalogue.constants.map { $0.name } + Keyword.allCases.map { $0.rawValue }
    let near = suggestion(for: name, at: range, among: candidates)
    return .at(range, .unknownName, "nothing here is called \(name)\(near.words)", fix: near.fix)
  }

  func unknownFunction(
    _ name: String, _ range: ByteRange, _ environment: Environment
  ) -> EvaluationFailure {
    let near = suggestion(for: name, at: range, among: Catalogue.functions.map { $0.name })
    return .at(
      range, .unknownFunction, "there is no function \(name)\(near.words)", fix: near.fix)
  }
}
