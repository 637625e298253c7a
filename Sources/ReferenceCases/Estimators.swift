import Engine

/// The kinds of model that cases about resampling name by a record, such as
/// `{kind: ridge, alpha: 1, standardize: true}`.
struct Estimator: Sendable {
  /// Makes the function that predicts from what was fitted.
  typealias Fit = (Matrix, [Double], inout Budget) throws(EngineError) -> Predictor
  /// The value or class for each row.
  typealias Predictor = (Matrix, inout Budget) throws(EngineError) -> [Double]

  let fit: @Sendable (Matrix, [Double], inout Budget) throws(EngineError) -> Predictor

  init(_ record: ReferenceValue) throws {
    let kind = record.field("kind").text ?? ""
    guard let make = Estimator.kinds[kind] else { throw NotOffered(name: kind) }
    let plain = make(record)
    fit = record.field("standardize").bool == true ? Estimator.standardized(plain) : plain
  }

  static let kinds:
    [String:
      @Sendable (ReferenceValue) ->
      @Sendable (Matrix, [Double], inout Budget) throws(EngineError) -> Predictor] = [
        "mean": { _ in mean },
        "ols": { _ in leastSquares },
        "polynomial": { record in polynomial(degree: record.field("degree").integer ?? -1) },
      ]

  static func predict(
    _ predictor: Predictor, _ x: Matrix, _ budget: inout Budget
  ) throws(EngineError) -> [Double] {
    try predictor(x, &budget)
  }

  private static func standardized(
    _ fit: @escaping @Sendable (Matrix, [Double], inout Budget) throws(EngineError) -> Predictor
  ) -> @Sendable (Matrix, [Double], inout Budget) throws(EngineError) -> Predictor {
    { (x, y, budget) throws(EngineError) -> Predictor in
      let scaler = try Standardizer(x)
      let predictor = try fit(scaler.transform(x), y, &budget)
      return { (query, budget) throws(EngineError) -> [Double] in
        try predictor(scaler.transform(query), &budget)
      }
    }
  }

  @Sendable private static func mean(
    _ x: Matrix, _ y: [Double], _ budget: inout Budget
  ) throws(EngineError) -> Predictor {
    let mean = try Statistics.mean(y)
    return { (query, _) throws(EngineError) -> [Double] in
      [Double](repeating: mean, count: query.rows)
    }
  }

  @Sendable private static func leastSquares(
    _ x: Matrix, _ y: [Double], _ budget: inout Budget
  ) throws(EngineError) -> Predictor {
    let model = try LinearRegression(x, y, budget: &budget)
    return { (query, _) throws(EngineError) -> [Double] in try model.predict(query) }
  }

  private static func polynomial(
    degree: Int
  ) -> @Sendable (Matrix, [Double], inout Budget) throws(EngineError) -> Predictor {
    { (x, y, budget) throws(EngineError) -> Predictor in
      if degree == 0 { return try mean(x, y, &budget) }
      let values = x.column(0)
      let low = try Statistics.minimum(values)
      let high = try Statistics.maximum(values)
      let (centre, half) = ((low + high) / 2, high > low ? (high - low) / 2 : 1)
      let features = try PolynomialFeatures.legendre(
        values, degree: degree, centre: centre, halfWidth: half)
      let model = try LinearRegression(features, y, budget: &budget)
      return { (query, _) throws(EngineError) -> [Double] in
        try model.predict(
          PolynomialFeatures.legendre(
            query.column(0), degree: degree, centre: centre, halfWidth: half))
      }
    }
  }
}
