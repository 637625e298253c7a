import Engine
import Lessons

/// `neighbour_vote` as the engine plays it: the k nearest known points vote, and of equals the first
/// class wins.
func neighbourVoteGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns, let known = columns.classExamples,
    let scaling = try? Standardizer(known.x), let scaled = try? scaling.transform(known.x)
  else { return nil }
  let most = min(setting.block.arguments.integer("max_k"), known.y.count)
  let spans = [columns.x, columns.y].map { ($0.min() ?? 0)...($0.max() ?? 1) }
  let place = zip(["x", "y"], spans).map { id, span in
    let range = ControlRange(id: id, around: span)
    return setting.control(
      id, start: range.snapped((span.lowerBound + span.upperBound) / 2), range)
  }
  let controls =
    place + [
      setting.control("k", start: Double(min(5, most)), ControlRange(id: "k", whole: 1...most)),
      setting.control("metric", start: 0, ControlRange(id: "metric", whole: 0...2)),
      setting.control("scaled", start: 0, ControlRange(id: "scaled", whole: 0...1)),
    ]
  return PlainGame(setting, controls, effort: 2_000) { position in
    var budget = gameBudget()
    let isScaled = position[4] == 1
    guard let query = try? Matrix([[position[0], position[1]]]),
      let asked = isScaled ? try? scaling.transform(query) : query,
      let metric = Metric(rawValue: Int32(position[3])),
      let model = try? KNNClassifier(
        isScaled ? scaled : known.x, known.y, k: Int(position[2]), metric: metric),
      let votes = try? model.votes(asked, budget: &budget),
      let told = try? model.predict(asked, budget: &budget).first,
      let accuracy = try? model.accuracy(budget: &budget)
    else { return nil }
    return [votes[0, Int(told)] / position[2], told, accuracy]
  }
}
