/**
 * The contents rule: ticks at every section, the brass cursor at the one being read.
 * @param {HTMLElement} root
 */
export function contents(root) {
  const details = /** @type {HTMLDetailsElement} */ (root.querySelector('details'));
  const links = [...root.querySelectorAll('a')];
  const list = /** @type {HTMLElement} */ (root.querySelector('.rule'));
  const here = /** @type {HTMLElement} */ (root.querySelector('.here'));
  const rule = /** @type {HTMLElement} */ (root.querySelector('.steel'));
  if (!links.length) { root.hidden = true; return; }
  const heads = links.map((a) => document.getElementById(decodeURIComponent(a.hash.slice(1))));
  const wide = matchMedia('(min-width: 68rem)');

  /** @param {HTMLElement} a */
  const centre = (a) => a.offsetTop + a.offsetHeight / 2;
  const read = () => {
    const line = innerHeight * 0.3;
    let now = 0;
    heads.forEach((h, i) => { if (h && h.getBoundingClientRect().top < line) now = i; });
    if (innerHeight + scrollY >= document.documentElement.scrollHeight - 4) now = links.length - 1;
    links.forEach((a, i) => (i === now ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current')));
    here.style.transform = `translateY(${centre(links[now])}px)`;
  };
  const scribe = () => {
    if (!wide.matches) return;
    const marks = links.map((a, i) => {
      const from = centre(a);
      const next = links[i + 1];
      const parts = next ? [1, 2, 3, 4].map((t) => from + ((centre(next) - from) * t) / 5) : [];
      return `<line x1="0" x2="12" y1="${from}" y2="${from}"/>${parts.map((y) => `<line x1="0" x2="5" y1="${y}" y2="${y}"/>`).join('')}`;
    });
    rule.innerHTML = `<svg height="${list.offsetHeight}">${marks.join('')}</svg>`;
    read();
  };
  const turn = () => { details.open = wide.matches; scribe(); };
  let due = false;
  addEventListener('scroll', () => {
    if (due || !wide.matches) return;
    due = true;
    requestAnimationFrame(() => { due = false; read(); });
  }, { passive: true });
  wide.addEventListener('change', turn);
  addEventListener('resize', scribe);
  document.fonts.ready.then(scribe);
  turn();
}
