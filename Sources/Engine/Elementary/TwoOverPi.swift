/// The first 1216 binary digits of 2/π after the point, with 64 zeros before them.
enum TwoOverPi {
  private static let digits: InlineArray<20, UInt64> = [
    0x0000_0000_0000_0000, 0xA2F9_836E_4E44_1529, 0xFC27_57D1_F534_DDC0,
    0xDB62_9599_3C43_9041, 0xFE51_63AB_DEBB_C561, 0xB724_6E3A_424D_D2E0,
    0x0649_2EEA_09D1_921C, 0xFE1D_EB1C_B129_A73E, 0xE882_35F5_2EBB_4484,
    0xE99C_7026_B45F_7E41, 0x3991_D639_8353_39F4, 0x9C84_5F8B_BDF9_283B,
    0x1FF8_97FF_DE05_980F, 0xEF2F_118B_5A0A_6D1F, 0x6D36_7ECF_27CB_09B7,
    0x4F46_3F66_9E5F_EA2D, 0x7527_BAC7_EBE5_F17B, 0x3D07_39F7_8A52_92EA,
    0x6BFB_5FB1_1F8D_5D08, 0x5603_3046_FC7B_6BAB,
  ]

  /// 192 digits, beginning with the one at `index` of the padded digits.
  static func words(from index: Int) -> (UInt64, UInt64, UInt64) {
    (word(index), word(index + 64), word(index + 128))
  }

  private static func word(_ index: Int) -> UInt64 {
    let (whole, shift) = (index >> 6, UInt64(index & 63))
    guard whole >= 0, whole < 20 else { return 0 }
    if shift == 0 { return digits[whole] }
    let next = whole + 1 < 20 ? digits[whole + 1] : 0
    return digits[whole] << shift | next >> (64 - shift)
  }
}
