import Testing

@testable import Engine

struct RandomTests {
  @Test func `SplitMix64 gives its published sequence`() {
    var zero = SplitMix64(seed: 0)
    #expect(zero.next() == 0xe220_a839_7b1d_cdaf)
    #expect(zero.next() == 0x6e78_9e6a_a1b9_65f4)
    #expect(zero.next() == 0x06c4_5d18_8009_454f)
    var other = SplitMix64(seed: 101)
    #expect(other.next() == 0xd102_4a5f_ad64_d717)
  }

  @Test func `xoshiro256 gives its published sequence`() {
    var generator = Xoshiro256(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
      607_988_272_756_665_600,
    ]
    for value in expected { #expect(generator.next() == value) }
  }

  @Test func `a seed gives these numbers, on every machine and in every front end`() {
    func generator() -> Xoshiro256 { Xoshiro256(seed: 1) }
    var next = generator()
    let outputs = (0..<4).map { _ in next.next() }
    #expect(
      outputs == [
        0xb3f2_af6d_0fc7_10c5, 0x853b_5596_4736_4cea, 0x92f8_9756_082a_4514,
        0x642e_1c7b_c266_a3a7,
      ])
    next = generator()
    let uniforms = (0..<3).map { _ in next.uniform() }
    #expect(uniforms == [0.7029218331588505, 0.5204366199388569, 0.5741057000197225])
    next = generator()
    for normal in [-1.5452228371402943, -1.0136476397283942, 0.9582971460957354] {
      #expect((next.normal() - normal).magnitude < 1e-15)
    }
    next = generator()
    #expect((0..<6).map { _ in next.integer(below: 10) } == [7, 2, 0, 3, 1, 2])
    next = generator()
    #expect(next.permutation(8) == [7, 0, 1, 4, 3, 2, 6, 5])
    var last = Xoshiro256(seed: .max)
    #expect(last.next() == 0x8f55_20d5_2a7e_ad08)
  }

  @Test func `uniform and normal numbers have their distribution's moments`() throws {
    var generator = Xoshiro256(seed: 7)
    let uniform = (0..<20_000).map { _ in generator.uniform() }
    let normal = (0..<20_000).map { _ in generator.normal() }
    #expect(uniform.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect((try Statistics.mean(uniform) - 0.5).magnitude < 0.01)
    #expect((try Statistics.variance(uniform) - 1.0 / 12).magnitude < 0.003)
    #expect((try Statistics.mean(normal)).magnitude < 0.03)
    #expect((try Statistics.variance(normal) - 1).magnitude < 0.04)
  }

  @Test func `a permutation holds every number once`() {
    var generator = Xoshiro256(seed: 3)
    let order = generator.permutation(50)
    #expect(order != Array(0..<50))
    #expect(order.sorted() == Array(0..<50))
    #expect(generator.permutation(0).isEmpty)
    #expect(generator.permutation(-1).isEmpty)
    #expect(generator.integer(below: 0) == 0)
  }
}
