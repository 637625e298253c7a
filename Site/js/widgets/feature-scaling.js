/** "Feature scaling": the same rows in their own units and as a distance sees them, and the votes that flip. */
import { sheet } from '../parts/axis.js';
import { classesOf, numbersOf, scatterPlan } from '../parts/data.js';
import { word } from '../parts/draw.js';
import { beside } from '../parts/frame.js';
import { circled, classKey, marks, spokes } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { once } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';
import { escape } from '../parts/text.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const X = xs.map((x, i) => [x, ys[i]]);
  const plan = scatterPlan(config);
  const classes = names.map((_, c) => c);

  /** What its nearest others say of each row. */
  const votes = once((/** @type {number} */ k, /** @type {number} */ scaled) =>
    engine.call('cross_val', { X, y: of, metric: 'accuracy', f: 'knn', k, standardize: scaled === 1, folds: X.length }).predictions);
  /** @param {State} state */
  const flips = ({ k }) => {
    const [raw, scaled] = [votes(k, 0), votes(k, 1)];
    return of.flatMap((_, i) => (raw[i] === scaled[i] ? [] : [i]));
  };
  /**
   * One row, asked about: where every row lies for the distance, the neighbours, and their votes.
   * @param {State} state
   */
  const ask = ({ row, k, scaled }) => {
    const at = Math.round(row) - 1;
    const others = X.flatMap((_, i) => (i === at ? [] : [i]));
    const rest = others.map((i) => X[i]);
    const scale = scaled ? engine.call('standardize', { X: rest, x: X }) : null;
    const flat = scale?.transform?.values;
    const places = flat ? X.map((_, i) => [flat[2 * i], flat[2 * i + 1]]) : X;
    const { neighbours, distances, votes: counts } = engine.call('knn', { X: others.map((i) => places[i]), y: others.map((i) => of[i]), k, x: [places[at]], classes });
    return {
      at, places,
      near: Array.from(neighbours?.[0] ?? [], (j) => others[j]),
      reach: distances?.values[k - 1] ?? 0,
      counts: Array.from(counts?.values ?? []),
      units: Array.from(scale?.scale ?? [1, 1]),
    };
  };
  /** @param {number} at */
  const title = (at) => said`row ${at + 1}, ${escape(names[of[at]])}`;

  /**
   * Lines to the voters, and how far they reach.
   * @param {ReturnType<typeof ask>} asked
   * @param {(i: number) => number[]} place
   * @param {number[]} radius
   * @param {string} clip
   */
  const voters = ({ at, near }, place, radius, clip) => {
    const [qx, qy] = place(at);
    const found = near.map((i) => ({ k: of[i], x: place(i)[0], y: place(i)[1] }));
    const lines = spokes(found.map(({ k, x, y }) => ({ k, from: [qx, qy], to: [x, y] }))) + circled(found, 8.5);
    return `<g ${clip}><ellipse class="reach" cx="${tenths(qx)}" cy="${tenths(qy)}" rx="${tenths(Math.min(radius[0], 1e4))}" ry="${tenths(Math.min(radius[1], 1e4))}"/></g>${lines}<circle class="reading" cx="${tenths(qx)}" cy="${tenths(qy)}" r="9"/>`;
  };
  /**
   * The rows at their true distances: one unit is as long across as up.
   * @param {number[][]} places
   * @param {Area} area
   */
  const trueScale = (places, { x, y }) => {
    const [us, vs] = [places.map(([u]) => u), places.map(([, v]) => v)];
    const [left, right, bottom, top] = [x.range[0] + 14, x.range[1] - 14, y.range[0] - 14, y.range[1] + 14];
    const [u0, u1, v0, v1] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
    const unit = Math.min((right - left) / (u1 - u0 || 1), (bottom - top) / (v1 - v0 || 1));
    /** @param {number} i */
    const place = (i) => [(left + right) / 2 + (us[i] - (u0 + u1) / 2) * unit, (bottom + top) / 2 - (vs[i] - (v0 + v1) / 2) * unit];
    return { place, unit };
  };

  return {
    plots: beside({ main: plan, seen: plan }),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const now = votes(state.k, state.scaled);
      const wrong = of.filter((c, i) => now[i] !== c).length;
      return { accuracy: (of.length - wrong) / of.length, wrong, flips: flips(state).length };
    },
    paper: ({ main, seen }) => {
      const [left, right, bottom, top] = [...seen.x.range, ...seen.y.range];
      return {
        paper: sheet(main) + classKey(names, main) +
          `<rect class="faint" x="${left}" y="${tenths(top)}" width="${right - left}" height="${tenths(bottom - top)}"/>` +
          word(said`as the distance sees it`, left, top - 14, { name: 'quiet' }),
      };
    },
    draw(state, _, __, { main, seen }) {
      const asked = ask(state);
      const { at, places, reach, units, counts } = asked;
      const now = votes(state.k, state.scaled);
      const { place, unit } = trueScale(places, seen);
      /** @param {number} i */
      const plain = (i) => [main.x(xs[i]), main.y(ys[i])];
      const examples = of.map((k, i) => ({ k, x: plain(i)[0], y: plain(i)[1], r: 4.6 }));
      const inScale = of.map((k, i) => ({ k, x: place(i)[0], y: place(i)[1], r: 4 }));
      const crosses = examples.filter((_, i) => now[i] !== of[i]).map(({ x, y }) => `M${tenths(x - 7)} ${tenths(y + 7)}L${tenths(x + 7)} ${tenths(y - 7)}`);
      const brackets = flips(state).map((i) => bracket(examples[i]));
      const told = now[at];
      const tally = counts.map((n, c) => `${n} ${escape(names[c])}`).join(' · ');
      return {
        under:
          voters(asked, plain, [reach * units[0] * main.x.unit, reach * units[1] * main.y.unit], main.clip) +
          voters(asked, place, [reach * unit, reach * unit], seen.clip),
        data: marks(examples) + marks(inScale) + joined('wrong', crosses) + joined('flip', brackets),
        over:
          word(said`${title(at)}, voted <tspan class="strong">${escape(names[told])}</tspan>`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end' }) +
          word(state.scaled ? said`both in standard deviations` : said`each in its own unit`, seen.x.range[1], seen.y.range[0] + 20, { anchor: 'end', name: 'quiet' }) +
          word(tally, seen.x.range[1], seen.y.range[0] + 41, { anchor: 'end', name: 'strong' }),
      };
    },
    handles: [],
    press: (state, { x, y }, plot) => {
      if (plot !== 'main') return null;
      const [w, h] = [plan.x.domain[1] - plan.x.domain[0], plan.y.domain[1] - plan.y.domain[0]];
      const away = xs.map((px, i) => ((px - x) / w) ** 2 + ((ys[i] - y) / h) ** 2);
      return { ...state, row: away.indexOf(Math.min(...away)) + 1 };
    },
    machine: {
      name: said`The walk`, counts: true, pace: 900,
      path(state, count) {
        const rows = flips(state).map((i) => i + 1);
        const next = rows.findIndex((row) => row > state.row);
        const from = next < 0 ? 0 : next;
        return [...rows.slice(from), ...rows.slice(0, from)].slice(0, count).map((row) => ({ ...state, row }));
      },
    },
    invite: said`Standardize the features, then walk through the votes that flip: they are bracketed.`,
    hint(state, { flips: count }) {
      const i = Math.round(state.row) - 1;
      const [raw, scaled] = [names[votes(state.k, 0)[i]], names[votes(state.k, 1)[i]]];
      if (raw !== scaled) return said`A flip: row ${i + 1}, in truth ${names[of[i]]}, is voted ${raw} in raw units and ${scaled} when standardized.`;
      return count ? said`${count} ${count === 1 ? said`vote depends` : said`votes depend`} on the scale, bracketed. This one does not.` : said`With this many neighbours no vote depends on the scale.`;
    },
    label: (state, { accuracy, flips: count }) => {
      const { at, counts } = ask(state);
      return said`${X.length} rows, ${plan.y.title} against ${plan.x.title}, ${state.scaled ? said`standardized` : said`in their own units`}. The ${state.k} nearest others of row ${at + 1} vote ${counts.map((n, c) => said`${n} for ${names[c]}`).join(', ')}. Of all rows ${shown(accuracy)} are voted right, and ${count} votes depend on the scale.`;
    },
  };
}

/** @param {{ x: number, y: number }} around */
const bracket = ({ x, y }) => `M${tenths(x - 7)} ${tenths(y - 9)}h-3v18h3M${tenths(x + 7)} ${tenths(y - 9)}h3v18h-3`;

/** @param {string} name @param {string[]} parts */
const joined = (name, parts) => (parts.length ? `<path class="${name}" d="${parts.join('')}"/>` : '');

export const still = stillOf(game);
