import { get } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileFor, serve } from '../../scripts/serve.mjs';
import { openSite, SCRIPT, type Site } from './site';

let site: Site;
const reply: Site['reply'] = (...request) => site.reply(...request);
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?open=kor', 'text/html; charset=utf-8'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/data/a%20b.json', 'application/json; charset=utf-8'],
    ['/font.woff2', 'font/woff2'],
    ['/odd.xyz', 'application/octet-stream'],
  ])('%s comes as %s', async (path, type) => {
    const { status, headers } = await reply(path);
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, type, 'nosniff']);
  });

  test.each(['/none.html', '/data', '/data/', '/%', '/%00'])('%s is not found', async (path) => {
    expect((await reply(path)).status).toBe(404);
  });

  test('HEAD tells the length and sends nothing; other methods are refused', async () => {
    const { status, headers, body } = await reply('/main.js', {}, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, String(SCRIPT.length), 0]);
    const refused = await reply('/main.js', {}, 'POST');
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('other sites', () => {
  test('may read embeds and dossiers, and nothing else', async () => {
    const readers = async (path: string) => (await reply(path)).headers['access-control-allow-origin'];
    expect(await readers('/data/a%20b.json')).toBe('*');
    for (const path of ['/', '/main.js', '/font.woff2']) expect(await readers(path)).toBeUndefined();
  });
});

describe('outside the folder', () => {
  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/data/..%2f..%2fsecret.txt',
    '/..%2fdist-beside%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '//../secret.txt',
    '/link.txt',
  ])('%s is refused', async (path) => {
    const { status, body } = await reply(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain('secret');
  });

  test('no address of dots, slashes and escapes leads there', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      '%',
      'a',
      'dist',
      '-beside',
      '?',
      '#',
    );
    const path = fc.array(part, { maxLength: 12 }).map((parts) => `/${parts.join('')}`);
    fc.assert(
      fc.property(path, (url) => {
        const file = fileFor('/srv/dist', url);
        expect(file === null || file.startsWith('/srv/dist/')).toBe(true);
      }),
      { seed: 1, numRuns: 3000 },
    );
    expect(fileFor('/srv/dist', '/a/b.js')).toBe('/srv/dist/a/b.js');
  });
});

describe('ports', () => {
  test('a port that is taken is passed over, unless it was asked for', async () => {
    const port = Number(new URL(site.address).port);
    const next = await serve(site.folder, { port });
    expect(Number(new URL(next.address).port)).toBeGreaterThan(port);
    await next.close();
    await expect(serve(site.folder, { port, strict: true })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('closing ends open connections', async () => {
    const other = await serve(site.folder, { port: 0 });
    const socket = connect(Number(new URL(other.address).port), '127.0.0.1');
    await new Promise((done) => socket.once('connect', done));
    const ended = new Promise((done) => socket.once('close', done));
    socket.resume();
    await other.close();
    await ended;
    await expect(new Promise((done, fail) => get(other.address, done).on('error', fail))).rejects.toThrow(
      'ECONNREFUSED',
    );
  });
});
