// Random data for the parity run: a small generator, so that Node and Chromium make the same.

/** mulberry32 of a seed, and what is made of its numbers. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** From [0, 1). */
  uniform() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below a bound. */
  below(bound) {
    return Math.floor(this.uniform() * bound);
  }

  pick(values) {
    return values[this.below(values.length)];
  }

  /** About normal; the sum of four uniforms is exact enough, and needs no logarithm. */
  normal(scale = 1) {
    return (this.uniform() + this.uniform() + this.uniform() + this.uniform() - 2) * scale;
  }

  list(count, make) {
    return Float64Array.from({ length: count }, (_, i) => make(i));
  }

  normals(count, scale = 1) {
    return this.list(count, () => this.normal(scale));
  }

  matrix(rows, columns, scale = 1) {
    return { rows, columns, values: this.normals(rows * columns, scale) };
  }

  /** 0 and 1, both present from two on. */
  labels(count, classes = 2) {
    return this.list(count, (i) => (i < classes ? i : this.below(classes)));
  }

  /** A double of any magnitude, sometimes none at all. */
  anything() {
    return this.pick([
      () => this.normal(), () => this.below(10), () => -this.below(10), () => this.normal(1e300), () => this.normal(1e-300),
      () => this.pick([0, -0, 1, -1, 0.5, 1e308, -1e308, 5e-324, Infinity, -Infinity, NaN, 2 ** 31, -(2 ** 31), 2 ** 53, 709.7, -745]),
    ])();
  }
}
