/// Elementary functions that give the same bits on every platform.
///
/// The platform's own differ in the last place from system to system; these use only additions,
/// multiplications, divisions and square roots, which IEEE 754 fixes. Each is within one unit in
/// the last place of the platform's. Special values follow C99's annex F.
public enum Elementary {}
