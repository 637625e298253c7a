import Engine
import Lessons

/// `threshold` as the engine plays it: all scores from t on are called positive.
struct ThresholdGame: Game {
  let controls: [GameControl]
  let leads: [[Double]]
  private let y: [Double]
  private let scores: [Double]

  init?(_ setting: GameSetting) {
    guard let columns = setting.columns else { return nil }
    let (low, high) = (columns.x.min() ?? 0, columns.x.max() ?? 1)
    let range = ControlRange(id: "t", around: low...max(high, low + 1e-9), positions: 100)
    guard let t = setting.control("t", start: range.snapped((low + high) / 2), range),
      let c = setting.control(
        "c", start: 1, ControlRange(id: "c", lowest: 0.5, highest: 20, step: 0.5))
    else { return nil }
    controls = [t, c]
    y = columns.positives.map { $0 ? 1 : 0 }
    scores = columns.x
    leads = columns.x.map { [$0, 1] }
  }

  func measure(_ position: [Double]) -> [Double] {
    guard let counts = try? Confusion(y: y, scores: scores, threshold: position[0]) else {
      return Array(repeating: .nan, count: 9)
    }
    let (tp, fp, fn, tn) = (
      Double(counts.tp), Double(counts.fp), Double(counts.fn), Double(counts.tn)
    )
    let cost = (fp + position[1] * fn) / Double(scores.count)
    return [counts.f1, counts.precision, counts.recall, counts.accuracy, cost, tp, fp, fn, tn]
  }
}
