import Engine
import Lessons

/// `principal_axis` as the engine plays it: the variance along a direction over the total variance.
func principalAxisGame(_ setting: GameSetting) -> PlainGame? {
  guard let columns = setting.columns,
    let x = try? Matrix(zip(columns.x, columns.y).map { [$0, $1] })
  else { return nil }
  var budget = gameBudget()
  guard let pca = try? PCA(x, components: 1, budget: &budget) else { return nil }
  let angle = ControlRange(id: "a", lowest: -90, highest: 90, step: 1)
  return PlainGame(setting, [setting.control("a", start: -40, angle)]) { position in
    guard let captured = try? pca.captured(SteeredLine.direction(position[0])) else { return nil }
    return [captured, (1 - captured) * pca.totalVariance]
  }
}
