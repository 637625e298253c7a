import Engine
import Lessons

/// `error_pieces` as the engine plays it: polynomials fitted to many noisy sets of the same truth, and
/// the parts of their expected squared error.
func errorPiecesGame(_ setting: GameSetting) -> PlainGame? {
  let arguments = setting.block.arguments
  let n = arguments.integer("n")
  let highest = min(arguments.integer("max_degree"), n - 1)
  guard case .word(let truth) = arguments["truth"] else { return nil }
  let world = PiecesWorld(
    truth: truth, deviation: arguments.number("noise"), sets: arguments.integer("sets"),
    seed: UInt64(arguments.number("seed")))
  let pieces = [n, 4 * n].map { count in
    (1...highest).map { world.pieces(degree: $0, n: count) }
  }
  let controls = [
    setting.control("degree", start: 1, ControlRange(id: "degree", whole: 1...highest)),
    setting.control("more", start: 0, ControlRange(id: "more", whole: 0...1)),
  ]
  return PlainGame(setting, controls) { pieces[Int($0[1])][Int($0[0]) - 1] }
}

/// A truth that is observed with noise at evenly spaced places from 0 to 1.
private struct PiecesWorld: Sendable {
  let truth: String
  let deviation: Double
  let sets: Int
  let seed: UInt64

  /// The expected error of fits to n observations, and its squared bias, variance and noise.
  func pieces(degree: Int, n: Int) -> [Double]? {
    let places = (0..<n).map { Double($0) / Double(n - 1) }
    let truths = places.map { value(at: $0) }
    var budget = gameBudget()
    guard let x = try? Matrix(places.map { [$0] }),
      let observed = try? BiasVariance.observations(
        truth: truths, deviation: deviation, sets: sets, seed: seed, budget: &budget),
      let found = try? BiasVariance(
        x, sets: observed, query: x, truth: truths, noise: deviation * deviation, budget: &budget,
        fit: { x, y, budget throws(EngineError) in
          try PolynomialRegression(x.column(0), y, degree: degree, budget: &budget)
        }, predict: { fit, x, _ throws(EngineError) in try fit.predict(x.column(0)) }),
      let error = try? Statistics.mean(found.error)
    else { return nil }
    return [error, found.meanBiasSquared, found.meanVariance, found.noise]
  }

  private func value(at x: Double) -> Double {
    switch truth {
    case "step": x < 0.5 ? -1 : 1
    case "line": 2 * x - 1
    default: Elementary.sin(2 * Double.pi * x)
    }
  }
}
