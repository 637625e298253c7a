/**
 * A stage: one SVG whose units are CSS pixels, whatever the width, so type and strokes never
 * scale. CSS decides the size; the plan turns that size into scales; layers keep their order.
 */
import { frames } from './frame.js';
import { patch } from './patch.js';

const SVG = 'http://www.w3.org/2000/svg';
let made = 0;

/**
 * @param {HTMLElement} holder
 * @param {Game} game
 * @param {() => void} redraw
 * @returns {StageView}
 */
export function stage(holder, game, redraw) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('role', 'group');
  const defs = document.createElementNS(SVG, 'defs');
  const id = `live-${(made += 1)}`;
  svg.append(defs);
  /** @type {Record<string, SVGGElement>} */
  const groups = {};
  /**
   * What each layer holds: as it was written, and as it was read for that.
   * @type {Record<string, { markup: string, nodes: ReturnType<typeof patch> }>}
   */
  const written = {};
  for (const name of [...game.layers, 'handles']) {
    written[name] = { markup: '', nodes: [] };
    groups[name] = document.createElementNS(SVG, 'g');
    groups[name].setAttribute('class', `layer ${name}`);
    if (name !== 'handles') groups[name].setAttribute('aria-hidden', 'true');
    svg.append(groups[name]);
  }
  // Before the page is laid out a holder may have no height to speak of.
  const size = () => [Math.max(240, holder.clientWidth), holder.clientHeight < 200 ? 360 : holder.clientHeight];
  let [width, height] = size();
  /**
   * Where the sheet lies on the page, not the screen: an event may come after a scroll and before
   * the word of it.
   * @param {PagePoint} event
   * @returns {Box}
   */
  const find = ({ clientX, clientY, pageX, pageY }) => {
    const { left, top, width: w, height: h } = svg.getBoundingClientRect();
    return { left: left + pageX - clientX, top: top + pageY - clientY, width: w, height: h };
  };
  /** @type {Box | null} */
  let sheet = null;
  const mislay = () => { sheet = null; };
  let holds = 0;
  /** @type {StageView} */
  const self = {
    areas: frames(game, width, height, id),
    svg,
    layer: (name) => groups[name],
    describe: (text) => svg.setAttribute('aria-label', text),
    write(name, markup) {
      if (markup === written[name].markup) return;
      written[name] = { markup, nodes: patch(groups[name], written[name].nodes, markup) };
    },
    hold() {
      const end = new AbortController();
      holds += 1;
      mislay();
      for (const kind of ['scroll', 'resize']) addEventListener(kind, mislay, { capture: true, signal: end.signal });
      return () => { holds -= 1; end.abort(); };
    },
    locate(event, name) {
      if (!holds || !sheet) sheet = find(event);
      const at = { x: ((event.pageX - sheet.left) / sheet.width) * width, y: ((event.pageY - sheet.top) / sheet.height) * height };
      const area = self.areas[name];
      return { x: area.x.back(at.x), y: area.y.back(at.y) };
    },
    holds(event, name) {
      const { x, y } = self.locate(event, name);
      const { plan } = self.areas[name];
      return x >= plan.x.domain[0] && x <= plan.x.domain[1] && y >= plan.y.domain[0] && y <= plan.y.domain[1];
    },
    point({ x, y }, name) {
      const area = self.areas[name];
      return { x: area.x(x), y: area.y(y) };
    },
  };
  const measure = () => {
    [width, height] = size();
    mislay();
    self.areas = frames(game, width, height, id);
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    defs.innerHTML = Object.values(self.areas).map(({ clipDef }) => clipDef).join('');
  };
  measure();
  holder.replaceChildren(svg);
  new ResizeObserver(() => {
    const now = size();
    if (width === now[0] && height === now[1]) return;
    measure();
    redraw();
  }).observe(holder);
  return self;
}
