// Reads the engine's answers, in the form that `Answer` in Sources/EngineWasm writes.

const [NONE, NUMBER, FLAG, TEXT, LIST, INTEGERS, MATRIX, RECORD, RECORDS, MESSAGE] = Array.from({ length: 10 }, (_, i) => i);

/**
 * By hand, because a picture is also drawn where there is no TextDecoder.
 * @param {Uint8Array} bytes
 */
const utf8 = (bytes) => decodeURIComponent(Array.from(bytes, (b) => `%${b.toString(16).padStart(2, '0')}`).join(''));

/** Reads one answer, word by word. */
class Reader {
  /**
   * @param {ArrayBuffer} buffer @param {number} address
   * @param {Map<number, string>} texts the literals read so far, by address: they never change
   */
  constructor(buffer, address, texts) {
    this.buffer = buffer;
    this.texts = texts;
    this.at = address / 8;
    this.doubles = new Float64Array(buffer);
    this.words = new Uint32Array(buffer);
  }

  /** The low half of the next word. */
  next() {
    this.at += 1;
    return this.words[2 * (this.at - 1)];
  }

  number() {
    this.at += 1;
    return this.doubles[this.at - 1];
  }

  /** @param {number} count */
  list(count) {
    this.at += count;
    return this.doubles.slice(this.at - count, this.at);
  }

  /** @param {number} count */
  integers(count) {
    const list = new Int32Array(this.buffer, 8 * this.at, count).slice();
    this.at += Math.ceil(count / 2);
    return list;
  }

  /** @param {number} bytes */
  message(bytes) {
    const text = utf8(new Uint8Array(this.buffer, 8 * this.at, bytes));
    this.at += Math.ceil(bytes / 8);
    return text;
  }

  /** @param {number} address */
  text(address) {
    const known = this.texts.get(address);
    if (known !== undefined) return known;
    const bytes = new Uint8Array(this.buffer);
    const text = utf8(bytes.subarray(address, bytes.indexOf(0, address)));
    this.texts.set(address, text);
    return text;
  }

  record() {
    /** @type {Record<string, any>} */
    const fields = {};
    for (let name = this.next(); name !== 0; name = this.next()) fields[this.text(name)] = this.value();
    return fields;
  }

  /** @returns {any} */
  value() {
    const tag = this.next();
    const count = this.words[2 * this.at - 1];
    switch (tag) {
      case NONE: return null;
      case NUMBER: return this.number();
      case FLAG: return count === 1;
      case TEXT: return this.text(this.next());
      case LIST: return this.list(count);
      case INTEGERS: return this.integers(count);
      case MATRIX: {
        const columns = this.next();
        return { rows: count, columns, values: this.list(count * columns) };
      }
      case RECORD: return this.record();
      case RECORDS: return Array.from({ length: count }, () => this.value());
      case MESSAGE: return this.message(count);
      default: throw new Error('the engine gave an answer that cannot be read');
    }
  }
}

/**
 * Copies an answer out of the engine's memory; its first word tells whether it is an error.
 * @param {ArrayBuffer} buffer @param {number} address @param {Map<number, string>} texts
 * @returns {{failed: boolean, value: any}}
 */
export function answer(buffer, address, texts) {
  const reader = new Reader(buffer, address, texts);
  return { failed: reader.next() === 1, value: reader.value() };
}
