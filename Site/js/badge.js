/** The badge to keep: a name, and a picture with it that can be saved. */
import { badgePicture, SIZE } from './pictures/badge.picture.js';
import { keep } from './parts/keep.js';

const FACES = [['Vollkorn', 600, 'vollkorn-semibold'], ['B612', 400, 'b612-regular']];

/** The faces as style rules: a picture cannot fetch any. */
async function faces() {
  const rules = FACES.map(async ([family, weight, file]) => {
    const answer = await fetch(new URL(`../fonts/${file}.woff2`, import.meta.url));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${btoa(text)})}`;
  });
  return (await Promise.all(rules)).join('');
}

/** @param {string} svg */
const address = (svg) => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** @param {Blob} blob @param {string} name */
function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/**
 * Twice its size, for paper.
 * @param {string} svg
 * @returns {Promise<Blob>}
 */
async function drawn(svg) {
  const image = new Image();
  image.src = address(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * SIZE.width;
  canvas.height = 2 * SIZE.height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('no picture'))), 'image/png'));
}

/**
 * @param {HTMLElement} root
 * @param {() => { right: number, count: number, on?: string }} read how the run stands
 */
export function award(root, read) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-is="${name}"]`));
  const form = /** @type {HTMLFormElement} */ (part('award'));
  const input = /** @type {HTMLInputElement} */ (part('name'));
  const picture = new Image(1200, 630);
  picture.className = 'award-picture';
  picture.dataset.is = 'picture';
  const words = (/** @type {string} */ tag) => root.querySelector(tag)?.textContent ?? '';
  let rules = '';
  const svg = () => {
    const { right, count, on } = read();
    const day = on ? new Date(`${on}T12:00`) : new Date();
    const date = day.toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' });
    return badgePicture({ name: input.value.trim() || '…', badge: words('strong'), site: words('p span'), right, count, date }, rules);
  };
  const show = () => {
    const text = svg();
    picture.src = address(text);
    picture.alt = /aria-label="([^"]*)"/.exec(text)?.[1] ?? '';
  };
  input.value = keep.get('name', '');
  input.addEventListener('input', () => { keep.set('name', input.value); show(); });
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const isPNG = /** @type {HTMLButtonElement | null} */ (event.submitter)?.value === 'png';
    const text = svg();
    save(isPNG ? await drawn(text) : new Blob([text], { type: 'image/svg+xml' }), isPNG ? 'badge.png' : 'badge.svg');
  });
  form.hidden = false;
  show();
  root.append(picture);
  faces().then((found) => { rules = found; show(); }, () => {});
  return show;
}
