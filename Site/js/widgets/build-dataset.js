/** The game "Build the dataset": which columns a model may look at, and what is lost without each of them. */
import { ruleX, sheet } from '../parts/axis.js';
import { curve, fenced, word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { namesOf } from '../parts/label.js';
import { rings } from '../parts/marks.js';
import { fixed, shown, tenths } from '../parts/numbers.js';
import { once } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { axisPlan } from '../parts/plan.js';
import { steps } from '../parts/scale.js';
import { stillOf } from '../parts/still.js';
import { escape, fit } from '../parts/text.js';

/** @param {number} v */
const figure = (v) => fixed(v, 2);

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const columns = config.data?.columns ?? [];
  const features = columns.filter(({ role }) => role === 'feature');
  const target = columns.find(({ role }) => role === 'target');
  const y = (target?.values ?? []).map(Number);
  const all = features.map((_, i) => i);
  const folds = Math.min(Number(config.with.folds), y.length);
  /** @param {number} i */
  const nameOf = (i) => features[i].label ?? features[i].name;

  /** @param {State} state */
  const usedIn = (state) => all.filter((i) => state[`use_${features[i].name}`] === 1);
  /** Of the model that may look at these columns: its average miss on hidden rows, and its guesses there. */
  const tried = once((/** @type {number[]} */ used) => {
    const X = y.map((_, row) => (used.length ? used.map((i) => Number(features[i].values[row])) : [0]));
    const { mean, predictions } = engine.call('cross_val', { X, y, metric: 'mae', f: 'linear_regression', folds });
    return { miss: mean, guesses: predictions };
  });
  /** @param {number[]} used */
  const signal = (used) => 1 - tried(used).miss / tried([]).miss;
  /** @param {number[]} used @param {number} i */
  const lost = (used, i) => signal(used) - signal(used.filter((j) => j !== i));
  /**
   * The columns without which nothing is lost.
   * @param {number[]} used
   */
  const idle = (used) => used.filter((i) => lost(used, i) <= 0);

  const alone = all.map((i) => signal([i]));
  const most = Math.max(0.2, ...alone);
  const span = axisPlan([Math.min(-0.1 * most, ...alone), most], said`signal lost without it`, 4);
  /** @type {Plan} */
  const losses = { x: span, y: { domain: [0, features.length], major: 1, minor: 1, title: '' } };
  const truth = axisPlan(y, target?.label ?? target?.name ?? '', 5);
  /** @type {Plan} */
  const plan = { x: truth, y: { ...truth, title: said`guess on hidden rows` } };

  /**
   * A row a column, its name and what is lost without it above its bar, from the line at zero on.
   * @param {number[]} used
   * @param {Area} area
   */
  const rows = (used, { x, y: down }) => {
    const [left, right] = [x(0) + 6, x.range[1]];
    const height = Math.abs(down(0) - down(1));
    const thick = Math.min(16, Math.max(4, height - 26));
    return all.map((i) => {
      const top = down(features.length - i) + Math.max(14, (height - thick) / 2 + 4);
      const isUsed = used.includes(i);
      const drop = isUsed ? lost(used, i) : 0;
      const [from, to] = [x(Math.min(0, drop)), x(Math.max(0, drop))];
      const name = word(escape(fit(nameOf(i), right - left - 66)), left, top, { name: isUsed ? 'strong' : 'quiet' });
      const lostText = word(isUsed ? figure(drop) : said`not used`, right - 2, top, { anchor: 'end', name: isUsed ? '' : 'quiet' });
      const bar = isUsed ? `<rect class="bar${drop > 0 ? '' : ' quiet'}" x="${tenths(from)}" y="${tenths(top + 6)}" width="${tenths(Math.max(1.5, to - from))}" height="${tenths(thick)}"/>` : '';
      return name + lostText + bar;
    }).join('');
  };

  return {
    plots: beside({ main: plan, lost: losses }),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const used = usedIn(state);
      return { signal: signal(used), miss: tried(used).miss, used: used.length };
    },
    paper({ main, lost: area }) {
      const { x, y: down } = area;
      const [bottom, top] = down.range;
      const lines = steps(Math.ceil(span.domain[0] / span.major - 1e-9) * span.major, span.domain[1], span.major);
      return {
        paper: sheet(main) + `<path class="grid" d="${lines.map((v) => `M${tenths(x(v))} ${tenths(top)}V${tenths(bottom)}`).join('')}"/>` + ruleX(area) +
          `<path class="base" d="M${tenths(x(0))} ${tenths(top)}V${tenths(bottom)}"/>`,
      };
    },
    draw(state, { signal: share, miss }, _, { main, lost: area }) {
      const used = usedIn(state);
      const { guesses } = tried(used);
      const spots = y.map((v, i) => ({ x: main.x(v), y: main.y(guesses[i]) }));
      const misses = y.map((v, i) => `M${tenths(main.x(v))} ${tenths(main.y(v))}V${tenths(main.y(guesses[i]))}`).join('');
      return {
        under: fenced(spots, `<path class="gap thin" d="${misses}"/>`, main) + curve(truth.domain, truth.domain, main, 'ghost') +
          namesOf([{ text: said`exact`, xs: truth.domain, ys: truth.domain, name: 'par' }], main, spots),
        data: fenced(spots, rings(spots, 3.6), main),
        over:
          word(said`off by ${shown(miss)}`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          word(said`signal ${figure(share)}`, area.x.range[1], area.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          rows(used, area),
      };
    },
    handles: [],
    invite: said`Switch a column on and watch the guesses. What is lost without it?`,
    hint(state) {
      const used = usedIn(state);
      if (!used.length) return said`With no column at all, every guess is the average.`;
      const none = idle(used).map(nameOf);
      if (none.length) return said`Nothing is lost without ${none.join(said`, or `)}.`;
      const least = used.reduce((best, i) => (lost(used, i) < lost(used, best) ? i : best));
      return used.length < 2 ? said`All the signal comes from ${nameOf(least)}.` : said`Each column adds something. The least comes from ${nameOf(least)}.`;
    },
    label(state, { signal: share, miss }) {
      const used = usedIn(state);
      if (!used.length) return said`The ${y.length} guesses of a model that may look at no column: always the average, off by ${shown(miss)}.`;
      return said`The guesses of a linear model on hidden rows against the truth, with a signal of ${figure(share)}, and bars for what is lost without each column: ${used.map((i) => `${nameOf(i)} ${figure(lost(used, i))}`).join(', ')}.`;
    },
  };
}

export const still = stillOf(game);
