/** "Drag the threshold": scored examples, and what each cut through them catches and lets go. */
import { ruleX } from '../parts/axis.js';
import { classesOf, controlOf, numbersOf, titleAt } from '../parts/data.js';
import { whole } from '../parts/frame.js';
import { lanes, lanesPlan } from '../parts/lanes.js';
import { fixed, shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { clamp } from '../parts/scale.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const scores = numbersOf(config, 'x');
  const { names, of } = classesOf(config);
  const positives = of.map((k) => k === 1);
  const plan = lanesPlan(scores, titleAt(config, 'x'));
  const t = controlOf(config, 't');
  const { min, max, step } = controlOf(config, 'prevalence');
  const hits = positives.filter(Boolean).length;
  const own = hits / positives.length;
  const standard = clamp(min + Math.round((own - min) / step) * step, min, max);
  /**
   * Half a step around it, the control stands for the data's own share of positives; data of one
   * class has nothing to weigh against it.
   * @param {State} state
   */
  const isOwn = ({ prevalence }) => own === 0 || own === 1 || Math.abs(prevalence - standard) < step / 2;
  /**
   * What each positive and each negative counts for in a world with this share of positives.
   * @param {State} state
   */
  const weights = (state) => (isOwn(state) ? [1, 1] : [state.prevalence / own, (1 - state.prevalence) / (1 - own)]);
  /**
   * What both kinds of mistake cost in all.
   * @param {State} state @param {number} fp @param {number} fn
   */
  const costs = (state, fp, fn) => {
    const [positive, negative] = weights(state);
    return { alarms: negative * fp, misses: state.c * positive * fn };
  };
  /** @type {{ fpr: Float64Array, tpr: Float64Array, thresholds: Float64Array } | undefined} */
  let curve;
  /**
   * Whether another cut would cost less, and on which side the cheapest is.
   * @param {State} state @param {number} fp @param {number} fn
   */
  const advice = (state, fp, fn) => {
    if (own === 0 || own === 1) return '';
    curve ??= engine.call('roc', { y: of, score: scores });
    const { fpr, tpr, thresholds } = curve;
    /** @param {number} alarms @param {number} missed */
    const cost = (alarms, missed) => { const both = costs(state, alarms, missed); return both.alarms + both.misses; };
    let [least, cheapest] = [cost(fp, fn) - 1e-9, NaN];
    thresholds.forEach((cut, i) => {
      // To call nothing positive is out of the slider's reach.
      const here = cut > t.max ? Infinity : cost(fpr[i] * (scores.length - hits), (1 - tpr[i]) * hits);
      if (here < least) [least, cheapest] = [here, cut];
    });
    if (Number.isNaN(cheapest)) return said`No cut costs less.`;
    return cheapest < state.t ? said`A lower cut would cost less.` : said`A higher cut would cost less.`;
  };
  /** @param {State} state */
  const world = (state) => (isOwn(state) ? '' : said`Precision, accuracy and cost are those with a share of ${fixed(state.prevalence)} positives; recall, F1 and the counts are those of these examples.`);

  return {
    plots: whole(plan),
    layers: ['paper', 'data'],
    measure: (state) => {
      const counts = engine.call('confusion', { y: of, score: scores, threshold: state.t });
      const { tp, fp, fn, tn, recall, f1 } = counts;
      const [positive, negative] = weights(state);
      const { alarms, misses } = costs(state, fp, fn);
      const caught = positive * tp;
      const called = caught + alarms;
      const precision = called > 0 ? caught / called : 0;
      const accuracy = (caught + negative * tn) / scores.length;
      return { f1, precision, recall, accuracy, tp, fp, fn, tn, cost: (alarms + misses) / scores.length };
    },
    paper: ({ main }) => ({ paper: ruleX(main) }),
    draw: (state, values, _, { main }) => ({ data: lanes(scores, positives, state.t, values, main) }),
    handles: [
      {
        label: said`Threshold`,
        axis: 'x',
        step: { x: t.step },
        bounds: { x: [t.min, t.max] },
        at: (state) => ({ x: state.t, y: 0 }),
        pull: (state, { x }) => ({ ...state, t: x }),
        say: (state) => said`from a score of ${shown(state.t)} on, an example is called ${names[1]}`,
      },
    ],
    invite: said`Slide the threshold: everything to its right is called ${names[1]}.`,
    hint: (state, { fp, fn }) => `${advice(state, fp, fn)} ${world(state)}`.trim(),
    label: (state, { tp, fp, fn, tn }) =>
      said`${scores.length} examples by ${plan.x.title}, cut at ${shown(state.t)}: ${tp} caught, ${fn} missed, ${fp} false alarms, ${tn} rightly let go.`,
  };
}

export const still = stillOf(game);
