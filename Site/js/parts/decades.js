/** A plot whose axes go by factors: plans are in powers of ten, and the ticks stand at 1, 2 … 9 of each. */
import { onSheet } from './axis.js';
import { word } from './draw.js';
import { tenths } from './numbers.js';
import { escape, fit } from './text.js';

/** @param {number} v */
const crisp = (v) => Math.round(v) + 0.5;

/**
 * The numbers with one digit between two powers of ten.
 * @param {[number, number]} domain
 */
function ticksIn([from, to]) {
  const all = [];
  for (let power = Math.floor(from); power <= to; power += 1) {
    for (let digit = 1; digit < 10; digit += 1) {
      const at = Math.log10(digit) + power;
      if (at >= from - 1e-9 && at <= to + 1e-9) all.push({ at, digit, text: power < 0 ? (digit * 10 ** power).toFixed(-power) : String(digit * 10 ** power) });
    }
  }
  return all;
}

/**
 * Paper with both rules; numbers stand at 1 of each power, and at 2 and 5 where there is room.
 * @param {Area} area
 */
export function logSheet({ x, y, plan, box, small }) {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  const [across, up] = [ticksIn(plan.x.domain), ticksIn(plan.y.domain)];
  /** @param {number} digit @param {number} room */
  const isNamed = (digit, room) => digit === 1 || ([2, 5].includes(digit) && room > 130);
  const grid = across.map(({ at }) => `M${crisp(x(at))} ${top}V${bottom}`).join('') + up.map(({ at }) => `M${left} ${crisp(y(at))}H${right}`).join('');
  const strong = across.filter(({ digit }) => digit === 1).map(({ at }) => `M${crisp(x(at))} ${top}V${bottom}`).join('') + up.filter(({ digit }) => digit === 1).map(({ at }) => `M${left} ${crisp(y(at))}H${right}`).join('');
  const marks = across.map(({ at, digit }) => `M${crisp(x(at))} ${crisp(bottom)}v${digit === 1 ? 10 : digit === 5 ? 7 : 4}`).join('') + up.map(({ at, digit }) => `M${crisp(left)} ${crisp(y(at))}h${digit === 1 ? -8 : -4}`).join('');
  const numbers =
    across.filter(({ digit }) => isNamed(digit, x.unit)).map(({ at, text }) => `<text class="tick" x="${tenths(onSheet(x(at), text, box))}" y="${bottom + 23}" text-anchor="middle">${text}</text>`).join('') +
    up.filter(({ digit }) => isNamed(digit, y.unit)).map(({ at, text }) => `<text class="tick" x="${left - 12}" y="${tenths(y(at) + 4)}" text-anchor="end">${text}</text>`).join('');
  return (
    `<path class="grid fine" d="${grid}"/><path class="grid" d="${strong}"/><g class="axis"><path class="ticks" d="${marks}"/>` +
    `<path class="base" d="M${left - 1} ${crisp(bottom)}H${right + 1}M${crisp(left)} ${top - 1}V${bottom + 1}"/>${numbers}</g>` +
    word(escape(fit(plan.x.title, right - left)), right, bottom + 41, { anchor: 'end', name: 'quiet' }) +
    word(escape(fit(plan.y.title, (right - left) * 0.55)), box.left + (small ? 12 : 16), top - 14, { name: 'quiet' })
  );
}
