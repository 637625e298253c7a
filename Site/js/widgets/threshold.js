/** "Drag the threshold": scored examples, and what each cut through them catches and lets go. */
import { ruleX } from '../parts/axis.js';
import { classesOf, controlOf, numbersOf, titleAt } from '../parts/data.js';
import { whole } from '../parts/frame.js';
import { lanes, lanesPlan } from '../parts/lanes.js';
import { shown } from '../parts/numbers.js';
import { said } from '../parts/phrases.js';
import { stillOf } from '../parts/still.js';

/** @param {Config} config @param {Engine} engine @returns {Game} */
export function game(config, engine) {
  const scores = numbersOf(config, 'x');
  const { names, of } = classesOf(config);
  const positives = of.map((k) => k === 1);
  const plan = lanesPlan(scores, titleAt(config, 'x'));
  const t = controlOf(config, 't');

  return {
    plots: whole(plan),
    layers: ['paper', 'data'],
    measure: (state) => {
      const counts = engine.call('confusion', { y: of, score: scores, threshold: state.t });
      const { tp, fp, fn, tn, precision, recall, f1, accuracy } = counts;
      return { f1, precision, recall, accuracy, tp, fp, fn, tn, cost: (fp + state.c * fn) / scores.length };
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
    hint: (_, { fp, fn }) => (fn > fp ? said`More are missed than falsely called: move it left.` : fp > fn ? said`More are falsely called than missed: move it right.` : ''),
    label: (state, { tp, fp, fn, tn }) =>
      said`${scores.length} examples by ${plan.x.title}, cut at ${shown(state.t)}: ${tp} caught, ${fn} missed, ${fp} false alarms, ${tn} rightly let go.`,
  };
}

export const still = stillOf(game);
