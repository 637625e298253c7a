/**
 * The service worker: it keeps what was opened, and serves it where there is no network. `SITE` is
 * the one thing that a build says; the rest is the same everywhere.
 *
 * What is fresh comes first, so nothing shown online is ever old, and a new version needs no reload.
 */
/** @type {any} */
const worker = self;
const KEPT = `data-workshop ${worker.registration.scope} `;
const NAME = KEPT + SITE.version;
/** How long a slow network may take where something is kept, in milliseconds. */
const PATIENCE = 3000;

/** @param {string} path */
const address = (path) => new URL(path, worker.registration.scope).href;

/** The names of what other versions of this site kept. */
const others = async () => (await caches.keys()).filter((name) => name.startsWith(KEPT) && name !== NAME);

/**
 * Past the browser's own cache where that has something old.
 * @param {string} url
 */
const fresh = (url) => new Request(url, { cache: 'no-cache' });

/**
 * Keeps some pages, one after the other, and leaves out what does not come.
 * @param {string[]} urls
 * @param {(done: number) => void} [tell]
 */
async function take(urls, tell = () => {}) {
  const cache = await caches.open(NAME);
  let done = 0;
  for (const url of urls) {
    if (!(await cache.match(url))) await cache.add(fresh(url)).catch(() => {});
    tell(done += 1);
  }
}

worker.addEventListener('install', (/** @type {any} */ event) => {
  event.waitUntil(caches.open(NAME).then((cache) => cache.addAll(SITE.shell.map((path) => fresh(address(path))))).then(() => worker.skipWaiting()));
});

// What readers had is fetched anew before the old version of it goes.
worker.addEventListener('activate', (/** @type {any} */ event) => {
  event.waitUntil((async () => {
    await worker.clients.claim();
    const wanted = new Set([...SITE.shell, ...SITE.pages].map(address));
    for (const name of await others()) {
      const had = (await (await caches.open(name)).keys()).map(({ url }) => url).filter((url) => wanted.has(url));
      await take(had);
      await caches.delete(name);
    }
  })());
});

/** @param {Request} request */
async function answer(request) {
  const cache = await caches.open(NAME);
  const kept = await cache.match(request, { ignoreSearch: true });
  const network = fetch(request).then((response) => {
    if (response.ok && response.type === 'basic') cache.put(request.url.split(/[?#]/)[0], response.clone());
    return response;
  });
  const late = new Promise((_, reject) => { if (kept) setTimeout(reject, PATIENCE); });
  try {
    return await Promise.race([network, late]);
  } catch {
    network.catch(() => {});
    if (kept) return kept;
    if (request.mode === 'navigate') return Response.redirect(address('offline.html'));
    return Response.error();
  }
}

worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const { request } = event;
  if (request.method === 'GET' && request.url.startsWith(worker.registration.scope)) event.respondWith(answer(request));
});

/** How many of all pages are here. */
async function count() {
  const cache = await caches.open(NAME);
  const here = new Set((await cache.keys()).map(({ url }) => url));
  return { kept: SITE.pages.filter((path) => here.has(address(path))).length, all: SITE.pages.length };
}

// A page asks how many pages are here, or for all of them.
worker.addEventListener('message', (/** @type {any} */ event) => {
  const [port] = event.ports;
  if (!port) return;
  event.waitUntil((async () => {
    if (event.data === 'take') await take(SITE.pages.map(address), (kept) => port.postMessage({ kept, all: SITE.pages.length }));
    port.postMessage({ ...(await count()), isEnd: true });
  })());
});
