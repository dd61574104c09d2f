/** `entente new`: the template, and nothing lost. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newDossier } from '../../src/cli/newCommand';
import { callCommand, newFolder } from './callCommand';

const call = (...args: string[]) => callCommand(newDossier, args);
const TEMPLATE = readFileSync('data/template/template.json', 'utf8');

test.each([
  [['own'], ['own/dossier.json']],
  [['own.json'], ['own.json']],
  [['own.XLSX'], ['own.XLSX']],
  [['own', '--as', 'xlsx'], ['own/dossier.xlsx']],
  [
    ['a/b/own', '--as', 'csv'],
    ['a/b/own/relationships.csv', 'a/b/own/dossier.csv'],
  ],
])('%j writes %j', async ([target = '', ...rest], files) => {
  const folder = newFolder();
  const { status, stderr } = await call(join(folder, target), ...rest);
  expect([status, files.filter((file) => !existsSync(join(folder, file)))], stderr).toEqual([0, []]);
});

test('the files are those of the template', async () => {
  const folder = newFolder();
  await call(folder, '--as', 'csv');
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).equals(readFileSync(`data/template/${name}`)), name).toBe(true);
  await call(join(folder, 'a.xlsx'));
  expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync('data/template/template.xlsx'))).toBe(true);
  expect((await call('-')).stdout).toBe(TEMPLATE);
});

test('what is there stays, unless it is said that it may go', async () => {
  const folder = newFolder();
  const file = join(folder, 'sources.csv');
  writeFileSync(file, 'mine');
  const { status, stderr } = await call(folder, '--as', 'csv');
  expect([status, readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([1, ['sources.csv'], 'mine']);
  expect(stderr).toContain('--force');
  expect((await call(folder, '--as', 'csv', '--force')).status).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toBe('mine');
});
