/** "Gradient descent on the loss surface": three views of one descent, on the map, the data and the loss. */
import { ruleX, ruleY, sheet } from '../parts/axis.js';
import { numbersOf, scatterPlan } from '../parts/data.js';
import { curve, word } from '../parts/draw.js';
import { namesOf } from '../parts/label.js';
import { placed, rings } from '../parts/marks.js';
import { shown, tenths } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { axisPlan } from '../parts/plan.js';
import { stillOf } from '../parts/still.js';

const BANDS = 12;
/** What a learning rate does to the ball. */
const manners = { crawls: () => said`crawls`, glides: () => said`glides`, zigzags: () => said`zig-zags`, flies: () => said`flies out` };

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [X, y] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const data = scatterPlan(config);
  const steps = Number(config.with.steps);
  const [w, b] = config.controls;
  const best = engine.call('linear_regression', { X, y });
  /** @param {number} slope @param {number} intercept */
  const lossAt = (slope, intercept) => engine.call('linear_model', { X, y, weights: [slope], intercept }).loss;
  const [floor, rim] = [best.mse, Math.max(lossAt(w.min, b.min), lossAt(w.max, b.max), lossAt(w.min, b.max), lossAt(w.max, b.min))];
  /** @param {State} state */
  const descend = (state) => engine.call('gradient_descent', { X, y, start: [state.w, state.b], lr: rate(state), steps });
  /** @param {State} state */
  const rate = ({ log }) => engine.call('pow', { X: [10], y: [log] })[0];
  const plans = {
    main: { x: { ...axisPlan([w.min, w.max], said`slope w`), domain: /** @type {[number, number]} */ ([w.min, w.max]) }, y: { ...axisPlan([b.min, b.max], said`intercept b`, 5), domain: /** @type {[number, number]} */ ([b.min, b.max]) } },
    data,
    loss: { x: axisPlan([0, steps], said`step`), y: axisPlan([0, Math.sqrt(rim)], said`root of the loss`, 4) },
  };

  // The loss is a bowl: its excess over the floor is a quadratic form, read off four places.
  const [ww, bb] = [lossAt(best.weights[0] + 1, best.intercept) - floor, lossAt(best.weights[0], best.intercept + 1) - floor];
  const wb = (lossAt(best.weights[0] + 1, best.intercept + 1) - floor - ww - bb) / 2;
  const bowl = engine.call('eigen', { X: [[ww, wb], [wb, bb]] });
  const steepest = Math.max(...bowl.values);

  const ring = { x: config.start.w, y: config.start.b };
  /** @param {State} state */
  const isFromRing = (state) => Math.abs(state.w - ring.x) <= w.step / 2 && Math.abs(state.b - ring.y) <= b.step / 2;
  /**
   * The ball at the start of a roll; the ring catches what is dropped on it.
   * @param {State} state @param {Point} to
   */
  const dropped = (state, to) => {
    const isCaught = Math.abs(to.x - ring.x) < 2 * w.step && Math.abs(to.y - ring.y) < 2 * b.step;
    const { x, y } = isCaught ? ring : to;
    return { ...state, w: x, b: y, t: 0 };
  };

  /**
   * The loss at each step so far.
   * @param {State} state
   */
  const rolled = (state) => descend(state).losses.subarray(0, state.t + 1);
  /**
   * The step at which the ball has arrived; -1 where it has not.
   * @param {ArrayLike<number>} losses
   */
  const arrival = (losses) => Array.from(losses).findIndex((loss) => loss <= 1.05 * floor);
  /**
   * What the steps so far tell of the learning rate; null where they are too few to tell.
   * @param {State} state
   * @returns {keyof typeof manners | null}
   */
  const manner = (state) => {
    const losses = rolled(state);
    const last = losses.length - 1;
    // In a bowl, a loss that has risen once goes on rising. Rounding is no rise.
    if (losses[last] - losses[last - 1] > 1e-9 * rim) return 'flies';
    const arrived = arrival(losses);
    if (arrived === 0) return null;
    // Beyond half the limit, each step along the steepest direction lands on the other side.
    if (last >= 2 && rate(state) * steepest > 0.5) return 'zigzags';
    if (arrived > 0) return 'glides';
    return last === steps ? 'crawls' : null;
  };
  /** @param {State} state */
  const remark = (state) => {
    if (state.t === 0) return said`Choose a learning rate, and let the ball roll.`;
    switch (manner(state)) {
      case 'flies': return said`It diverges: the steps are so long that each lands higher. Take a smaller η.`;
      case 'zigzags': return said`It zig-zags: each step lands on the other side of the valley, and lower.`;
      case 'glides': return said`It glides to the bottom.`;
      case 'crawls': return said`It crawls: after ${steps} steps it is not there yet.`;
      default: return arrival(rolled(state)) === 0 ? said`It has lain at the bottom from the start.` : said`It goes down; let it roll on.`;
    }
  };

  /**
   * The map, printed in bands from the bright rim to the dark valley: ellipses, as a bowl's levels are.
   * @param {Area} area
   */
  const map = (area) => {
    const { x, y } = area;
    const [u0, u1, v0, v1] = bowl.vectors.values;
    const matrix = [u0 * x.unit, -u1 * y.unit, v0 * x.unit, -v1 * y.unit, x(best.weights[0]), y(best.intercept)];
    const rings = Array.from({ length: BANDS }, (_, i) => {
      const level = ((BANDS - i) / BANDS) ** 2 * (rim - floor);
      const [rx, ry] = Array.from(bowl.values, (value) => Math.sqrt(level / value));
      return `<ellipse class="loss-band b${BANDS - 1 - i}" rx="${rx.toFixed(5)}" ry="${ry.toFixed(5)}"/>`;
    });
    const [left, right, bottom, top] = [...x.range, ...y.range];
    return (
      `<g ${area.clip}><rect class="loss-band b${BANDS - 1}" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}"/>` +
      `<g transform="matrix(${matrix.map((v) => v.toFixed(4)).join(' ')})">${rings.join('')}</g></g>`
    );
  };

  return {
    plots(width, height) {
      if (width < 480) {
        const third = height / 4;
        return {
          main: { plan: plans.main, left: 0, top: 0, width, height: 2 * third },
          data: { plan: plans.data, left: 0, top: 2 * third, width, height: third },
          loss: { plan: plans.loss, left: 0, top: 3 * third, width, height: third },
        };
      }
      const left = width * 0.58;
      return {
        main: { plan: plans.main, left: 0, top: 0, width: left, height },
        data: { plan: plans.data, left, top: 0, width: width - left, height: height / 2 },
        loss: { plan: plans.loss, left, top: height / 2, width: width - left, height: height / 2 },
      };
    },
    layers: ['paper', 'data', 'over'],
    measure(state) {
      const losses = rolled(state);
      const arrived = arrival(losses);
      const loss = losses[losses.length - 1];
      // Ten thousand times as high is out of sight.
      return { loss: loss > 1e4 * losses[0] ? Infinity : loss, needed: isFromRing(state) && arrived >= 0 ? arrived : Infinity };
    },
    paper: ({ main, data: cloud, loss }) => ({
      paper: map(main) + ruleX(main) + ruleY(main) + sheet(cloud) + sheet(loss),
      data: rings(placed(X, y, cloud), 3.6),
    }),
    draw(state, _, __, { main, data: cloud, loss }) {
      const { path } = descend(state);
      const losses = rolled(state);
      const shownTo = losses.length - 1;
      const at = Array.from({ length: shownTo + 1 }, (___, i) => [path.values[2 * i], path.values[2 * i + 1]]);
      const [nowW, nowB] = at[shownTo];
      const ends = cloud.plan.x.domain;
      const roots = Array.from(losses, Math.sqrt);
      const tells = manner(state);
      const here = shownTo > 0 && Number.isFinite(nowW + nowB) ? `<circle class="reading" cx="${clip(main.x(nowW))}" cy="${clip(main.y(nowB))}" r="5"/>` : '';
      const [bw, bb] = [main.x(best.weights[0]), main.y(best.intercept)];
      return {
        over:
          `<path class="lowest" d="M${tenths(bw - 6)} ${tenths(bb)}h12m-6 -6v12"/>` +
          `<circle class="start" cx="${tenths(main.x(ring.x))}" cy="${tenths(main.y(ring.y))}" r="7"/>` +
          curve(at.map(([v]) => v), at.map(([, v]) => v), main, 'trail under') +
          curve(at.map(([v]) => v), at.map(([, v]) => v), main, 'trail') +
          `<g ${main.clip}>${at.map(([p, q]) => (Number.isFinite(p + q) ? `<circle class="footprint" cx="${clip(main.x(p))}" cy="${clip(main.y(q))}" r="2.6"/>` : '')).join('')}${here}</g>` +
          word(`η = ${shown(rate(state))}`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end', name: 'model-name' }) +
          curve(ends, ends.map((x) => nowW * x + nowB), cloud) +
          curve(roots.map((___, i) => i), roots, loss) +
          curve([0, steps], [Math.sqrt(floor), Math.sqrt(floor)], loss, 'ghost') +
          namesOf([{ text: said`lowest`, xs: [0, steps], ys: [Math.sqrt(floor), Math.sqrt(floor)], name: 'par' }, { text: '', xs: roots.map((___, i) => i), ys: roots }], loss) +
          (tells ? word(manners[tells](), loss.x.range[1] - 4, loss.y.range[1] + 16, { anchor: 'end', name: 'model-name' }) : ''),
      };
    },
    handles: [
      {
        label: said`Where the ball starts`, axis: 'both', step: { x: w.step * 5, y: b.step * 5 },
        bounds: { x: [w.min, w.max], y: [b.min, b.max] },
        at: (state) => ({ x: state.w, y: state.b }),
        pull: dropped,
        say: (state) => said`slope ${shown(state.w)}, intercept ${shown(state.b)}: loss ${shown(lossAt(state.w, state.b))}`,
      },
    ],
    press: (state, to, plot) => (plot === 'main' ? dropped(state, to) : null),
    machine: {
      name: said`The descent`, counts: true, pace: 60,
      path: (state, count) => {
        const from = state.t >= steps ? 0 : state.t;
        return Array.from({ length: Math.min(count, steps - from) }, (_, i) => ({ ...state, t: from + i + 1 }));
      },
    },
    invite: said`Drop the ball anywhere on the map, choose a learning rate, and let it roll.`,
    hint: (state) => (isFromRing(state) ? remark(state) : `${remark(state)} ${said`Only steps from the ring are counted.`}`),
    diverged: (state) => manner(state) === 'flies',
    label: (state, { loss }) => said`A map of the loss over slope and intercept, and a ball that has rolled ${state.t} of ${steps} steps with learning rate ${shown(rate(state))}: the loss is ${shown(loss)}, the lowest there is ${shown(floor)}.`,
  };
}

/** @param {number} v */
const clip = (v) => tenths(Math.min(Math.max(v, -1e4), 1e4));

export const still = stillOf(game);
