/** Cards into buckets: dragged there, or sent by the bucket's key or its number. */
import { deal } from './parts/deal.js';
import { drag } from './parts/drag.js';
import { keep } from './parts/keep.js';
import { counted, phrase } from './parts/phrases.js';
import { lessonAround, progress } from './parts/progress.js';
import { say } from './parts/say.js';
import { wordsOf } from './parts/text.js';

/** @param {HTMLElement} root */
export function mount(root) {
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-is="${name}"]`));
  const [card, face, dealt, last] = ['card', 'face', 'dealt', 'last'].map(part);
  const list = part('cards');
  const items = /** @type {HTMLElement[]} */ ([...list.children]);
  const places = items.map((item) => item.dataset.bucket ?? '');
  const buckets = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('.bucket')]);
  const keys = buckets.map((bucket) => /** @type {HTMLButtonElement} */ (bucket.querySelector('.key')));
  const invitation = last.innerHTML;
  const tell = say(part('status'));
  const lesson = lessonAround(root);
  const record = `best:${lesson}.${root.id}`;
  let deck = deal(places);

  /** @param {string} name @param {string | number} value */
  const read = (name, value) => { /** @type {Element} */ (root.querySelector(`[data-readout="${name}"]`)).textContent = String(value); };
  const show = () => {
    const { top, left, sorted, first } = deck;
    const over = top === null;
    card.classList.toggle('empty', over);
    dealt.textContent = over ? phrase('sort.over') : phrase('sort.left', { count: left });
    if (over) face.textContent = phrase('sort.result', { first, count: items.length });
    else face.innerHTML = items[top].querySelector('summary')?.innerHTML ?? '';
    keys.forEach((key) => key.setAttribute('aria-disabled', String(over)));
    read('first', first);
    read('sorted', sorted);
    read('best', keep.get(record) ?? '–');
    root.classList.toggle('won', over);
    part('goal-state').textContent = phrase(over ? 'sort.met' : 'sort.goal');
  };
  const finish = () => {
    progress.add(lesson, 'won', root.id);
    keep.set(record, Math.max(deck.first, Number(keep.get(record) ?? 0)));
  };

  /** @param {number} index */
  const put = (index) => {
    const result = deck.put(buckets[index].dataset.bucket ?? '');
    if (!result) return;
    const item = items[result.card];
    const [text, why] = [item.querySelector('summary'), item.querySelector('p')];
    const verdict = phrase(result.right ? 'sort.right' : 'sort.wrong');
    last.className = `last ${result.right ? 'is-right' : 'is-wrong'}`;
    const mark = result.right ? 'right' : 'wrong';
    last.innerHTML = `<p class="punch ${mark}"><svg class="icon" aria-hidden="true"><use href="#i-${mark}"/></svg>${verdict}</p><p>${text?.innerHTML} ${why?.innerHTML}</p>`;
    if (result.right) buckets[index].querySelector('ol')?.append(item);
    const over = deck.top === null;
    if (over) finish();
    show();
    const next = over ? phrase('sort.all', { count: items.length, first: deck.first }) : phrase('sort.next', { card: wordsOf(face) });
    const count = over ? next : result.right ? phrase('sort.sorted', { sorted: deck.sorted, count: items.length }) : phrase('sort.again');
    tell(`${verdict}. ${count}`, `${verdict}. ${wordsOf(why)} ${next}`);
  };

  const again = () => {
    deck = deal(places);
    buckets.forEach((bucket) => bucket.querySelector('ol')?.replaceChildren());
    items.forEach((item) => { /** @type {HTMLDetailsElement} */ (item.querySelector('details')).open = false; });
    last.className = 'last';
    last.innerHTML = invitation;
    show();
    const cards = counted('sort.cards', items.length);
    tell(cards, phrase('sort.first', { cards, card: wordsOf(face) }));
  };

  keys.forEach((key, i) => key.addEventListener('click', () => put(i)));
  part('again').addEventListener('click', () => { again(); keys[0].focus(); });
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = keys.indexOf(/** @type {HTMLButtonElement} */ (/** @type {Document | ShadowRoot} */ (root.getRootNode()).activeElement));
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step && at >= 0) keys[(at + step + keys.length) % keys.length].focus();
    else if (keys[Number(event.key) - 1]) put(Number(event.key) - 1);
    else return;
    event.preventDefault();
  });
  drag(card, buckets, { may: () => deck.top !== null, drop: put });

  part('deck').hidden = false;
  part('buckets').hidden = false;
  root.classList.add('live');
  again();
}
