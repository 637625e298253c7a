// Writes Site/engine.d.ts: what each operation of the engine takes, by its own signature, and what
// it answers, by the answers to all calls of the parity run.
// Usage: node Tools/engine-types.mjs [ENGINE.wasm] > Site/engine.d.ts

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Engine } from '../Site/js/engine.js';
import { allCalls } from '../Tests/Parity/replay.js';

const TYPES = {
  number: 'number', integer: 'number', flag: 'boolean', seed: 'number | bigint', list: 'EngineList', integers: 'EngineList',
  lists: 'EngineList[]', matrix: 'EngineMatrixLike',
};

const argument = ({ name, kind, words, required }) =>
  `${name}${required ? '' : '?'}: ${kind === 'word' ? words.map((word) => `'${word}'`).join(' | ') : TYPES[kind]}`;

/** What is known of a kind of value: the words for its types, and of records the fields. */
class Shape {
  types = new Set();
  fields = new Map();
  records = 0;
  element = null;

  see(value) {
    if (value === null) this.types.add('null');
    else if (value instanceof Float64Array || value instanceof Int32Array) this.types.add(value.constructor.name);
    else if (typeof value !== 'object') this.types.add(typeof value);
    else if (Array.isArray(value)) {
      this.element ??= new Shape();
      value.forEach((item) => this.element.see(item));
    } else if (value.values instanceof Float64Array && 'columns' in value) this.types.add('EngineMatrix');
    else {
      this.records += 1;
      for (const [name, field] of Object.entries(value)) {
        if (!this.fields.has(name)) this.fields.set(name, { shape: new Shape(), seen: 0 });
        const known = this.fields.get(name);
        known.seen += 1;
        known.shape.see(field);
      }
    }
    return this;
  }

  toString() {
    const types = [...this.types].sort((a, b) => (a === 'null') - (b === 'null'));
    if (this.element) types.unshift(`${this.element}[]`);
    if (this.records) {
      const fields = [...this.fields].map(([name, { shape, seen }]) => `${name}${seen < this.records ? '?' : ''}: ${shape}`);
      types.unshift(`{ ${fields.join('; ')} }`);
    }
    return types.join(' | ') || 'never';
  }
}

/** The lines of a list within 110 columns. */
function lines(parts, indent) {
  const result = [];
  let line = '';
  for (const part of parts) {
    if (line && indent.length + line.length + part.length > 110) {
      result.push(indent + line.trimEnd());
      line = '';
    }
    line += `${part}; `;
  }
  return [...result, indent + line.trimEnd()];
}

/** The text of Site/engine.d.ts. */
export function engineTypes(engine, cases) {
  const shapes = new Map([...engine.operations.keys()].map((name) => [name, new Shape()]));
  for (const { name, values } of allCalls(engine, cases)) {
    try {
      shapes.get(name).see(engine.call(name, values));
    } catch (error) {
      if (error.name !== 'EngineError') throw error;
    }
  }
  const calls = [...engine.operations.values()].map(({ name, parameters }) => {
    const shape = shapes.get(name);
    const fields = [...shape.fields].map(([field, { shape: type, seen }]) => `${field}${seen < shape.records ? '?' : ''}: ${type}`);
    const result = fields.length ? ['    result: {', ...lines(fields, '      '), '    };'] : [`    result: ${shape};`];
    return [`  ${name}: {`, '    arguments: {', ...lines(parameters.map(argument), '      '), '    };', ...result, '  };'].join('\n');
  });
  return `// Written by Tools/engine-types.mjs from the engine; a test holds that it is up to date.

/** Row after row. */
interface EngineMatrix { rows: number; columns: number; values: Float64Array }

type EngineList = ArrayLike<number>;

/** A matrix, its rows, or the numbers of one column. */
type EngineMatrixLike = { columns: number; values: EngineList } | EngineList[] | EngineList;

/** What can be asked of the engine. */
interface EngineCalls {
${calls.join('\n')}
}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = new URL('..', import.meta.url);
  const wasm = process.argv[2] ?? new URL('.build/wasm/engine.wasm', root);
  const cases = JSON.parse(readFileSync(new URL('Tests/Reference/reference.json', root), 'utf8'));
  process.stdout.write(engineTypes(new Engine(new WebAssembly.Module(readFileSync(wasm))), cases));
}
