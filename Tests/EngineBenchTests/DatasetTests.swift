import Testing

@testable import engine_bench

/// What any program must get that is to be measured on the same data.
struct DatasetTests {
  static let sequences: [(UInt64, [UInt64])] = [
    (
      0,
      [
        0xe220_a839_7b1d_cdaf, 0x6e78_9e6a_a1b9_65f4, 0x06c4_5d18_8009_454f,
        0xf88b_b8a8_724c_81ec,
      ]
    ),
    (
      101,
      [
        0xd102_4a5f_ad64_d717, 0x0466_a7d0_954b_76a3, 0x44c6_66b6_b3e8_ba5a,
        0x8df8_fb6d_a790_4e2f,
      ]
    ),
  ]

  @Test(arguments: sequences)
  func `a stream gives its sequence`(seed: UInt64, expected: [UInt64]) {
    var stream = Stream(seed: seed)
    #expect((0..<4).map { _ in stream.next() } == expected)
  }

  @Test func `uniform and normal numbers are made of the stream's`() {
    var uniform = Stream(.features)
    #expect(
      uniform.uniforms(4) == [
        0.8164412005984503, 0.01719139902460909, 0.26865236244694557, 0.554580415984277,
      ])
    var normal = Stream(.features)
    #expect(
      normal.normals(4) == [
        -0.5943265990459223, 0.26167780937405366, -0.9687451990385189, 1.3647890090119472,
      ])
  }

  @Test func `targets follow the features`() throws {
    let data = try Dataset.regression(.small)
    #expect(data.x.row(0) == [-0.5943265990459223, 0.26167780937405366])
    #expect(data.y[0] == 0.0045193429387950235)
    #expect(data.y[199] == 1.161037597116625)
  }

  @Test func `coarse features are multiples of 1/1024`() throws {
    let data = try Dataset.regression(.small, coarse: true)
    #expect(data.x.row(0) == [-0.5947265625, 0.26171875])
    #expect(data.y[0] == 0.004098909171744214)
  }

  @Test(arguments: [false, true])
  func `classes are nearly even`(coarse: Bool) throws {
    for (size, positives) in [(Size.small, 98.0), (.medium, 5033), (.large, 49963)] {
      #expect(try Dataset.classes(size, coarse: coarse).y.reduce(0, +) == positives)
    }
  }

  @Test func `blobs lie around their centres`() throws {
    let x = try Dataset.blobs(.small).x
    #expect(x.row(0) == [-3.784839468672114, 1.5441036153892593])
    #expect(x.row(7) == [-2.60815894149821, 3.273101013491087])
  }

  @Test func `points lie around a cubic`() {
    let data = Dataset.cubic(.small)
    #expect(data.x.values[0] == 0.4659016611869382)
    #expect(data.y[0] == 0.6754790018510828)
  }

  @Test func `samples are drawn one after another`() {
    let samples = Dataset.bootstraps(.small, count: 2)
    #expect(samples.map { $0.prefix(5) } == [[46, 99, 190, 22, 54], [81, 5, 106, 194, 111]])
  }
}
