/** "See the loss penalties": one prediction, and three losses at it, of one example and of ten. */
import { sheet } from '../parts/axis.js';
import { controlOf } from '../parts/data.js';
import { word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { series, spot } from '../parts/series.js';
import { stillOf } from '../parts/still.js';

/** The kinds of loss, by their marks. */
const NAMES = [() => said`squared`, () => said`absolute`, () => said`cross-entropy`];
const AXIS = { domain: /** @type {[number, number]} */ ([0, 1]), major: 0.2, minor: 0.05, title: said`predicted probability` };

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const { min, max, step } = controlOf(config, 'p');
  const places = Array.from({ length: 199 }, (_, i) => (i + 1) / 200);
  /** @param {number[]} y @param {number} p */
  const losses = (y, p) => {
    const answers = y.map(() => p);
    const { mse, mae } = engine.call('regression_metrics', { y, yhat: answers });
    return [mse, mae, engine.call('probability_metrics', { y, p: answers }).log_loss];
  };
  /** @param {number[]} y */
  const curves = (y) => {
    const all = places.map((p) => losses(y, p));
    return NAMES.map((_, k) => all.map((one) => one[k]));
  };
  const ones = Number(config.with.ones);
  const ten = Array.from({ length: 10 }, (_, i) => (i < ones ? 1 : 0));
  const [ofOne, ofTen] = [curves([1]), curves(ten)];
  /** @type {Record<string, Plan>} */
  const plans = {
    main: { x: AXIS, y: { domain: [0, 5], major: 1, minor: 0.5, title: said`loss, label 1` } },
    group: { x: AXIS, y: { domain: [0, 2], major: 0.5, minor: 0.1, title: said`mean loss of ten` } },
  };

  /** @param {number[][]} found @param {number[]} now @param {number} p @param {Area} area */
  const picture = (found, now, p, area) =>
    `<path class="now" d="M${tenths(area.x(p))} ${area.y.range[0]}V${area.y.range[1]}"/>` +
    found.map((ys, k) => series(k, places, ys, area)).join('') +
    now.map((loss, k) => spot(k, p, loss, area)).join('');
  /** @param {number[][]} found @param {Area} area */
  const names = (found, area) => namesOf(found.map((ys, k) => ({ text: NAMES[k](), xs: places, ys, name: `k${k}` })), area);

  return {
    plots: beside(plans),
    layers: ['paper', 'over', 'names'],
    measure({ p }) {
      const [squared, absolute, cross] = losses([1], p);
      const [mean_squared, mean_absolute, mean_cross] = losses(ten, p);
      return { mean_cross, mean_squared, mean_absolute, cross, squared, absolute };
    },
    paper: ({ main, group }) => ({ paper: sheet(main) + sheet(group), names: names(ofOne, main) + names(ofTen, group) }),
    draw({ p }, { squared, absolute, cross, mean_squared, mean_absolute, mean_cross }, _, { main, group }) {
      const share = tenths(group.x(ones / 10));
      return {
        over:
          picture(ofOne, [squared, absolute, cross], p, main) +
          `<path class="ghost" d="M${share} ${group.y.range[0]}V${group.y.range[1]}"/>` +
          picture(ofTen, [mean_squared, mean_absolute, mean_cross], p, group) +
          word(said`${ones} in 10 are 1`, group.x.range[1], group.y.range[1] - 13, { anchor: 'end', name: 'par' }),
      };
    },
    handles: [
      {
        label: said`Predicted probability`, plot: 'group', axis: 'x', step: { x: step }, bounds: { x: [min, max] },
        at: ({ p }) => ({ x: p, y: 0 }),
        pull: (_, { x }) => ({ p: Math.round(x / step) * step }),
        say({ p }) {
          const [squared, absolute, cross] = losses([1], p);
          return said`${shown(p)}: for a label 1, squared error ${shown(squared)}, absolute ${shown(absolute)}, cross-entropy ${shown(cross)}`;
        },
      },
    ],
    invite: said`Slide the prediction towards 0, where the label is 1. Then find what ten labels ask for.`,
    hint({ p }) {
      if (p <= 0.1) return said`Confident and wrong about a 1: squared error stops at 1, cross-entropy has no ceiling.`;
      if (Math.abs(p - ones / 10) < 0.015) return said`The honest share: here squared error and cross-entropy of the ten are lowest. Absolute error would have you sound surer than that.`;
      return said`Of the ten labels ${ones} ${ones === 1 ? said`is` : said`are`} 1, so ${p > ones / 10 ? said`a smaller` : said`a larger`} prediction would please squared error and cross-entropy.`;
    },
    label: ({ p }, { squared, absolute, cross, mean_squared, mean_absolute, mean_cross }) =>
      said`Three losses against the predicted probability, now ${shown(p)}. For one example whose label is 1: squared error ${shown(squared)}, absolute ${shown(absolute)}, cross-entropy ${shown(cross)}. On average of ten, of which ${ones} are 1: ${shown(mean_squared)}, ${shown(mean_absolute)} and ${shown(mean_cross)}.`,
  };
}

export const still = stillOf(game);
