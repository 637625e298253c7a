import { test } from 'node:test';
import assert from 'node:assert/strict';
import { scatterPlan } from '../../Site/js/parts/data.js';
import * as fit from '../../Site/js/widgets/fit-line.js';
import { gripsOf } from '../../Site/js/widgets/fit-line.picture.js';
import * as dataset from '../../Site/js/pictures/dataset.picture.js';
import { column, config, engine, wellFormed } from './samples.mjs';

const fitted = (change, size = [640, 486]) =>
  fit.still({ config: config(change), state: { w: 0.02, b: 6 }, width: size[0], height: size[1] }, engine);
const beans = {
  title: 'Beans & peas',
  columns: [column('length', [12, 15, 31]), column('width', [0.4, 0.8, 1.7]), column('kind', ['bean', 'bean', 'pea'], { role: 'label' })],
  x: 'length', y: 'width', width: 640, height: 460,
};
const count = (text, part) => text.split(part).length - 1;

test('the same input gives the same picture', () => {
  assert.equal(fitted(), fitted());
  assert.equal(dataset.still(beans), dataset.still(beans));
});

test('pictures are well formed, at any size', () => {
  for (const size of [[320, 300], [640, 486], [1200, 700]]) {
    assert.ok(wellFormed(fitted({}, size)));
    assert.ok(wellFormed(dataset.still({ ...beans, width: size[0], height: size[1] })));
  }
});

test('a picture holds only finite coordinates', () => {
  for (const svg of [fitted(), dataset.still(beans), dataset.still({ ...beans, y: null })]) assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
});

test('a picture names itself, with markup made harmless', () => {
  assert.match(fitted(), /^<svg viewBox="0 0 640 486" role="img" aria-label="6 examples, tip against bill, &lt;dollars&gt;, and the line ŷ = 0\.020x \+ 6\.00;/);
  assert.match(dataset.still(beans), /aria-label="Beans &amp; peas: 3 examples, width against length, by kind\."/);
});

test('every example has a mark and a square', () => {
  for (const name of ['example', 'square']) {
    const [, outline] = fitted().match(new RegExp(`<path class="${name}"[^>]* d="([^"]*)"`));
    assert.equal(count(outline, 'M'), 6, name);
  }
});

test('par is drawn only where it is known', () => {
  assert.match(fitted(), /par 0\.30 dashed/);
  assert.doesNotMatch(fitted({ best: null }), /par-square/);
});

test('handles stand inside the sheet', () => {
  const plan = scatterPlan(config());
  for (const x of gripsOf(plan)) assert.ok(x > plan.x.domain[0] && x < plan.x.domain[1]);
});

test('classes differ by shape, and are named', () => {
  const svg = dataset.still(beans);
  assert.equal(count(svg, 'class="mark k0"'), 3);
  assert.equal(count(svg, 'class="mark k1"'), 2);
  assert.match(svg, />pea<\/text>/);
});

test('one column is a pile of dots, none on another', () => {
  const svg = dataset.still({ ...beans, columns: [column('length', [12, 12, 12])], y: null });
  const heights = [...svg.matchAll(/class="example" cx="[\d.]+" cy="([\d.]+)"/g)].map((m) => m[1]);
  assert.equal(new Set(heights).size, 3);
});
