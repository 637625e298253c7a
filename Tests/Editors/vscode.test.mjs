import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'Editors/vscode');
const workshop = process.env.WORKSHOP ?? join(root, '.build/release/workshop');
const json = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

const { contributes, main } = json('package.json');
const grammars = contributes.grammars.map(({ path, scopeName }) => ({ scopeName, ...json(path) }));
const snippets = json(contributes.snippets[0].path);
// Each kind of the registry has an example of this name, which the authors' reference is held to.
const kinds = readdirSync(join(root, 'Site/authors/blocks')).map((name) => name.replace('.md', '')).sort();

/** A snippet as it is left when nothing is typed over its placeholders. */
function filled({ body }) {
  const defaults = {};
  const text = body.join('\n').replace(/\$\{(\d+):([^}]*)\}/g, (_, place, value) => (defaults[place] = value));
  return text.replace(/\$(\d+)/g, (_, place) => defaults[place]);
}

/** All objects within a grammar. */
function* parts(value) {
  if (typeof value !== 'object') return;
  if (!Array.isArray(value)) yield value;
  for (const part of Object.values(value)) yield* parts(part);
}

test('the files that the package names are there', () => {
  readFileSync(join(folder, main));
  for (const language of contributes.languages) json(language.configuration);
});

test('each kind of block has a snippet', () => assert.deepEqual(Object.keys(snippets).sort(), kinds));

test('the grammar knows each kind of block', () => {
  const [block] = grammars;
  const kind = new RegExp(block.repository.kind.match);
  for (const name of kinds) assert.equal(kind.exec(`${name}: an_id`)?.[4], 'an_id', name);
});

for (const grammar of grammars) {
  test(`${grammar.scopeName} has sound expressions and includes`, () => {
    const scopes = [...grammars.map(({ scopeName }) => scopeName), 'source.yaml'];
    for (const { match, begin, end, include } of parts(grammar)) {
      // Oniguruma reads what is used here as JavaScript does.
      for (const expression of [match, begin, end]) if (typeof expression === 'string') new RegExp(expression);
      if (typeof include !== 'string') continue;
      assert.ok(include.startsWith('#') ? include.slice(1) in grammar.repository : scopes.includes(include), include);
    }
  });
}

test('a lesson of all snippets, left as they are, checks clean', () => {
  const course = mkdtempSync(join(tmpdir(), 'snippets-'));
  try {
    writeFileSync(join(course, 'course.yaml'), 'workshop: 1\ntitle: Test\nlevels:\n  - { id: basics, title: Basics, summary: First. }\n');
    const blocks = Object.values(snippets).map(filled).join('\n\n');
    writeFileSync(join(course, 'lesson.md'), `---\ntitle: A lesson\nlevel: basics\n---\n\n${blocks}\n`);
    const { status, stdout, stderr } = spawnSync(workshop, ['check', course], { encoding: 'utf8' });
    assert.equal(status, 0, stdout + stderr);
  } finally {
    rmSync(course, { recursive: true });
  }
});
