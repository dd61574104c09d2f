/** `entente check`: a site with planted faults, seen from outside. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Fetch } from '../../src/cli/askFile';
import { check } from '../../src/cli/checkCommand';
import { checkSite } from '../../src/cli/checkSite';
import type { SiteFinding } from '../../src/cli/judgeAnswer';
import { tagsOf } from '../../src/cli/pageTags';
import { callCommand } from './callCommand';

interface PlantedFile {
  body?: string;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}
type Files = Record<string, PlantedFile>;

const OPEN = { 'access-control-allow-origin': '*' };
const page = (body: string): PlantedFile => ({ type: 'text/html', body });
const DOSSIER = readFileSync('data/template/template.json', 'utf8');
/** A site as a build makes it. */
const SOUND: Files = {
  '/': page(
    '<!doctype html><html data-root="./" data-dossier="data/a.json"><script type="module" src="./assets/main.js?v=1&amp;w=2"></script>' +
      '<link rel="stylesheet" href="assets/main.css"><link rel="icon" href=icon.svg><a href="gone.html">x</a><!-- <img src="gone.png"> -->' +
      '<script>const a = "<img src=gone.png>";</script>',
  ),
  '/assets/main.js?v=1&w=2': { type: 'text/javascript', body: 'import"./part.js";const p=()=>import(`./later.js`)' },
  '/assets/part.js': { type: 'text/javascript' },
  '/assets/later.js': { type: 'text/javascript' },
  '/assets/main.css': { type: 'text/css', body: "@font-face{src:url('f.woff2')} /* url(gone.png) */" },
  '/assets/f.woff2': { type: 'font/woff2' },
  '/icon.svg': { type: 'image/svg+xml' },
  '/data/a.json': { type: 'application/json', body: DOSSIER, headers: OPEN },
  '/data/index.json': {
    type: 'application/json',
    body: '{"dossiers":[{"title":"A","address":"data/a.json"}]}',
    headers: OPEN,
  },
  '/embed/load.js': { type: 'text/javascript', headers: OPEN },
  '/embed/actor-network.js': { type: 'text/javascript', headers: OPEN },
  '/embed/actor-network.css': { type: 'text/css', headers: OPEN },
  '/embed/fonts.css': { type: 'text/css', headers: OPEN },
};

let files: Files = SOUND;
let asked: string[] = [];
let server: Server;
let address: string;

function reply(path: string, response: ServerResponse): void {
  asked.push(path);
  const file = files[path];
  if (!file) return void response.writeHead(404).end();
  const { type, status = 200, headers = {}, body = '' } = file;
  response.writeHead(status, { ...(type ? { 'content-type': type } : {}), ...headers }).end(body);
}
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => reply(url, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

async function callWith(planted: Files, path = '/', ...args: string[]) {
  [files, asked] = [{ ...SOUND, ...planted }, []];
  return callCommand(check, [`${address}${path}`, ...args]);
}
/** Files that a site lacks. */
const without = (...paths: string[]): Files => Object.fromEntries(paths.map((path) => [path, { status: 404 }]));

test('a sound site is well, and each file that it names is asked for once', async () => {
  const { status, stdout, stderr } = await callWith({});
  expect([status, stderr], stdout).toEqual([0, '13 files well, 0 faults\n']);
  expect(asked.sort()).toEqual(Object.keys(SOUND).sort());
  expect(stdout).toContain(`well  ${address}/data/a.json: dossier, application/json, and other origins may read it`);
  expect((await callWith({}, '/', '--quiet')).stdout).toBe('');
});

describe('planted faults', () => {
  test.each<[string, Files, RegExp]>([
    ['a page that is not there', without('/'), /wrong .*\/: the page answers 404\n +Put the file there/],
    ['a server that fails', { '/': { status: 500 } }, /answers 500\n +Look into the log/],
    ['a script that is not there', without('/assets/part.js'), /wrong .*part\.js: the script answers 404/],
    ['a later script that is not there', without('/assets/later.js'), /wrong .*later\.js/],
    [
      'a script as text',
      { '/assets/part.js': { type: 'text/plain' } },
      /part\.js: the script comes as text\/plain.*\n +.*content-type: text\/javascript/,
    ],
    ['a style sheet as HTML', { '/assets/main.css': page('') }, /main\.css: the style sheet comes as text\/html/],
    ['a font that is not there', without('/assets/f.woff2'), /f\.woff2: the font answers 404/],
    [
      'a dossier that is none',
      { '/data/a.json': { type: 'application/json', body: '{', headers: OPEN } },
      /a\.json: this is no dossier\n.*a\.json:1:2: /,
    ],
    [
      'a dossier with a fault',
      { '/data/a.json': { type: 'application/json', body: DOSSIER.replace('"to": "', '"to": "x'), headers: OPEN } },
      /a\.json: the dossier has \d+ problem.*\n.*\/relationships\/0\/to/,
    ],
    [
      'a dossier that others cannot read',
      { '/data/a.json': { type: 'application/json', body: DOSSIER } },
      /a\.json: pages of other origins cannot read the dossier\n +.*Access-Control-Allow-Origin: \*/,
    ],
    [
      'an embed that others cannot read',
      { '/embed/load.js': { type: 'text/javascript' } },
      /load\.js: pages of other origins cannot read/,
    ],
    [
      'an embed that only one may read',
      {
        '/embed/load.js': {
          type: 'text/javascript',
          headers: { 'access-control-allow-origin': 'https://one.example' },
        },
      },
      /load\.js: pages of other origins cannot read/,
    ],
    [
      'redirects without end',
      { '/icon.svg': { status: 302, headers: { location: '/icon.svg' } } },
      /icon\.svg: it leads on and on/,
    ],
    [
      'a redirect to another origin',
      { '/icon.svg': { status: 301, headers: { location: 'http://other.example/' } } },
      /icon\.svg: it leads to another origin, http:\/\/other\.example\//,
    ],
  ])('%s', async (_, planted, words) => {
    const { status, stdout } = await callWith(planted);
    expect([status, stdout]).toEqual([1, expect.stringMatching(words)]);
    expect(stdout.match(/^wrong/gm)).toHaveLength(1);
  });
  test('a dossier as text is a note, since pages read it', async () => {
    const { status, stdout } = await callWith({ '/data/a.json': { type: 'text/plain', body: DOSSIER, headers: OPEN } });
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/note {2}.*comes as text\/plain; application\/json is right/),
    ]);
  });
  test('a frame that must not stand in frames', async () => {
    const at = (headers: Record<string, string>) =>
      callWith({ '/embed/own/': { ...page(''), headers } }, '/embed/own/');
    expect((await at({ 'x-frame-options': 'DENY' })).stdout).toContain('X-Frame-Options keeps it out of frames');
    expect((await at({ 'content-security-policy': "frame-ancestors 'self'" })).status).toBe(1);
    expect((await at({ 'x-frame-options': 'DENY', 'content-security-policy': 'frame-ancestors *' })).status).toBe(0);
  });
  test('a redirect of the same origin is told and followed', async () => {
    const { status, stdout } = await callWith({ '/old': { status: 301, headers: { location: '/' } } }, '/old');
    expect([status, stdout]).toEqual([0, expect.stringContaining(`note  ${address}/old: leads to ${address}/\n`)]);
  });
  test('no answer at all', async () => {
    const { status, stdout } = await callCommand(check, ['http://127.0.0.1:1/']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('there is no answer')]);
  });
});

describe('another origin', () => {
  async function findingsAt(start: string, planted: Readonly<Record<string, string>>) {
    const [findings, fetched]: [SiteFinding[], string[]] = [[], []];
    const fetchFile: Fetch = ({ href }) => {
      fetched.push(href);
      const body = planted[href];
      const headers = { 'content-type': href.endsWith('/') ? 'text/html' : 'text/javascript' };
      return Promise.resolve(new Response(body ?? '', { status: body === undefined ? 404 : 200, headers }));
    };
    await checkSite(
      new URL(start),
      fetchFile,
      (finding) => findings.push(finding),
      () => undefined,
    );
    return { findings, fetched };
  }
  const ARTICLE =
    '<actor-network src="https://desk.example/data/a.json"></actor-network><script src="http://a.example/x.js"></script>' +
    '<img src="data:image/png;base64,x"><a href="http://b.example/">b</a><img src="//c.example/x.png">';

  test('is told and not asked, and what is asked for by http: is wrong', async () => {
    const { findings, fetched } = await findingsAt('https://a.example/', { 'https://a.example/': ARTICLE });
    expect(fetched).toEqual(['https://a.example/']);
    expect(findings.map(({ kind, address: at }) => `${kind} ${at}`)).toEqual([
      'well https://a.example/',
      'note https://desk.example/data/a.json',
      'wrong http://a.example/x.js',
      'note https://c.example/x.png',
    ]);
  });
  test('an article on its own origin needs no header', async () => {
    const own = {
      'https://a.example/': '<script src="embed/load.js"></script>',
      'https://a.example/embed/load.js': '',
    };
    expect((await findingsAt('https://a.example/', own)).findings.map(({ kind }) => kind)).toEqual(['well', 'well']);
    const shared = await findingsAt('https://a.example/embed/load.js', own);
    expect(shared.findings.map(({ kind }) => kind)).toEqual(['wrong']);
  });
  test('a site without end has an end', async () => {
    const fetchFile: Fetch = ({ pathname }) =>
      Promise.resolve(
        new Response(`import"./x${pathname}/a.js";import"./y${pathname}/a.js"`, {
          headers: { 'content-type': 'text/javascript' },
        }),
      );
    let count = 0;
    await checkSite(
      new URL('https://a.example/a.js'),
      fetchFile,
      () => (count += 1),
      () => undefined,
    );
    expect(count).toBeLessThan(700);
  });
});

test('tags are read as browsers read them', () => {
  const tags = tagsOf(
    `<A HREF='x>y' b c=d/><!--<i>--><SCRIPT SRC="a&amp;b&#x26;c">"<img src=x>"</SCRIPT ><img\nsrc=e alt="">`,
  );
  expect(tags.map(({ name, attributes }) => [name, Object.fromEntries(attributes)])).toEqual([
    ['a', { href: 'x>y', b: '', c: 'd/' }],
    ['script', { src: 'a&b&c' }],
    ['img', { src: 'e', alt: '' }],
  ]);
  // Linear: no text takes long.
  for (const text of [
    '<a '.repeat(50_000),
    `<a ${'"'.repeat(50_001)}`,
    '<!--'.repeat(50_000),
    `<a ${'x '.repeat(50_000)}`,
  ])
    tagsOf(text);
});

test.each(['desk.example', 'ftp://desk.example/', 'https://me@desk.example/', 'javascript:alert(1)', ''])(
  '%j is no address',
  async (written) => expect((await callCommand(check, [written])).status).toBe(2),
);
