import Engine
import Lessons

/// `learning_loop` as the engine plays it: gradient descent on a line that begins at 0 everywhere.
/// Position t is station t mod 4 of lap t / 4, and the model moves at the last of the four. The
/// typical miss is the root of the mean squared error.
func learningLoopGame(_ setting: GameSetting) -> PlainGame? {
  guard let examples = setting.columns?.curveExamples else { return nil }
  let laps = setting.block.arguments.integer("laps")
  let controls = [
    setting.control("t", start: 0, ControlRange(id: "t", whole: 0...4 * laps)),
    setting.control(
      "rate", start: 0.1, ControlRange(id: "rate", lowest: 0.02, highest: 1.1, step: 0.02)),
  ]
  return PlainGame(setting, controls) { position in
    // Station 3 is the update, so the new model is there from it on.
    let lap = (Int(position[0]) + 1) / 4
    var budget = gameBudget()
    let options = GradientDescent.Options(rate: position[1], steps: laps, standardize: true)
    guard
      let descent = try? GradientDescent(
        examples.x, examples.y, start: [0, 0], options: options, budget: &budget),
      lap < descent.losses.count
    else { return nil }
    return [descent.losses[lap].squareRoot(), Double(lap)]
  }
}
