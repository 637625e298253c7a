/**
 * The goal gauge: how far above par, on a rule of decades. Right is better. The hatched end is
 * the goal, the pointer is now, the flag is the best so far.
 */
import { rough } from './numbers.js';
import { phrase } from './phrases.js';
import { clamp } from './scale.js';
import { steady } from './text.js';

/**
 * Where an excess over par stands on the rule, in per cent of its length.
 * @param {number} excess
 * @param {number} top the excess at the rule's left end, in per cent
 */
export function placeOf(excess, top) {
  const decades = Math.log10(top) + 0.6;
  return clamp((Math.log10(top) - Math.log10(Math.max(excess, 1e-6) * 100)) / decades, 0.012, 0.988) * 100;
}

/**
 * @param {Element} root
 * @param {number} goal the excess that still meets the goal
 * @param {string} side on which side of par
 * @param {number} top the excess at the rule's left end, in per cent: a power of ten
 */
export function gauge(root, goal, side, top) {
  const decades = [1000, 100, 10, 1].filter((d) => d <= top);
  const ticks = [top, ...decades.flatMap((d) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((m) => (d / 10) * m))];
  /** @param {number} excess */
  const at = (excess) => placeOf(excess, top);
  const lines = ticks
    .filter((v) => v >= 0.3)
    .map((v) => `<line x1="${at(v / 100)}%" x2="${at(v / 100)}%" y1="0" y2="${Number.isInteger(Math.log10(v)) ? 11 : 5}"/>`)
    .join('');
  const numbers = decades.map((d) => `<span class="num" style="left:${at(d / 100)}%">${d === top ? phrase('bench.percent', { percent: d }) : d}</span>`).join('');
  root.innerHTML =
    `<span class="caption"><span>${side}</span><span><span class="reading steady"></span></span></span><span class="bed">` +
    `<span class="steel"><span class="zone" style="left:${at(goal)}%"></span><svg>${lines}</svg></span>` +
    `${numbers}<span class="rail flag" hidden></span><span class="rail pointer"></span></span>`;
  const [reading, pointer, flag] = ['.reading', '.pointer', '.flag'].map((s) => /** @type {HTMLElement} */ (root.querySelector(s)));
  /** @param {number} excess */
  const told = (excess) => {
    if (Number.isNaN(excess)) return '–';
    // A par of next to nothing is exceeded by more than a scale can show.
    return excess > 10 ? phrase('bench.over', { percent: 1000 }) : phrase('bench.percent', { percent: rough(Math.max(0, 100 * excess)) });
  };
  /**
   * Puts a mark at an excess; away where none is known.
   * @param {HTMLElement} rail @param {number} excess
   */
  const stand = (rail, excess) => {
    const isAway = Number.isNaN(excess);
    if (rail.hidden !== isAway) rail.hidden = isAway;
    if (!isAway) rail.style.transform = `translateX(${at(excess)}cqw)`;
  };
  return {
    /** @param {number} now @param {number} best */
    show(now, best) {
      steady(reading, told(now));
      stand(pointer, now);
      stand(flag, best);
      root.classList.toggle('met', now <= goal);
    },
  };
}
