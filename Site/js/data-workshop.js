/**
 * `<data-workshop lesson="…" block="…" src="…/bundle/">`: a bundle's lesson, or one block of it, on
 * any page. It lives in a shadow root, so that neither the page's styles nor the site's reach over.
 */
import { BundleError, elementsOf, lessonIn } from './parts/bundle.js';
import { dress } from './parts/dress.js';
import { phrase } from './parts/phrases.js';
import { wake } from './parts/wake.js';

class DataWorkshop extends HTMLElement {
  static observedAttributes = ['lesson', 'block', 'src'];
  #turn = 0;

  connectedCallback() {
    this.#show();
  }

  attributeChangedCallback() {
    if (this.isConnected && this.shadowRoot) this.#show();
  }

  async #show() {
    const turn = (this.#turn += 1);
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    if (!root.firstChild) root.append(document.createElement('slot'));
    // Attributes that are set one after another ask once.
    await null;
    const made = document.createElement('article');
    made.className = 'embed';
    made.dataset.lesson = this.getAttribute('lesson') ?? '';
    try {
      const [{ sheet, symbols }, content] = await Promise.all([dress(), this.#content()]);
      if (turn !== this.#turn) return;
      root.adoptedStyleSheets = [sheet];
      made.innerHTML = symbols;
      made.append(...content);
      made.setAttribute('aria-label', this.title || (content[0].textContent ?? '').trim().slice(0, 80));
      root.replaceChildren(made);
      for (const formula of made.querySelectorAll('.equation')) widths.observe(formula);
      root.addEventListener('click', follow);
      wake(root);
    } catch (error) {
      if (turn !== this.#turn) return;
      const note = document.createElement('p');
      note.className = 'embed-note';
      note.setAttribute('role', 'status');
      note.textContent = error instanceof BundleError ? error.message : phrase('component.unshown');
      // What the page put inside stands below the note: a link to the lesson, for one.
      made.append(note, document.createElement('slot'));
      root.replaceChildren(made);
    }
  }

  async #content() {
    if (turnedOff()) throw new BundleError(phrase('component.browser'));
    let bundle;
    try {
      const src = this.getAttribute('src');
      const folder = src ? new URL(src, document.baseURI) : new URL('../bundle/', import.meta.url);
      bundle = new URL('./', folder.href.replace(/[^/]$/, '$&/'));
    } catch {
      throw new BundleError(phrase('component.bundle'));
    }
    const lesson = await lessonIn(bundle, this.getAttribute('lesson') ?? '');
    const block = this.getAttribute('block');
    const content = elementsOf(lesson, block, new URL(`../lessons/${lesson.id}.html`, bundle));
    if (block !== null) return content;
    const title = document.createElement('h2');
    title.className = 'embed-title';
    title.textContent = lesson.title;
    return [title, ...content];
  }
}

/** Whether the browser lacks what the look needs. */
const turnedOff = () => !('adoptedStyleSheets' in document);

/** A formula that is wider than its place scrolls, and whoever has no mouse scrolls it by its focus. */
const widths = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});

/**
 * An address within the lesson, which a browser does not look for in a shadow root.
 * @param {Event} event
 */
function follow(event) {
  const link = /** @type {Element} */ (event.target).closest?.('a[href^="#"]');
  const target = link && /** @type {ShadowRoot} */ (link.getRootNode()).getElementById((link.getAttribute('href') ?? '').slice(1));
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView();
}

if (!customElements.get('data-workshop')) customElements.define('data-workshop', DataWorkshop);
