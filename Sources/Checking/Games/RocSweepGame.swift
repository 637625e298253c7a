import Engine
import Lessons

/// `roc_sweep` as the engine plays it. `hard` is taken off the positives' scores.
func rocSweepGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns else { return nil }
  let (low, high) = (columns.x.min() ?? 0, columns.x.max() ?? 1)
  let width = max(high - low, 1e-9)
  let t = ControlRange(id: "t", around: low - 0.02 * width...high + 0.02 * width, positions: 100)
  let hard = ControlRange(id: "hard", around: 0...0.6 * width, positions: 30)
  let controls = [
    setting.control("t", start: t.snapped(low + 0.6 * width), t),
    setting.control("hard", start: 0, hard),
  ]
  let y = columns.positives.map { $0 ? 1.0 : 0 }
  return PlainGame(setting, controls) { position in
    let scores = zip(columns.x, y).map { $1 == 1 ? $0 - position[1] : $0 }
    guard let roc = try? ROCCurve(y: y, scores: scores),
      let pr = try? PrecisionRecallCurve(y: y, scores: scores),
      let counts = try? Confusion(y: y, scores: scores, threshold: position[0])
    else { return nil }
    let at = roc.at(position[0])
    return [
      roc.auc, pr.averagePrecision, at.tpr, at.fpr, counts.precision, Double(counts.tp),
      Double(counts.fp), Double(counts.fn), Double(counts.tn),
    ]
  }
}
