import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const site = new URL('../../Site/js/', import.meta.url);

/** A picture module and everything it imports. */
function reach(url, seen = new Map()) {
  if (seen.has(url.href)) return seen;
  const source = readFileSync(url, 'utf8');
  seen.set(url.href, source);
  for (const [, path] of source.matchAll(/^import .* from '(.*)';$/gm)) reach(new URL(path, url), seen);
  return seen;
}

const widgets = readdirSync(new URL('widgets/', site)).map((name) => `widgets/${name}`);
for (const start of [...widgets, 'pictures/dataset.picture.js', 'engine.js']) {
  test(`${start} runs where there is no page`, () => {
    for (const [url, source] of reach(new URL(start, site))) {
      for (const line of source.split('\n')) {
        if (line.startsWith('import')) assert.match(line, /^import (\{ [\w, ]+ \}|\* as \w+) from '\.{1,2}\/[\w./-]+\.js';$/, url);
        if (line.startsWith('export')) assert.match(line, /^export (async function|function|const|class) /, url);
      }
      assert.doesNotMatch(source, /\b(document|window|localStorage|fetch|Math\.random|Date|await|import\()\b/, url);
    }
  });
}
