/**
 * A stage: one SVG whose units are CSS pixels, whatever the width, so type and strokes never
 * scale. CSS decides the size; the plan turns that size into scales; layers keep their order.
 */
import { frame } from './frame.js';

const SVG = 'http://www.w3.org/2000/svg';
let made = 0;

/**
 * @param {HTMLElement} holder
 * @param {{ plan: Plan, layers: string[], redraw: () => void, label: string }} options
 * @returns {StageView}
 */
export function stage(holder, { plan, layers, redraw, label }) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', label);
  const defs = document.createElementNS(SVG, 'defs');
  const id = `live-${(made += 1)}`;
  svg.append(defs);
  /** @type {Record<string, SVGGElement>} */
  const groups = {};
  for (const name of [...layers, 'handles']) {
    groups[name] = document.createElementNS(SVG, 'g');
    groups[name].setAttribute('class', `layer ${name}`);
    if (name !== 'handles') groups[name].setAttribute('aria-hidden', 'true');
    svg.append(groups[name]);
  }
  const size = () => [Math.max(240, holder.clientWidth), Math.max(160, holder.clientHeight)];
  /** @type {StageView} */
  const self = {
    ...frame(plan, size()[0], size()[1], id),
    svg,
    layer: (name) => groups[name],
    write(name, markup) { groups[name].innerHTML = markup; },
    locate(event) {
      const box = svg.getBoundingClientRect();
      return {
        x: self.x.back(((event.clientX - box.left) / box.width) * self.width),
        y: self.y.back(((event.clientY - box.top) / box.height) * self.height),
      };
    },
    point: ({ x, y }) => ({ x: self.x(x), y: self.y(y) }),
  };
  const measure = () => {
    const [width, height] = size();
    Object.assign(self, frame(plan, width, height, id));
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    defs.innerHTML = self.clipDef;
  };
  measure();
  holder.replaceChildren(svg);
  new ResizeObserver(() => {
    const [width, height] = size();
    if (width === self.width && height === self.height) return;
    measure();
    redraw();
  }).observe(holder);
  return self;
}
