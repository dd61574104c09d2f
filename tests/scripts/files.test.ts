/** `entente picture` and `entente deck`: files from the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';

const SHIPPED = 'data/summit-2023.json';
const folder = mkdtempSync(join(tmpdir(), 'entente-files-'));
const entente = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/entente.mjs', ...args], { encoding: 'utf8' });

test('a picture is written at its size, and what of the view makes no sense is told', () => {
  const out = join(folder, 'picture.svg');
  const { status, stderr } = entente(
    ...['picture', SHIPPED, '--out', out, '--size', '85mm', '--theme', 'dark', '--view', 'period=P4&hide=nothing'],
  );
  expect(status, stderr).toBe(0);
  expect(stderr).toContain('nothing');
  const svg = readFileSync(out, 'utf8');
  expect(svg).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^>]*width="85mm"/);
  expect(svg).toContain('#12161B');
  expect(svg).toContain('Showing 17 of 37 relationships.');
});

test('the end of its name makes it a PNG', () => {
  const out = join(folder, 'picture.png');
  const { status, stderr } = entente('picture', SHIPPED, '--out', out, '--size', '600px', '--title', 'Ours');
  expect(status, stderr).toBe(0);
  expect(PNG.sync.read(readFileSync(out)).width).toBe(600);
});

test('letters become shapes where that is asked for', () => {
  const out = join(folder, 'outlines.svg');
  expect(entente('picture', SHIPPED, '--out', out, '--outlines').status).toBe(0);
  expect(readFileSync(out, 'utf8')).not.toContain('<text');
});

test('a deck is written', () => {
  const out = join(folder, 'slides.pptx');
  const { status, stderr } = entente('deck', SHIPPED, '--out', out);
  expect(status, stderr).toBe(0);
  expect(Object.keys(unzipSync(readFileSync(out)))).toContain('ppt/slides/slide10.xml');
});

const broken = join(folder, 'broken.json');
writeFileSync(broken, '{"title": "No actors"');

test.each([
  [['picture', SHIPPED], '--out', 2],
  [['picture', SHIPPED, '--out', 'a.gif'], 'a.gif is no name for a picture. End it in .svg or .png.', 2],
  [['picture', 'no/such.json', '--out', 'a.svg'], 'There is no file no/such.json.', 1],
  [['picture', SHIPPED, '--out', 'a.svg', '--size', 'huge'], 'There is no size huge. It may be 1x to 8x', 2],
  [['picture', SHIPPED, '--out', 'a.svg', '--frame', 'round'], 'There is no frame round.', 2],
  [['picture', SHIPPED, '--out', 'a.svg', '--theme', 'pink'], 'There is no theme pink.', 2],
  [['picture', broken, '--out', 'a.svg'], 'cannot be shown', 1],
  [['picture', SHIPPED, '--nonsense'], '--nonsense', 2],
  [['deck', SHIPPED, '--out', 'a.key'], 'a.key is no name for slides. End it in .pptx.', 2],
  [['deck', broken, '--out', 'a.pptx'], 'cannot be shown', 1],
])('entente %j ends with one clear sentence', (args, sentence, code) => {
  const { stderr, status } = entente(...args);
  expect(status).toBe(code);
  expect(stderr).toContain(sentence);
});
