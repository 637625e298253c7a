import Engine
import Lessons

/// `threshold` as the engine plays it: all scores from t on are called positive. Precision,
/// accuracy and cost are those of a world with a given share of positives; all else is the data's.
struct ThresholdGame: Game {
  let controls: [GameControl]
  let leads: [[Double]]
  private let y: [Double]
  private let scores: [Double]
  /// The data's own share of positives, and the position of the control that stands for it.
  private let own: (share: Double, position: Double)

  init?(_ setting: GameSetting) {
    guard let columns = setting.columns else { return nil }
    let (low, high) = (columns.x.min() ?? 0, columns.x.max() ?? 1)
    let range = ControlRange(id: "t", around: low...max(high, low + 1e-9), positions: 100)
    let shares = ControlRange(id: "prevalence", lowest: 0.01, highest: 0.99, step: 0.01)
    let share = Double(columns.positives.count { $0 }) / Double(columns.x.count)
    let standard = shares.snapped(share)
    guard let t = setting.control("t", start: range.snapped((low + high) / 2), range),
      let c = setting.control(
        "c", start: 1, ControlRange(id: "c", lowest: 0.5, highest: 20, step: 0.5)),
      let prevalence = setting.control("prevalence", start: standard, shares)
    else { return nil }
    controls = [t, c, prevalence]
    y = columns.positives.map { $0 ? 1 : 0 }
    scores = columns.x
    own = (share, standard)
    leads = columns.x.map { [$0, 1, standard] }
  }

  func measure(_ position: [Double]) -> [Double] {
    guard let counts = try? Confusion(y: y, scores: scores, threshold: position[0]) else {
      return Array(repeating: .nan, count: 9)
    }
    let (tp, fp, fn, tn) = (
      Double(counts.tp), Double(counts.fp), Double(counts.fn), Double(counts.tn)
    )
    let weight = weights(position[2])
    let caught = weight.positive * tp
    let called = caught + weight.negative * fp
    let precision = called > 0 ? caught / called : 0
    let accuracy = (caught + weight.negative * tn) / Double(scores.count)
    let cost = (weight.negative * fp + position[1] * weight.positive * fn) / Double(scores.count)
    return [counts.f1, precision, counts.recall, accuracy, cost, tp, fp, fn, tn]
  }

  /// What each positive and each negative counts for in a world with this share of positives.
  private func weights(_ prevalence: Double) -> (positive: Double, negative: Double) {
    // Half a step around it, the control stands for the data's own share. Data of one class has
    // nothing to weigh against it.
    let isOwn = abs(prevalence - own.position) < controls[2].range.step / 2
    if isOwn || own.share == 0 || own.share == 1 { return (1, 1) }
    return (prevalence / own.share, (1 - prevalence) / (1 - own.share))
  }
}
