import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodingFor } from '../../scripts/serve.mjs';
import { openSite, SCRIPT, type Site } from './site';

let site: Site;
const reply: Site['reply'] = (...request) => site.reply(...request);
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('compression', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity', null],
    ['brotli', null],
    ['', null],
  ])('“%s” takes %s', (accepts, encoding) => {
    expect(encodingFor(accepts)).toBe(encoding);
  });

  test('gives the same text in every encoding, each with its own tag', async () => {
    const [plain, br, gzip] = await Promise.all([
      reply('/main.js'),
      reply('/main.js', { 'accept-encoding': 'br' }),
      reply('/main.js', { 'accept-encoding': 'gzip' }),
    ]);
    const texts = [plain.body, brotliDecompressSync(br.body), gunzipSync(gzip.body)].map(String);
    expect(texts).toEqual([SCRIPT, SCRIPT, SCRIPT]);
    const encodings = [plain, br, gzip].map(({ headers }) => headers['content-encoding']);
    expect(encodings).toEqual([undefined, 'br', 'gzip']);
    expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
    expect(br.headers.vary).toBe('accept-encoding');
    expect(br.body.length).toBeLessThan(SCRIPT.length / 4);
  });

  test('leaves a font as it is', async () => {
    const { headers, body } = await reply('/font.woff2', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], String(body)]).toEqual([undefined, 'font']);
  });
});

test('a known tag is answered with 304 until the file changes', async () => {
  const file = join(site.folder, 'changing.txt');
  await writeFile(file, 'one');
  const etag = (await reply('/changing.txt')).headers.etag ?? '';
  const again = await reply('/changing.txt', { 'if-none-match': `"other", W/${etag}` });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  await writeFile(file, 'two');
  await utimes(file, 1, 1);
  const changed = await reply('/changing.txt', { 'if-none-match': etag });
  expect([changed.status, String(changed.body)]).toEqual([200, 'two']);
});
