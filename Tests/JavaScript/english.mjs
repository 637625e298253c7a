/** Gives the scripts their English words, as a build would. */
import { readFileSync } from 'node:fs';
import { strings } from '../../Site/js/strings.js';

const text = readFileSync(new URL('../../Site/strings/en.yaml', import.meta.url), 'utf8');
/** @param {string} value */
const plain = (value) => (value.startsWith('"') ? JSON.parse(value) : value);

let part = '';
for (const line of text.slice(text.indexOf('\nscripts:')).split('\n')) {
  const [, indent, key, value] = /^( +)(\w+):\s*(.*)$/.exec(line) ?? [];
  if (indent?.length === 2) part = key;
  if (indent?.length !== 4) continue;
  if (!value.startsWith('{')) strings[`${part}.${key}`] = plain(value);
  for (const [, form, said] of value.matchAll(/(one|other): ("[^"]*"|[^,}]*)/g)) strings[`${part}.${key}.${form}`] = plain(said);
}
