/** The game "Widen the street": a line between two classes, the street about it, and who holds it up. */
import { sheet } from '../parts/axis.js';
import { classesOf, controlOf, namesOf, numbersOf, scatterPlan } from '../parts/data.js';
import { word } from '../parts/draw.js';
import { whole } from '../parts/frame.js';
import { corners, filled, half, straight } from '../parts/halves.js';
import { classKey, gaps, marked, placed, rings } from '../parts/marks.js';
import { shown } from '../parts/numbers.js';
import { once } from '../parts/once.js';
import { said } from '../parts/phrases.js';
import { steering } from '../parts/steer.js';
import { stillOf } from '../parts/still.js';
import { escape } from '../parts/text.js';

/** How near to the edge an example touches it, as a share of half the street. */
const TOUCH = 0.02;

/** More names than these would hide the street. */
const NAMES = 8;

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const [xs, ys] = [numbersOf(config, 'x'), numbersOf(config, 'y')];
  const { names, of } = classesOf(config);
  const called = namesOf(config, xs.length);
  const plan = scatterPlan(config);
  const steer = steering(engine, xs, ys);

  /** @param {State} state */
  const price = ({ log }) => engine.call('pow', { X: [10], y: [log] })[0];
  /** The machine's street at a price. */
  const machine = once((/** @type {State} */ state) => engine.call('svm', { X: steer.Z, y: of, C: price(state) }), ({ log }) => [log]);
  /** @param {number[]} weights @param {number} intercept @param {number} log @returns {State} */
  const stateOf = ([w, v], intercept, log) => {
    const size = Math.hypot(w, v);
    return { a: (Math.atan2(v, w) * 180) / Math.PI, d: -intercept / size, m: 2 / size, log };
  };
  /** @param {State} state */
  const linear = ({ a, d, m }) => ({ weights: steer.direction(a).map((part) => part / (m / 2)), intercept: -d / (m / 2) });
  /** @param {State} state */
  const judged = (state) => {
    const fit = engine.call('linear_classifier', { X: steer.Z, y: of, ...linear(state), C: price(state) });
    const sides = Array.from(fit.scores, (score, i) => (of[i] === 1 ? score : -score));
    return { ...fit, sides, holding: sides.flatMap((side, i) => (side <= 1 + TOUCH ? [i] : [])) };
  };

  /** @param {State} state @param {Area} area @param {string} line @param {string} edge */
  const street = (state, area, line, edge) =>
    straight(steer.line(state, state.m / 2), area, edge) + straight(steer.line(state, -state.m / 2), area, edge) + straight(steer.line(state), area, line);
  /** @param {State} state @param {Area} area */
  const sidewalks = (state, area) => {
    const [a, b, c] = steer.line(state, -state.m / 2);
    return filled(half(corners(area), steer.line(state, state.m / 2)), area, 'region k1') + filled(half(corners(area), [-a, -b, -c]), area, 'region k0');
  };
  /** @param {State} state @param {Area} area */
  const held = (state, area) => {
    const { x, y } = area;
    const { sides, holding } = judged(state);
    const sign = (/** @type {number} */ i) => (of[i] === 1 ? 1 : -1);
    const spots = placed(xs, ys, area);
    const pick = (/** @type {number[]} */ rows) => rows.map((i) => spots[i]);
    const owing = holding.filter((i) => sides[i] < 1 - TOUCH);
    const edges = owing.map((i) => {
      const [dx, dy] = steer.across(state, sign(i) * (1 - sides[i]) * (state.m / 2));
      return { x: x(xs[i] + dx), y: y(ys[i] + dy) };
    });
    const name = (/** @type {number} */ i) => {
      const { x: px, y: py } = spots[i];
      // The name stands clear of the line to the edge.
      const [ox, oy] = steer.across(state, owing.includes(i) ? -sign(i) : sign(i));
      const reach = Math.hypot(ox * x.unit, oy * y.unit);
      const [tx, ty] = [px + (17 * ox * x.unit) / reach, py - (17 * oy * y.unit) / reach + 4];
      return word(escape(called[i]), tx, ty, { anchor: Math.abs(tx - px) < 8 ? 'middle' : tx > px ? 'start' : 'end' });
    };
    return (
      gaps(pick(owing), edges) + rings(pick(holding.filter((i) => sides[i] > 0)), 9, 'kept') + rings(pick(holding.filter((i) => sides[i] <= 0)), 9, 'wrong') +
      (holding.length <= NAMES ? holding.map(name).join('') : '')
    );
  };
  /** @param {number[]} rows */
  const told = (rows) => (rows.length > NAMES ? said`${rows.length} examples` : rows.map((i) => called[i]).join(', ') || said`none`);

  return {
    plots: whole(plan),
    layers: ['paper', 'under', 'data', 'over'],
    measure(state) {
      const { sides, hinge_loss, fp, fn, objective } = judged(state);
      const clear = Math.max(0, Math.min(1, ...sides)) * state.m;
      return { clear, width: state.m, hinge: hinge_loss, errors: fp + fn, excess: objective / machine(state).objective - 1 };
    },
    paper: ({ main }) => ({
      paper: sheet(main) + classKey(names, main, said`holds the street`),
      data: marked(xs, ys, of, main),
    }),
    draw(state, _, { par }, { main }) {
      const { weights, intercept } = machine(state);
      const best = stateOf(Array.from(weights), intercept, state.log);
      return {
        under: sidewalks(state, main) + (par === true ? street(best, main, 'ghost', 'ghost') : '') + street(state, main, 'model', 'faint thick'),
        over:
          held(state, main) +
          word(`C = ${Number(price(state).toPrecision(2))}`, main.x.range[1], main.y.range[1] - 13, { anchor: 'end' }),
      };
    },
    handles: [...steer.handles(plan, controlOf(config, 'd')), steer.edge(plan, controlOf(config, 'm'))],
    machine: {
      name: said`The support vector machine`,
      /** Straight on from weights to weights: the cost has no other valley, so it falls all the way. */
      path(state, count) {
        const { weights, intercept } = machine(state);
        const from = linear(state);
        const steps = Math.min(count, 24);
        return Array.from({ length: steps }, (_, i) => {
          const part = (i + 1) / steps;
          const mixed = from.weights.map((w, k) => w + part * (weights[k] - w));
          return stateOf(mixed, from.intercept + part * (intercept - from.intercept), state.log);
        });
      },
    },
    invite: said`Lay the line between the classes, then pull the edge: how wide can the street be?`,
    hint(state, { errors, clear }) {
      const { holding } = judged(state);
      if (!holding.length) return said`Nobody touches the street: it could be wider.`;
      if (errors) return said`${errors} on the wrong side, ${holding.length} in the street or at its edge.`;
      return clear > (1 - TOUCH) * state.m ? said`Support vectors, which alone hold the street up: ${told(holding)}.` : said`In the street or at its edge: ${told(holding)}.`;
    },
    label: (state, { clear, errors, hinge }) =>
      said`${xs.length} examples, ${plan.y.title} against ${plan.x.title}, ${names[0]} and ${names[1]}, and a street ${shown(state.m)} wide, of which ${shown(clear)} are empty: ${errors} on the wrong side, mean hinge loss ${shown(hinge)}; ringed in it or at its edge: ${told(judged(state).holding)}.`,
  };
}

export const still = stillOf(game);
