// Answers as text, the same as `Answered.canonical` of Tests/EngineParity writes natively.

const eight = new DataView(new ArrayBuffer(8));

/** A number by its bits; not-a-numbers differ in their sign from one platform to the next. */
function digits(value) {
  if (Number.isNaN(value)) return 'NaN';
  eight.setFloat64(0, value);
  return eight.getBigUint64(0).toString(16).padStart(16, '0');
}

const list = (values) => Array.from(values, digits).join(' ');

/** An answer as text. */
export function canonical(value) {
  if (value === null) return '_';
  if (typeof value === 'number') return digits(value);
  if (typeof value === 'boolean') return value ? 'T' : 'F';
  if (typeof value === 'string') return `"${value}"`;
  if (value instanceof Float64Array) return `[${list(value)}]`;
  if (value instanceof Int32Array) return `i[${Array.from(value).join(' ')}]`;
  if (Array.isArray(value)) return `(${value.map(canonical).join(',')})`;
  if (value.values instanceof Float64Array && 'columns' in value) {
    return `m${value.rows}x${value.columns}[${list(value.values)}]`;
  }
  return `{${Object.entries(value).map(([name, field]) => `${name}:${canonical(field)}`).join(',')}}`;
}

