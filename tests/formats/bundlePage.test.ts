import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundlePage } from '../../src/formats/out/bundlePage';

const SHELL = `<!doctype html>
<html lang="en">
<head><title>Entente</title></head>
<body><script type="application/json" id="dossier" data-name="">{}</script>
<script type="module">const code = '$&';</script></body></html>`;

/** What a browser would read in the block: text up to the first end of a script. */
function within(page: string): unknown {
  const [, rest = ''] = page.split(/<script type="application\/json" id="dossier" data-name="[^"]*">/);
  return JSON.parse(rest.slice(0, rest.search(/<\/script/i)));
}
const bundled = (data: object, name = 'my.json') => bundlePage(SHELL, { text: JSON.stringify(data), name });

test('hostile words stay words', () => {
  for (const word of ['$& $1 $$ $`', '</script><script>alert(1)</script>', '<!--', '\u2028\u2029', '"&<>', ']]>']) {
    const data = { title: word, language: word, actors: [{ name: word }] };
    const page = bundled(data, word);
    expect(within(page)).toEqual(data);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).toContain("const code = '$&';");
  }
});

test('whatever a dossier says, the page holds it and is otherwise the shell', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 });
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.array(text))), text, (data, name) => {
      const page = bundled(data, name);
      expect(within(page)).toEqual(JSON.parse(JSON.stringify(data)));
      expect(page.match(/<script/gi)).toHaveLength(2);
      expect(page.match(/<\/title>/gi)).toHaveLength(1);
    }),
    { seed: 5, numRuns: 400 },
  );
});

test('what is no JSON, and what is no shell, is refused with words', () => {
  expect(() => bundlePage(SHELL, { text: '{', name: 'a.json' })).toThrow('a.json is no JSON');
  expect(() => bundlePage('<html lang="en"><title>x</title>', { text: '{}', name: 'a.json' })).toThrow(
    'no place for the block',
  );
});
