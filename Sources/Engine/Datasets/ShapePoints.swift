/// The examples of a shape as they are drawn.
struct ShapePoints {
  private(set) var x: [Double] = []
  private(set) var y: [Double] = []
  private let n: Int
  private let options: GeneratedData.Options
  private var generator: Xoshiro256
  private let pi = 0x1.921fb54442d18p+1

  init(n: Int, options: GeneratedData.Options, seed: UInt64) {
    self.n = n
    self.options = options
    generator = Xoshiro256(seed: seed)
  }

  mutating func draw(_ shape: Shape) {
    switch shape {
    case .blobs: drawBlobs()
    case .moons: drawMoons()
    case .circles: drawCircles()
    case .line: drawLine()
    case .sine: drawSine()
    case .xor: drawXor()
    case .uniform: for _ in 0..<n * options.features { x.append(generator.uniform()) }
    case .normal: for _ in 0..<n * options.features { x.append(generator.normal()) }
    case .spiral: drawSpiral()
    }
  }

  private mutating func drawBlobs() {
    var centres: [Double] = []
    for _ in 0..<options.groups * options.features { centres.append(8 * generator.uniform() - 4) }
    for index in 0..<n {
      let group = index % options.groups
      for feature in 0..<options.features {
        addNoisy(centres[group * options.features + feature])
      }
      y.append(Double(group))
    }
  }

  private mutating func drawMoons() {
    let upper = (n + 1) / 2
    for index in 0..<n {
      let isUpper = index < upper
      let (place, count) = isUpper ? (index, upper) : (index - upper, n - upper)
      let angle = count > 1 ? pi * (Double(place) / Double(count - 1)) : 0
      let (c, s) = (Elementary.cos(angle), Elementary.sin(angle))
      addNoisy(isUpper ? c : 1 - c)
      addNoisy(isUpper ? s : 0.5 - s)
      y.append(isUpper ? 0 : 1)
    }
  }

  private mutating func drawCircles() {
    let outer = (n + 1) / 2
    for index in 0..<n {
      let isOuter = index < outer
      let (place, count) = isOuter ? (index, outer) : (index - outer, n - outer)
      let angle = 2 * pi * (Double(place) / Double(count))
      let radius = isOuter ? 1.0 : 0.5
      addNoisy(radius * Elementary.cos(angle))
      addNoisy(radius * Elementary.sin(angle))
      y.append(isOuter ? 0 : 1)
    }
  }

  private mutating func drawLine() {
    for _ in 0..<n {
      let value = 2 * generator.uniform() - 1
      x.append(value)
      y.append(2 * value + 1 + options.noise * generator.normal())
    }
  }

  private mutating func drawSine() {
    for _ in 0..<n {
      let value = 2 * pi * generator.uniform()
      x.append(value)
      y.append(Elementary.sin(value) + options.noise * generator.normal())
    }
  }

  private mutating func drawXor() {
    for _ in 0..<n {
      let first = 2 * generator.uniform() - 1
      let second = 2 * generator.uniform() - 1
      addNoisy(first)
      addNoisy(second)
      y.append((first > 0) != (second > 0) ? 1 : 0)
    }
  }

  private mutating func drawSpiral() {
    let arms = options.groups
    for index in 0..<n {
      let (arm, place) = (index % arms, index / arms)
      let count = n / arms + (arm < n % arms ? 1 : 0)
      let t = Double(place + 1) / Double(count)
      let angle = 2 * pi * (1.5 * t + Double(arm) / Double(arms))
      addNoisy(t * Elementary.cos(angle))
      addNoisy(t * Elementary.sin(angle))
      y.append(Double(arm))
    }
  }

  private mutating func addNoisy(_ value: Double) {
    x.append(value + options.noise * generator.normal())
  }
}
