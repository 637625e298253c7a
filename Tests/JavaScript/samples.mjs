import { readFileSync } from 'node:fs';
import { Engine } from '../../Site/js/engine.js';

/** The engine as the site publishes it. */
export const engine = new Engine(new WebAssembly.Module(readFileSync(new URL('../../.build/wasm/engine.wasm', import.meta.url))));

/** Made data for the tests: six points about a line, as the compiler would write them. */
export const column = (name, values, more = {}) => ({ name, values, ...more });

export const config = (change = {}) => ({
  id: 'fit',
  lesson: 'lines',
  type: 'fit_line',
  module: 'fit-line',
  title: 'Fit the line',
  data: {
    name: 'cloud',
    columns: [
      column('bill', [9, 18, 27, 36, 45, 54], { label: 'bill, <dollars>' }),
      column('tip', [1.5, 4, 5, 7.5, 8, 10.5]),
    ],
    positive: null,
  },
  axes: { x: 'bill', y: 'tip' },
  start: { w: 0.02, b: 6 },
  with: {},
  controls: [
    { id: 'w', label: 'slope', symbol: 'w', look: 'slider', min: -0.1, max: 0.3, step: 0.005 },
    { id: 'b', label: 'intercept', symbol: 'b', look: 'slider', min: -2, max: 10, step: 0.1 },
  ],
  metrics: [{ id: 'mse', label: 'the mean squared error', short: 'MSE', low: true, whole: false }],
  goal: { text: 'mse <= 1.05 * best', terms: [{ metric: 'mse', relation: '<=', value: 0.315 }] },
  best: { mse: 0.3, w: 0.19, b: 0.1 },
  numbers: { mse: 8.1 },
  ...change,
});

/** Throws unless every element that opens also closes, in order. */
export function wellFormed(svg) {
  const open = [];
  for (const [, end, name, empty] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
    if (end) {
      const last = open.pop();
      if (last !== name) throw new Error(`</${name}> closes <${last}>`);
    } else if (!empty) open.push(name);
  }
  if (open.length) throw new Error(`<${open.join('><')}> left open`);
  return true;
}
