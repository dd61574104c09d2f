import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pngOf } from '../../src/cli/png';
import { ENCODINGS } from '../fixtures/encodings';

const entente = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/entente.mjs', ...args], { encoding: 'utf8' });

/** A site as far as the command needs one. */
function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  mkdirSync(join(folder, 'embed', '0123456789ab'), { recursive: true });
  // Kept for what is pinned to an older build.
  mkdirSync(join(folder, 'embed', 'ba9876543210'));
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'embed', 'actor-network.js'), 'new');
  writeFileSync(join(folder, 'embed', '0123456789ab', 'actor-network.js'), 'new');
  writeFileSync(join(folder, 'embed', 'ba9876543210', 'actor-network.js'), 'old');
  return folder;
}

test('entente build writes an embed of one view, and says what of the view makes no sense', () => {
  const folder = site();
  const { stdout, stderr, status } = entente(
    ...['build', 'data/summit-2023.json', '--base', 'https://desk.example/e', '--site', folder],
    ...['--view', 'period=P4&hide=nothing', '--name', 'seoul', '--title', 'What Seoul was told', '--pinned'],
  );
  expect(status, stderr).toBe(0);
  expect(stderr).toContain('nothing');
  const own = stdout.split(':')[0]!.trim();
  for (const file of [
    'element.html',
    'frame.html',
    'plain.html',
    'index.html',
    'oembed.json',
    'picture.svg',
    'dossier.json',
  ])
    expect(existsSync(join(own, file)), file).toBe(true);
  const element = readFileSync(join(own, 'element.html'), 'utf8');
  expect(element).toContain('src="https://desk.example/e/embed/0123456789ab/load.js"');
  expect(element).toContain('What Seoul was told');
  expect(element).not.toContain(' current="');
});

test('entente build percent-encodes the name of a file in every snippet', () => {
  const folder = site();
  const file = join(folder, 'own #1 & 50%.json');
  writeFileSync(file, readFileSync('tests/fixtures/inside.json'));
  const { stderr, status } = entente(
    'build',
    file,
    '--base',
    'https://desk.example/e/',
    '--site',
    folder,
    '--name',
    'own',
  );
  expect(status, stderr).toBe(0);
  const element = readFileSync(join(folder, 'embed', 'own', 'element.html'), 'utf8');
  const [, src] = /<actor-network src="([^"]*)"/.exec(element)!;
  const [, explore] = / explore="([^"]*)"/.exec(element)!;
  const own = 'https://desk.example/e/data/own%20%231%20%26%2050%25.json';
  expect(new URL(src!).href).toBe(own);
  const asked = new URL(explore!.replaceAll('&amp;', '&')).searchParams.get('dossier')!;
  expect(new URL(asked, 'https://desk.example/e/').href).toBe(own);
});

test.each([
  [[], 'entente <command>', 2],
  [['build', 'no/such.json'], 'There is no file no/such.json.', 1],
  [['build', 'data/summit-2023.json', '--site', 'no/site'], 'No built site in no/site', 1],
  [['build', 'data/summit-2023.json', '--site', 'SITE', '--name', '서울'], '“서울” gives the embed no name', 2],
  [['build', 'data/summit-2023.json', '--nonsense'], 'There is no option --nonsense.', 2],
  [['build', 'data/summit-2023.json', '--site', 'SITE', '--base', 'javascript:alert(1)'], 'no address of a site', 2],
  [['build', 'data/summit-2023.json', '--site', 'SITE', '--base', 'ftp://desk.example'], 'no address of a site', 2],
  [
    ['build', 'data/summit-2023.json', '--site', 'SITE', '--base', 'https://me@desk.example'],
    'no address of a site',
    2,
  ],
])('entente %j ends with one clear sentence', (args, sentence, code) => {
  const { stderr, status } = entente(...args.map((word) => (word === 'SITE' ? site() : word)));
  expect(status).toBe(code);
  expect(stderr).toContain(sentence);
});

test('a result is written also where nobody reads on what is said of it', async () => {
  const out = join(mkdtempSync(join(tmpdir(), 'entente-')), 'own.ftm');
  const args = ['scripts/entente.mjs', 'export', 'data/template/template.json', '--as', 'ftm', '--out', out];
  const child = spawn(process.execPath, args);
  child.stderr.destroy();
  const [status] = (await once(child, 'exit')) as [number];
  expect([status, existsSync(out)]).toEqual([0, true]);
});

test.each(['UTF-8 with a mark', 'UTF-16LE with a mark', 'UTF-16BE'])('entente reads %s', (encoding) => {
  const folder = site();
  const file = join(folder, 'own.json');
  writeFileSync(file, ENCODINGS[encoding]!(readFileSync('tests/fixtures/inside.json', 'utf8')));
  const shell = '<html lang="en"><title></title><script type="application/json" id="dossier"></script>';
  writeFileSync(join(folder, 'offline.html'), shell);
  const out = join(folder, 'own.html');
  const { stderr, status } = entente('bundle', file, '--out', out, '--site', folder);
  expect(status, stderr).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('"actors":[{');
});

test.each(['build', 'picture', 'deck', 'bundle', 'handout'])('entente %s names a file that is not UTF-8', (command) => {
  const out = { picture: 'x.svg', deck: 'x.pptx', bundle: 'x.html', handout: 'x.pdf', build: '' }[command]!;
  const { stderr, status } = entente(
    command,
    'tests/fixtures/latin1.dossier',
    ...(out ? ['--out', join(site(), out)] : []),
  );
  expect(status).toBe(1);
  expect(stderr).toContain('not UTF-8, probably Windows-1252: line 2');
});

test('a PNG is drawn with its letters', async () => {
  const drawn = (text: string) =>
    pngOf(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><text x="5" y="20" font-family="Libre Franklin" font-weight="600">${text}</text></svg>`,
      180,
    );
  const [empty, latin, cyrillic] = [await drawn(''), await drawn('Seoul'), await drawn('Сеул')];
  expect(Buffer.from(latin!).toString('latin1', 1, 4)).toBe('PNG');
  expect(latin!.length).toBeGreaterThan(empty!.length + 300);
  expect(cyrillic!.length).toBeGreaterThan(empty!.length + 300);
});

test('every command tells a problem by line, with its fault and its fix, and that the rest is shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  const [file, out] = [join(folder, 'own.json'), join(folder, 'own.svg')];
  const lines = [
    '{ "title": "Own", "types": [{ "id": "t", "label": "T" }],',
    '  "actors": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }],',
    '  "relationships": [{ "id": "r", "type": "t", "from": "a", "to": "b" },',
    '    { "id": "s", "type": "t", "from": "a", "to": "c" }] }',
  ];
  writeFileSync(file, lines.join('\n'));
  const { stderr, status } = entente('picture', file, '--out', out);
  expect(status, stderr).toBe(0);
  expect(stderr).toContain(`${file}:4:`);
  expect(stderr).toContain('/relationships/1/to');
  expect(stderr).toContain(`1 problem in ${file}: what is broken is left out.`);
  writeFileSync(file, lines.join('\n').replace('"Own"', '“Own”'));
  const broken = entente('picture', file, '--out', out);
  expect(broken.status).toBe(1);
  expect(broken.stderr).toContain(`${file}:1:12`);
  expect(broken.stderr).toContain('Replace each “ and ”');
});

test('the built command lists all commands, and runs those that do not draw', async () => {
  const { stdout, status } = entente('--help');
  expect(status).toBe(0);
  for (const name of ['new', 'validate', 'import', 'export', 'diff', 'arrange', 'check', 'serve', 'build'])
    expect(stdout).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
  expect(entente('validte').stderr).toContain('Did you mean validate?');
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  expect(entente('new', join(folder, 'own.xlsx')).status).toBe(0);
  const exported = entente('export', join(folder, 'own.xlsx'), '--as', 'gexf');
  expect(exported.stdout).toContain('<gexf');
  const server = spawn(process.execPath, ['scripts/entente.mjs', 'serve', folder, '--port', '0']);
  const [address] = (await once(server.stdout, 'data')) as [Buffer];
  const checked = await new Promise<string>((done) => {
    const child = spawn(process.execPath, ['scripts/entente.mjs', 'check', `${String(address).trim()}own.json`]);
    let text = '';
    child.stdout.on('data', (piece: Buffer) => (text += String(piece)));
    child.on('close', (code) => done(`${code} ${text}`));
  });
  expect(checked).toMatch(/^1 wrong .*own\.json: the dossier answers 404/);
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});
