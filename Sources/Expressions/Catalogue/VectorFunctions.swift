import Engine

/// Functions of vectors and matrices.
enum VectorFunctions {
  static let all: [FunctionEntry] = [dot, norm, distance, transpose, matmul]

  private static func vector(_ name: String) -> ParameterEntry {
    ParameterEntry(name, "list of numbers", "a vector")
  }
  private static func matrix(_ name: String) -> ParameterEntry {
    ParameterEntry(name, "rows", "a matrix as a list of rows")
  }

  /// Two vectors of one length.
  private static func vectors(
    _ call: FunctionCall
  ) throws(EvaluationFailure) -> (a: [Double], b: [Double]) {
    let (a, b) = (try call.numbers("a"), try call.numbers("b"))
    try call.requireSameLength("b", b.count, as: "a", a.count)
    return (a, b)
  }

  static func dotProduct(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func length(_ v: [Double], _ power: Double) -> Double {
    if power == 1 { return v.reduce(0) { $0 + $1.magnitude } }
    if power == .infinity { return v.reduce(0) { max($0, $1.magnitude) } }
    return dotProduct(v, v).squareRoot()
  }

  private static let dot = FunctionEntry(
    "dot", group: "Vectors",
    "The inner product, the sum of the products of the elements; 0 for vectors at right "
      + "angles.",
    parameters: [vector("a"), vector("b")], result: "a number"
  ) { call throws(EvaluationFailure) in
    let (a, b) = try vectors(call)
    return .number(dotProduct(a, b))
  }

  private static let norm = FunctionEntry(
    "norm", group: "Vectors",
    "The length of a vector: the root of the sum of squares, for p=1 the sum of magnitudes, for "
      + "p=inf the largest magnitude.",
    parameters: [vector("v"), ParameterEntry("p", "number", "1, 2 or inf", default: "2")],
    result: "a number"
  ) { call throws(EvaluationFailure) in
    let power = try call.number("p", default: 2)
    guard [1, 2, .infinity].contains(power) else {
      throw call.problem(.unsuitableArgument, "p of norm is 1, 2 or inf", at: "p")
    }
    return .number(length(try call.numbers("v"), power))
  }

  private static let distance = FunctionEntry(
    "distance", group: "Vectors",
    "How far two points, or two numbers, are from each other by a metric. The cosine distance"
      + " looks at directions alone; of a vector of zeros, which has none, it is NaN.",
    parameters: [
      ParameterEntry("a", "number or list of numbers", "a point"),
      ParameterEntry("b", "number or list of numbers", "another point"),
      ParameterEntry(
        "metric", "text",
        "'euclidean', 'manhattan', 'chebyshev' or 'cosine' (1 − cos of the angle)",
        default: "\"euclidean\""),
    ], result: "a number"
  ) { call throws(EvaluationFailure) in
    let names = ["euclidean", "manhattan", "chebyshev", "cosine"]
    let metric = try call.word("metric", of: names, default: "euclidean")
    if let a = try call.value("a").asNumber, let b = try call.value("b").asNumber,
      metric != "cosine"
    {
      return .number((a - b).magnitude)
    }
    let (a, b) = try vectors(call)
    if metric == "cosine" {
      return .number(1 - dotProduct(a, b) / (length(a, 2) * length(b, 2)))
    }
    let power = metric == "manhattan" ? 1 : metric == "chebyshev" ? Double.infinity : 2
    return .number(length(zip(a, b).map { $0 - $1 }, power))
  }

  private static let transpose = FunctionEntry(
    "transpose", group: "Vectors",
    "Rows become columns: the element of row i and column j moves to row j and column i. What"
      + " zip(…) is for lists, for a matrix.", parameters: [matrix("A")],
    result: "rows"
  ) { call throws(EvaluationFailure) in
    let a = try call.rows("A").matrix
    try call.evaluation.charge(cells: a.values.count, call.range)
    return .rows((0..<a.columns).map(a.column))
  }

  private static let matmul = FunctionEntry(
    "matmul", group: "Vectors",
    "The matrix product; a list of numbers on the right is a column, and the result then a list.",
    parameters: [matrix("A"), ParameterEntry("B", "rows or list of numbers", "the right factor")],
    result: "rows or a list"
  ) { call throws(EvaluationFailure) in
    let (a, right) = (try call.rows("A").matrix, try call.rows("B"))
    let b = right.matrix
    guard a.columns == b.rows else {
      throw call.problem(
        .lengthsDiffer, "B has \(b.rows) rows, and A has \(a.columns) columns", at: "B")
    }
    let (cells, overflow) = a.rows.multipliedReportingOverflow(by: b.columns)
    try call.evaluation.charge(cells: overflow ? .max : cells, call.range)
    try call.engine { budget throws(EngineError) in
      try budget.spend(a.values.count, times: b.columns)
    }
    let columns = (0..<b.columns).map(b.column)
    let rows = (0..<a.rows).map { row in columns.map { dotProduct(a.row(row), $0) } }
    return right.isPlain ? .numbers(rows.map { $0[0] }) : .rows(rows)
  }
}
