import { test } from 'node:test';
import assert from 'node:assert/strict';
import { game } from '../../Site/js/widgets/threshold.js';
import { column, config, engine } from './samples.mjs';

const at = (scores, truth) =>
  game(
    config({
      type: 'threshold', module: 'threshold', axes: { x: 'score', label: 'truth' },
      data: { name: 'mail', columns: [column('score', scores), column('truth', truth, { role: 'label' })], positive: 'spam' },
      controls: [
        { id: 't', label: 'threshold', look: 'slider', min: 0.1, max: 0.9, step: 0.1 },
        { id: 'c', label: 'cost', look: 'slider', min: 0.5, max: 20, step: 0.5 },
        { id: 'prevalence', label: 'share', look: 'slider', min: 0.01, max: 0.99, step: 0.01 },
      ],
    }),
    engine,
  );
/** @param {ReturnType<typeof game>} played */
const advice = (played, t, c) => {
  const state = { t, c, prevalence: 0.5 };
  return played.hint(state, played.measure(state));
};

test('the threshold is told to move only towards a cut that costs less', () => {
  const mail = at([0.1, 0.3, 0.5, 0.7, 0.8, 0.9], ['ham', 'spam', 'ham', 'ham', 'spam', 'spam']);
  // Five false alarms a miss: from 0.3 on there are two false alarms and no miss, which is the least,
  // although the false alarms cost more than the misses.
  assert.equal(advice(mail, 0.3, 5), 'No cut costs less.');
  assert.equal(advice(mail, 0.1, 5), 'A higher cut would cost less.');
  assert.equal(advice(mail, 0.9, 5), 'A lower cut would cost less.');
  // One a miss: from 0.8 on there is a single miss.
  assert.equal(advice(mail, 0.8, 1), 'No cut costs less.');
  assert.equal(advice(mail, 0.3, 1), 'A higher cut would cost less.');
});

test('data of one class has no advice to give', () => {
  assert.equal(advice(at([0.2, 0.6], ['spam', 'spam']), 0.2, 1), '');
});
