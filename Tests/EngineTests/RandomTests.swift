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
