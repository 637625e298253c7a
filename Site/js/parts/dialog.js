/** Dialogs that a page has only once they are asked for. */
import { phrase } from './phrases.js';

/**
 * A style sheet that has arrived.
 * @param {string} href
 */
const sheet = (href) => new Promise((arrived) => {
  const present = /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll('link[rel="stylesheet"]'));
  if ([...present].some((one) => one.href === href)) { arrived(null); return; }
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.onload = link.onerror = arrived;
  document.head.append(link);
});

/**
 * Makes a dialog with a title and a key that closes it; a press beside it closes it too.
 * @param {string} name its class
 * @param {string} title
 * @param {string[]} sheets it needs, by name
 * @param {string} base the site's top
 * @param {string} content HTML
 */
export async function openDialog(name, title, sheets, base, content) {
  await Promise.all(['dialog', ...sheets].map((one) => sheet(`${base}css/${one}.css`)));
  const dialog = document.createElement('dialog');
  dialog.className = `board-dialog ${name}`;
  dialog.setAttribute('aria-labelledby', `${name}-title`);
  dialog.innerHTML = `<div class="in"><header><h2 id="${name}-title">${title}</h2><button class="key bare" type="button" data-is="close" aria-label="${phrase('dialog.close')}"><svg class="icon" aria-hidden="true"><use href="#i-cross"/></svg></button></header>${content}</div>`;
  dialog.querySelector('[data-is="close"]')?.addEventListener('click', () => dialog.close());
  // What lies beside the content belongs to the dialog itself.
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
