/** The site's look for a shadow root: its sheets and its symbols. */

const SHEETS = ['common', 'reading', 'sort', 'challenge', 'embed'];
const SYMBOLS = ['icons', 'glyphs'];

/** @param {string} path */
const text = async (path) => {
  const response = await fetch(new URL(path, import.meta.url));
  return response.ok ? response.text() : '';
};

/** @type {Promise<{ sheet: CSSStyleSheet, symbols: string }> | undefined} */
let ready;

async function load() {
  const [sheets, symbols] = await Promise.all([
    Promise.all(SHEETS.map((name) => text(`../../css/${name}.css`))),
    Promise.all(SYMBOLS.map((name) => text(`../../img/${name}.svg`))),
  ]);
  const css = sheets.join('\n');
  const sheet = new CSSStyleSheet();
  const faces = /@font-face\s*{[^}]*}/g;
  // What the site says of a page, a shadow root says of its host.
  sheet.replaceSync(css.replace(faces, '').replace(/:root((?:\[[^\]]*\])+)/g, ':host($1)').replaceAll(':host([data-theme', ':host([theme').replaceAll(':root', ':host'));
  // Faces count in the document alone.
  const fonts = document.createElement('style');
  fonts.textContent = (css.match(faces) ?? []).join('\n').replace(/url\((['"]?)([^'")]*)\1\)/g, (_, __, path) => `url('${new URL(`../../css/${path}`, import.meta.url)}')`);
  document.head.append(fonts);
  return { sheet, symbols: symbols.map((svg) => svg.replace(/^<svg/, '<svg hidden')).join('') };
}

/** Once a page. */
export const dress = () => (ready ??= load());
