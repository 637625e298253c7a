/** The badge as a picture to keep: the seal, who earned it, and the score on a steel rule. Pure. */
import { phrase } from '../parts/phrases.js';
import { escape } from '../parts/text.js';

export const SIZE = { width: 1200, height: 630 };

const INK = '#1a2320';
const INK_2 = '#46514c';
const READ = "font-family=\"Vollkorn, Georgia, serif\" font-weight=\"600\"";
const MEASURE = 'font-family="B612, Verdana, sans-serif"';

/**
 * The largest size at which a text still fits, at half its size a letter.
 * @param {string} text
 * @param {number} size
 * @param {number} width
 */
const fitting = (text, size, width) => Math.round(Math.min(size, width / (0.52 * Math.max(1, text.length))));

/**
 * The score: a tick a question, the brass at what was right.
 * @param {number} right
 * @param {number} count
 */
function rule(right, count) {
  const [left, width, top, height] = [90, 1020, 462, 60];
  const at = (/** @type {number} */ n) => Math.round(left + 30 + ((width - 60) * n) / Math.max(1, count));
  const every = count > 30 ? 10 : count > 12 ? 5 : 1;
  const ticks = Array.from({ length: count + 1 }, (_, n) => `<path d="M${at(n)} ${top}v${n % every === 0 || n === count ? 22 : 12}"/>`).join('');
  const isNamed = (/** @type {number} */ n) => n === count || (n % every === 0 && count - n > every / 2);
  const names = Array.from({ length: count + 1 }, (_, n) => (isNamed(n) ? `<text x="${at(n)}" y="${top + 46}">${n}</text>` : '')).join('');
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="3" fill="#d2d8d4"/><path d="M${left} ${top + height - 1}h${width}" stroke="#9aa5a0" stroke-width="2"/>
<g stroke="${INK_2}" stroke-width="2">${ticks}</g><g ${MEASURE} font-size="20" fill="${INK_2}" text-anchor="middle">${names}</g>
<rect x="${at(right) - 13}" y="${top - 10}" width="26" height="${height + 20}" rx="4" fill="#dba63c" stroke="#5e430d" stroke-width="2.5"/><path d="M${at(right)} ${top + 4}v${height - 8}" stroke="#5e430d" stroke-width="2.5"/>`;
}

/**
 * @param {{ name: string, badge: string, site: string, right: number, count: number, date: string }} award
 * @param {string} [faces] style rules that bring the faces along
 */
export function badgePicture({ name, badge, site, right, count, date }, faces = '') {
  const { width, height } = SIZE;
  const title = phrase('badge.title', { name, badge, right, count, date });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}"><title>${escape(title)}</title>${faces && `<style>${faces}</style>`}
<rect width="${width}" height="${height}" fill="#f4f3ed"/><rect x="40" y="40" width="1120" height="550" rx="3" fill="#fefdfb" stroke="${INK}" stroke-width="2"/><path d="M39 40h1122" stroke="${INK}" stroke-width="6"/>
<g transform="translate(82 96) scale(18)" fill="none" stroke="#77406b" stroke-linecap="round" stroke-linejoin="round"><path d="M8 1.2l1.9 1.3 2.3-.1.8 2.1 1.8 1.4-.6 2.2.6 2.2L13 11.7l-.8 2.1-2.3-.1L8 15l-1.9-1.3-2.3.1-.8-2.1-1.8-1.4.6-2.2-.6-2.2L3 4.500l.8-2.100 2.300.1z" stroke-width="0.4"/><circle cx="8" cy="8.1" r="4.4" stroke-width="0.2"/><path d="M6 8.300 7.500 9.900l2.700-3.300" stroke-width="0.6"/></g>
<text x="420" y="140" ${MEASURE} font-size="24" fill="${INK_2}">${escape(site)}</text>
<text x="420" y="228" ${READ} font-size="${fitting(name, 76, 690)}" fill="${INK}">${escape(name)}</text>
<text x="420" y="282" ${MEASURE} font-size="24" fill="${INK_2}">${escape(phrase('badge.earned'))}</text>
<text x="420" y="340" ${READ} font-size="${fitting(badge, 46, 690)}" fill="#77406b">${escape(badge)}</text>
<text x="420" y="398" ${MEASURE} font-size="24" fill="${INK}">${escape(phrase('badge.score', { right, count }))}</text><text x="1110" y="140" ${MEASURE} font-size="24" fill="${INK_2}" text-anchor="end">${escape(date)}</text>
${rule(right, count)}</svg>
`;
}
