/** A lesson out of a bundle, or one block of it; what is wrong is told in a sentence. */
import { phrase } from './phrases.js';

/** The form of bundle that is read here. */
const VERSION = 1;

/** What a reader is told instead of a lesson. */
export class BundleError extends Error {}

/** @param {URL} url */
async function fetched(url) {
  let response;
  try {
    response = await fetch(url);
  } catch {
    throw new BundleError(phrase('component.offline'));
  }
  if (response.status === 404) throw new BundleError(phrase('component.missing'));
  if (!response.ok) throw new BundleError(phrase('component.failed'));
  return response;
}

/**
 * @param {URL} bundle its folder
 * @param {string} id the lesson's
 * @returns {Promise<{ id: string, title: string, html: string }>}
 */
export async function lessonIn(bundle, id) {
  if (!/^[\w-]+$/.test(id)) throw new BundleError(phrase('component.unnamed'));
  const response = await fetched(new URL(`lessons/${id}.json`, bundle));
  let lesson;
  try {
    lesson = await response.json();
  } catch {
    lesson = null;
  }
  if (Number.isInteger(lesson?.schemaVersion) && lesson.schemaVersion > VERSION) {
    throw new BundleError(phrase('component.newer'));
  }
  if (lesson?.schemaVersion !== VERSION || typeof lesson.html !== 'string' || typeof lesson.title !== 'string') {
    throw new BundleError(phrase('component.broken'));
  }
  return { id, title: lesson.title, html: lesson.html };
}

/**
 * The lesson's elements, or one block's, with addresses that hold on any page.
 * @param {{ html: string }} lesson
 * @param {string | null} block an id
 * @param {URL} page where the lesson's own page is
 */
export function elementsOf({ html }, block, page) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  for (const name of ['href', 'src']) {
    for (const node of holder.content.querySelectorAll(`a[${name}], img[${name}]`)) {
      const address = node.getAttribute(name) ?? '';
      if (!address.startsWith('#')) node.setAttribute(name, new URL(address, page).href);
    }
  }
  if (block === null) return [...holder.content.children];
  const found = holder.content.getElementById(block);
  if (!found) throw new BundleError(phrase('component.block'));
  // A link to another part of the lesson leads to its page.
  for (const link of found.querySelectorAll('a[href^="#"]')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', page).href);
  return [found];
}
