/** The settings: how pages look, and what becomes of a learner's progress. */
import { openDialog } from './parts/dialog.js';
import { keep } from './parts/keep.js';
import { CHOICES, choose, chosen } from './parts/look.js';
import { counted, phrase } from './parts/phrases.js';
import { isProgress, merged, packed, unpacked } from './parts/portable.js';
import { isDone, progress } from './parts/progress.js';

/** @type {HTMLDialogElement | null} */
let dialog = null;

/** @param {string} name */
const part = (name) => /** @type {HTMLElement} */ (dialog?.querySelector(`[data-is="${name}"]`));

/** @param {import('./parts/look.js').Choice} choice */
function choiceOf(choice) {
  const { name, values } = CHOICES[choice];
  const keys = Object.entries(values).map(([value, word]) => `<label><input type="radio" name="${choice}" value="${value}"${value === chosen(choice) ? ' checked' : ''}><span>${word}</span></label>`);
  return `<fieldset class="choice" data-choice="${choice}"><legend>${name}</legend><div class="bed">${keys.join('')}</div></fieldset>`;
}

const CONTENT = () => `${/** @type {import('./parts/look.js').Choice[]} */ (Object.keys(CHOICES)).map(choiceOf).join('')}
<label class="switch"><input type="checkbox" data-is="slash"${keep.get('slash') === false ? '' : ' checked'}><span>${phrase('settings.slash', { it: '<kbd>/</kbd>' })}</span></label>
<section aria-labelledby="progress-title"><h3 id="progress-title">${phrase('settings.progress')}</h3><p class="told" data-is="told"></p>
<p class="keys"><button class="key" type="button" data-is="export">${phrase('settings.export')}</button><button class="key" type="button" data-is="import">${phrase('settings.import')}</button><button class="key" type="button" data-is="forget">${phrase('settings.forget')}</button></p>
<input type="file" accept="application/json,.json" data-is="file" hidden>
<div class="sure" data-is="sure" role="group" aria-label="${phrase('settings.forget')}" hidden><p>${phrase('settings.sure')}</p><p class="keys"><button class="key main" type="button" data-is="do-forget">${phrase('settings.doForget')}</button><button class="key" type="button" data-is="do-not">${phrase('settings.doNot')}</button></p></div>
<p class="said" role="status" data-is="said"></p></section>`;

function tell() {
  const lessons = keep.keys().filter((key) => key.startsWith('progress:')).map((key) => progress.of(key.slice('progress:'.length)));
  const begun = lessons.filter((one) => one?.seen || one?.won?.length || one?.right?.length).length;
  const done = lessons.filter(isDone).length;
  part('told').textContent = !keep.works()
    ? phrase('settings.unkept')
    : begun ? counted('settings.begun', begun, { done }) : phrase('settings.none');
}

function save() {
  const kept = Object.fromEntries(keep.keys().filter(isProgress).map((key) => [key, keep.get(key)]));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([packed(kept)], { type: 'application/json' }));
  link.download = 'progress.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  part('said').textContent = phrase('settings.saved', { file: 'progress.json' });
}

/** @param {File} file */
async function take(file) {
  const read = unpacked(await file.text());
  if ('problem' in read) { part('said').textContent = read.problem; return false; }
  const entries = Object.entries(read.kept);
  for (const [key, value] of entries) keep.set(key, merged(key, keep.get(key), value));
  part('said').textContent = phrase(entries.length ? 'settings.taken' : 'settings.empty');
  tell();
  return entries.length > 0;
}

function listen() {
  let isStale = false;
  /** @param {boolean} asks */
  const ask = (asks) => {
    part('sure').hidden = !asks;
    part(asks ? 'do-not' : 'forget').focus();
  };
  for (const set of dialog?.querySelectorAll('fieldset') ?? []) {
    set.addEventListener('change', (event) => choose(/** @type {import('./parts/look.js').Choice} */ (set.dataset.choice), /** @type {HTMLInputElement} */ (event.target).value));
  }
  const slash = /** @type {HTMLInputElement} */ (part('slash'));
  slash.addEventListener('change', () => (slash.checked ? keep.forget('slash') : keep.set('slash', false)));
  const file = /** @type {HTMLInputElement} */ (part('file'));
  part('export').addEventListener('click', save);
  part('import').addEventListener('click', () => file.click());
  file.addEventListener('change', async () => {
    if (file.files?.[0] && await take(file.files[0])) isStale = true;
    file.value = '';
  });
  part('forget').addEventListener('click', () => ask(true));
  part('do-not').addEventListener('click', () => ask(false));
  part('do-forget').addEventListener('click', () => {
    keep.keys().forEach(keep.forget);
    location.reload();
  });
  // What the page shows was read before.
  dialog?.addEventListener('close', () => {
    part('sure').hidden = true;
    if (isStale) location.reload();
  });
}

/** @param {string} base the site's top */
export async function open(base) {
  if (!dialog) {
    dialog = await openDialog('settings', phrase('settings.title'), ['controls', 'settings'], base, CONTENT());
    listen();
  }
  if (!dialog.open) dialog.showModal();
  part('said').textContent = '';
  tell();
}
