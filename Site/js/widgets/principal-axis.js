/** "Project onto the principal axis": a line to spin, the feet of all points on it, and the spread they keep. */
import { barRange, grid, ruleY, sheet } from '../parts/axis.js';
import { numbersOf, scatterPlan } from '../parts/data.js';
import { bars, curve, fenced, word } from '../parts/draw.js';
import { alike } from '../parts/frame.js';
import { placed, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';
import { escape } from '../parts/text.js';

/**
 * The paper of the bars: each bar has its name below it, and the title has the whole width.
 * @param {Area} area
 * @param {string[]} names
 * @param {string} title
 */
const namedBars = (area, names, title) => {
  const { x, y, box, small } = area;
  const foot = y.range[0];
  return (
    grid(area, true) + ruleY(area) +
    `<g class="axis"><path class="base" d="M${x.range[0] - 1} ${foot + 0.5}H${x.range[1] + 1}"/>` +
    names.map((name, i) => `<text class="tick" x="${tenths(x(i + 1))}" y="${tenths(foot + 23)}" text-anchor="middle">${name}</text>`).join('') +
    `<text class="axis-title" x="${box.left + (small ? 12 : 16)}" y="${y.range[1] - 14}">${escape(title)}</text></g>`
  );
};

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const X = xs.map((x, i) => [x, ys[i]]);
  const plan = scatterPlan(config);
  const { mean, ratio, components, total_variance } = engine.call('pca', { X, n: 2 });
  /** @type {Plan} */
  const scree = {
    x: { domain: barRange(2), major: 1, minor: 1, title: '' },
    y: { domain: [0, 1], major: 0.2, minor: 0.1, title: '' },
  };
  /** @param {number} a in degrees */
  const direction = (a) => ['cos', 'sin'].map((name) => engine.call('apply', { function: /** @type {'cos' | 'sin'} */ (name), values: [(a * Math.PI) / 180] })[0]);
  const reach = Math.max(...X.map(([x, y]) => Math.hypot(x - mean[0], y - mean[1])));
  const best = (Math.atan2(components.values[1], components.values[0]) * 180) / Math.PI;
  const nearest = best < -90 ? best + 180 : best > 90 ? best - 180 : best;

  /** @param {number[]} along @param {Area} area @param {string} name */
  const through = ([c, s], area, name) => {
    const ends = [-1.3 * reach, 1.3 * reach];
    return curve(ends.map((t) => mean[0] + t * c), ends.map((t) => mean[1] + t * s), area, name);
  };
  /**
   * The first principal axis, dashed, and its name at the end away from the handle's.
   * @param {Area} area
   */
  const ghost = (area) => {
    const [c, s] = direction(nearest);
    const [at, up] = [area.x(mean[0] - 0.8 * reach * c), area.y(mean[1] - 0.8 * reach * s)];
    return through([c, s], area, 'ghost') + word('PC1', at, up - 10, { anchor: 'end', name: 'par' });
  };

  return {
    plots: alike((width, height) => {
      const side = width < 480 ? width : width * 0.64;
      const top = width < 480 ? height * 0.64 : height;
      return {
        main: { plan, left: 0, top: 0, width: side, height: top },
        scree: width < 480 ? { plan: scree, left: 0, top, width, height: height - top } : { plan: scree, left: side, top: 0, width: width - side, height },
      };
    }, 'main'),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const captured = engine.call('pca', { X, n: 1, u: [direction(state.a)] }).captured?.[0] ?? NaN;
      return { captured, lost: (1 - captured) * total_variance };
    },
    paper: ({ main, scree: area }) => ({
      paper: sheet(main) + namedBars(area, ['PC1', 'PC2'], said`share of the spread`),
      data: rings(placed(xs, ys, main), 4.5),
    }),
    draw(state, { captured }, { feet, pc1 }, { main, scree: area }) {
      const { x, y } = main;
      const [c, s] = direction(state.a);
      const drops = X.map(([px, py]) => {
        const t = (px - mean[0]) * c + (py - mean[1]) * s;
        const [fx, fy] = [x(mean[0] + t * c), y(mean[1] + t * s)];
        return { line: `M${tenths(x(px))} ${tenths(y(py))}L${tenths(fx)} ${tenths(fy)}`, x: fx, y: fy };
      });
      return {
        under: feet === 'hidden' ? '' : fenced(drops, `<path class="gap thin" d="${drops.map(({ line }) => line).join('')}"/>${rings(drops, 3, 'foot')}`, main),
        over:
          (pc1 === true ? ghost(main) : '') + through([c, s], main, 'model') +
          bars(ratio, area, (i) => (i ? 'bar quiet' : 'bar')) +
          `<path class="now" d="M${area.x.range[0]} ${tenths(area.y(captured))}H${area.x.range[1]}"/>` +
          word(said`your line ${shown(captured)}`, area.x.range[1], area.y(captured) - 6, { anchor: 'end' }),
      };
    },
    handles: [
      {
        label: said`End of the line: turns it`, axis: 'both',
        step: { x: plan.x.major / 20, y: plan.y.major / 20 }, bounds: {},
        at: ({ a }) => {
          const [c, s] = direction(a);
          return { x: mean[0] + 0.8 * reach * c, y: mean[1] + 0.8 * reach * s };
        },
        pull(state, { x, y }) {
          const turned = (Math.atan2(y - mean[1], x - mean[0]) * 180) / Math.PI;
          return { ...state, a: turned < -90 ? turned + 180 : turned > 90 ? turned - 180 : turned };
        },
        say: ({ a }) => said`turned to ${a.toFixed(0)} degrees`,
      },
    ],
    machine: {
      name: 'PCA',
      path({ a }, count) {
        const steps = Math.max(1, Math.min(count, 12));
        return Array.from({ length: steps }, (_, i) => ({ a: count === 1 ? nearest : a + ((nearest - a) * (i + 1)) / steps }));
      },
    },
    invite: said`Spin the line, and look for the direction that keeps the most spread.`,
    hint: (state) => said`The feet ${Math.abs(state.a - nearest) < 3 ? said`spread as wide as they can` : said`would spread wider elsewhere`}.`,
    label: (state, { captured }) => said`${xs.length} points, ${plan.y.title} against ${plan.x.title}, dropped onto a line at ${state.a.toFixed(0)} degrees that keeps ${shown(captured)} of their spread.`,
  };
}

export const still = stillOf(game);
