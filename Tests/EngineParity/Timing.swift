import EngineWasm

/// How long a request takes: at least three runs after a first one that does not count.
struct Timing: CustomStringConvertible {
  private var times: [Duration] = []

  init(_ request: Request, seconds: Double) {
    freeBytes(request.run())
    let clock = ContinuousClock()
    var total = Duration.zero
    while times.count < 3 || total < .seconds(seconds) && times.count < 1000 {
      let time = clock.measure { freeBytes(request.run()) }
      times.append(time)
      total += time
    }
    times.sort()
  }

  var description: String { "\(times[times.count / 2] / .seconds(1)) \(times[0] / .seconds(1))" }
}
