/** The figures of a bench: read-outs, gauge, goal, and the learner's best so far. */
import { classesOf } from './data.js';
import { gauge } from './gauge.js';
import { better, chiefOf, met, parOf } from './goal.js';
import { keep } from './keep.js';
import { fixed, rough, shown } from './numbers.js';
import { phrase } from './phrases.js';
import { progress } from './progress.js';
import { steady, write } from './text.js';

/** @param {HTMLElement} root @param {Config} config */
export function score(root, config) {
  const about = chiefOf(config);
  const { id: chief, low } = about;
  const counts = new Set(config.metrics.filter(({ whole }) => whole).map(({ id }) => id));
  const classes = new Set(config.metrics.filter((metric) => metric.class).map(({ id }) => id));
  const names = classes.size ? classesOf(config).names : [];
  /** @param {string} id @param {number} v */
  const figure = (id, v) => (classes.has(id) && names[v]) || (counts.has(id) ? fixed(v, 0) : shown(v));
  const par = parOf(config);
  const key = `best:${config.lesson}.${config.id}`;
  const readouts = Array.from(/** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll('[data-readout]')), (node) => ({ node, id: node.dataset.readout ?? '' }));
  const dial = root.querySelector('[data-is="gauge"]');
  const state = root.querySelector('[data-is="goal-state"]');
  const meter = dial && par ? gauge(dial, par.allowed, par.side, low ? 1000 : 100) : null;
  let best = Number(keep.get(key) ?? NaN);

  return {
    /**
     * Takes a figure the learner reached by hand.
     * @param {Values} values
     */
    take(values) {
      const next = better(best, values[chief], low);
      if (next === best) return;
      best = next;
      keep.set(key, best);
    },
    /** @param {Values} values @param {boolean} byHand */
    show(values, byHand) {
      const figures = { ...values, best, par: config.best?.[chief] ?? NaN };
      for (const { node, id } of readouts) {
        if (id in figures) steady(node, figure(['best', 'par'].includes(id) ? chief : id, figures[/** @type {keyof typeof figures} */ (id)]));
      }
      if (meter && par) meter.show(par.excess(values[par.metric]), par.excess(best));
      const won = byHand && met(config.goal, values);
      root.classList.toggle('won', won);
      // The tick shows it: a longer word could wrap the line, and move the stage under the hand.
      if (state) write(state, won ? phrase('bench.met') : '');
    },
    /** @param {Values} values */
    met: (values) => met(config.goal, values),
    won: () => progress.add(config.lesson, 'won', config.id),
    /** @param {Values} values */
    words(values) {
      // While the chief figure is unknown, the first that is known stands for it.
      const { id, short } = [about, ...config.metrics].find((metric) => !Number.isNaN(values[metric.id])) ?? about;
      const now = `${short} ${figure(id, values[id])}`;
      if (!par || !Number.isFinite(values[par.metric])) return now;
      const percent = rough(Math.max(0, 100 * par.excess(values[par.metric])));
      return Number(percent) === 0 ? phrase('bench.atPar', { figure: now }) : phrase('bench.figures', { figure: now, percent, side: par.side });
    },
  };
}
