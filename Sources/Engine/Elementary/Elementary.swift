/// Elementary functions that give the same bits on every platform.
///
/// The platform's own differ in the last place from system to system; these use only additions,
/// multiplications, divisions and square roots, which IEEE 754 fixes. Each is within one unit in
/// the last place of the platform's. Special values follow C99's annex F. They are not inlined: their
/// many constants at every place of use are 4 KB of the browser's module.
public enum Elementary {
  /// The integer nearest to x, ties to even, for |x| < 2^51: adding 1.5 · 2^52 leaves no bits for
  /// a fraction. Faster than a library call where the processor has no instruction for it.
  static func nearestInteger(_ x: Double) -> Double { (x + 0x1.8p52) - 0x1.8p52 }
}
