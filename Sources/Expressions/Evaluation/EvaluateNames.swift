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
    if let later = boundLater(name, range, environment) { return later }
    let variables = environment.variables.reversed().map { $0.name }
    let near = suggestion(
      Catalogue.meant(by: name, among: variables + environment.scope.visible()), at: range)
    return .at(range, .unknownName, "nothing here is called \(name)\(near.words)", fix: near.fix)
  }

  func unknownFunction(
    _ name: String, _ range: ByteRange, _ environment: Environment
  ) -> EvaluationFailure {
    if let later = boundLater(name, range, environment) { return later }
    let near = suggestion(Catalogue.meantFunction(by: name), at: range)
    return .at(
      range, .unknownFunction, "there is no function \(name)\(near.words)", fix: near.fix)
  }

  private func boundLater(
    _ name: String, _ range: ByteRange, _ environment: Environment
  ) -> EvaluationFailure? {
    guard environment.scope.isBoundLater(name) else { return nil }
    return .at(
      range, .unknownName, "\(name) is bound further down: a 'let' is computed from top to bottom")
  }
}
