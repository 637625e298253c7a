/** "Sweep the threshold, trace the ROC": scores, and both curves that a moving cut draws. */
import { ruleX, sheet } from '../parts/axis.js';
import { classesOf, controlOf, numbersOf, titleAt } from '../parts/data.js';
import { curve, word } from '../parts/draw.js';
import { namesOf } from '../parts/label.js';
import { lanes, lanesPlan } from '../parts/lanes.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';

/** @param {string} x @param {string} y @returns {Plan} */
const unit = (x, y) => ({
  x: { domain: [0, 1], major: 0.2, minor: 0.1, title: x },
  y: { domain: [0, 1], major: 0.2, minor: 0.1, title: y },
});

/**
 * The steps whose sum is the average precision, from the highest threshold down to a cut: each
 * holds its precision from the recall of the threshold above it to its own.
 * @param {EngineCalls['pr']['result']} curve
 * @param {number} [cut]
 */
const steps = ({ recall, precision, thresholds }, cut = -Infinity) => {
  const reached = Array.from(thresholds, (_, i) => i).filter((i) => thresholds[i] >= cut).reverse();
  return { x: reached.flatMap((i) => [recall[i + 1], recall[i]]), y: reached.flatMap((i) => [precision[i], precision[i]]) };
};

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const given = numbersOf(config, 'x');
  const { names, of } = classesOf(config);
  const positives = of.map((k) => k === 1);
  const t = controlOf(config, 't');
  /**
   * Harder data: the positives' scores move toward the negatives'.
   * @param {State} state
   */
  const scoresAt = ({ hard }) => given.map((s, i) => (positives[i] ? s - hard : s));
  const plans = { main: lanesPlan(given, titleAt(config, 'x')), roc: unit(said`FPR`, said`TPR`), pr: unit(said`recall`, said`precision`) };

  /** @param {Area} area @param {number} x @param {number} y */
  const here = (area, x, y) => (Number.isFinite(y) ? `<circle class="reading" cx="${tenths(area.x(x))}" cy="${tenths(area.y(y))}" r="5"/>` : '');

  return {
    /** The scores above, the two curves below them; on a phone one below the other. */
    plots(width, height) {
      const top = Math.round(height * 0.4);
      const low = { top, height: height - top, width: width / 2 };
      return {
        main: { plan: plans.main, left: 0, top: 0, width, height: top },
        roc: { plan: plans.roc, left: 0, ...low },
        pr: { plan: plans.pr, left: width / 2, ...low },
      };
    },
    layers: ['paper', 'data', 'over'],
    measure(state) {
      const score = scoresAt(state);
      const roc = engine.call('roc', { y: of, score, threshold: state.t });
      const { precision, tp, fp, fn, tn } = engine.call('confusion', { y: of, score, threshold: state.t });
      const { average_precision } = engine.call('pr', { y: of, score });
      return { auc: roc.auc, ap: average_precision, tpr: roc.at_tpr ?? NaN, fpr: roc.at_fpr ?? NaN, precision, tp, fp, fn, tn };
    },
    paper: ({ main, roc, pr }) => ({ paper: ruleX(main) + sheet(roc) + sheet(pr) }),
    draw(state, values, _, { main, roc, pr }) {
      const score = scoresAt(state);
      const rates = engine.call('roc', { y: of, score });
      const both = engine.call('pr', { y: of, score });
      const [all, swept] = [steps(both), steps(both, state.t)];
      const traced = Array.from(rates.thresholds, (v) => v >= state.t);
      const end = traced.lastIndexOf(true) + 1;
      return {
        data: lanes(score, positives, state.t, values, main),
        over:
          curve([0, 1], [0, 1], roc, 'chance') + curve(rates.fpr, rates.tpr, roc, 'faint thick') +
          curve(rates.fpr.subarray(0, end), rates.tpr.subarray(0, end), roc) +
          here(roc, values.fpr, values.tpr) +
          word(said`AUC ${shown(values.auc)}`, roc.x(0.97), roc.y(0.06), { anchor: 'end', name: 'strong' }) +
          namesOf([{ text: said`coin flip`, xs: [0, 1], ys: [0, 1], name: 'quiet' }, { text: '', xs: rates.fpr, ys: rates.tpr }], roc, [0, 20, 40, 60].map((x) => ({ x: roc.x(0.97) - x, y: roc.y(0.06) - 5 }))) +
          curve(all.x, all.y, pr, 'faint thick') + curve(swept.x, swept.y, pr) + here(pr, values.tpr, values.precision) +
          word(said`AP ${shown(values.ap)}`, pr.x(0.03), pr.y(0.06), { name: 'strong' }),
      };
    },
    handles: [
      {
        label: said`Threshold`, axis: 'x', step: { x: t.step }, bounds: { x: [t.min, t.max] },
        at: (state) => ({ x: state.t, y: 0 }),
        pull: (state, { x }) => ({ ...state, t: x }),
        say: (state) => said`from a score of ${shown(state.t)} on, an example is called ${names[1]}`,
      },
    ],
    machine: {
      name: said`The sweep`,
      counts: true,
      pace: 40,
      path(state, count) {
        const from = state.t <= t.min + t.step / 2 ? t.max : state.t;
        const step = Math.max(t.step, (t.max - t.min) / 80);
        return Array.from({ length: Math.min(count, Math.ceil((from - t.min) / step)) }, (_, i) => ({ ...state, t: Math.max(t.min, from - (i + 1) * step) }));
      },
    },
    invite: said`Sweep, or drag the threshold from right to left.`,
    hint: (_, { tpr, fpr }) => said`${shown(tpr)} of the positives are caught, and ${shown(fpr)} of the negatives called by mistake.`,
    label: (state, { auc, ap }) => said`${given.length} scored examples cut at ${shown(state.t)}, the ROC curve with an area of ${shown(auc)}, and the precision–recall curve with an average precision of ${shown(ap)}.`,
  };
}

export const still = stillOf(game);
