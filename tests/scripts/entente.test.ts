import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pngOf } from '../../src/cli/png';

const entente = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/entente.mjs', ...args], { encoding: 'utf8' });

/** A site as far as the command needs one. */
function site(): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  mkdirSync(join(folder, 'embed', '0123456789ab'), { recursive: true });
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'embed', 'actor-network.js'), '');
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
  expect(element).toContain('src="https://desk.example/e/embed/0123456789ab/actor-network.js"');
  expect(element).toContain('What Seoul was told');
  expect(element).not.toContain(' current="');
});

test.each([
  [[], 'entente build <dossier.json>'],
  [['build', 'no/such.json'], 'There is no file no/such.json.'],
  [['build', 'data/summit-2023.json', '--site', 'no/site'], 'No built site in no/site'],
  [['build', 'data/summit-2023.json', '--nonsense'], '--nonsense'],
])('entente %j ends with one clear sentence', (args, sentence) => {
  const { stderr, status } = entente(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
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
