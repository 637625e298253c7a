/** Search over whatever page one is on. */
import { openDialog } from './parts/dialog.js';
import { phrase } from './parts/phrases.js';
import { mount } from './search.js';

/** @type {{ dialog: HTMLDialogElement, input: HTMLInputElement } | null} */
let finder = null;

/** @param {string} base the site's top */
export async function open(base) {
  if (!finder) {
    const dialog = await openDialog('finder', phrase('search.title'), ['search'], base, `<form role="search" action="${base}search.html"><label class="hush" for="finder-query">${phrase('search.title')}</label>
<svg class="icon" aria-hidden="true"><use href="#i-search"/></svg><input id="finder-query" data-is="query" name="q" type="search" autocomplete="off" spellcheck="false" placeholder="${phrase('search.hint')}" autofocus></form>
<div class="found" data-is="found"><span class="shown" aria-hidden="true"></span><span class="spoken hush" role="status"></span></div>
<ol class="hits" data-is="results"></ol><p class="more"><button class="key" type="button" data-is="more" hidden></button></p>`);
    finder = { dialog, input: mount(dialog, { base, most: 12, depth: 3 }).input };
    // A result on this very page changes nothing but the place.
    dialog.addEventListener('click', (event) => { if (/** @type {Element} */ (event.target).closest('.hit a')) dialog.close(); });
  }
  if (!finder.dialog.open) finder.dialog.showModal();
  finder.input.select();
}
