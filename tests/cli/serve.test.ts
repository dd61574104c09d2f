/** `entente serve` and `entente arrange`, which run what `npm start` and `npm run arrange` run. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { arrange } from '../../src/cli/arrangeCommand';
import { serve } from '../../src/cli/serveCommand';
import { parseDossier } from '../../src/dossier/parseDossier';
import { callCommand, fakeShell, newFile, newFolder } from './callCommand';

test('a folder is served until it is stopped, and a port that is taken is told', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'index.html'), '<title>Own</title>');
  const { shell, said, signals } = fakeShell();
  const running = serve.run([folder, '--port', '0'], shell);
  const address = await vi.waitUntil(() => /^http:.*$/m.exec(said(0).stdout)?.[0], { interval: 5 });
  expect(await (await fetch(address)).text()).toBe('<title>Own</title>');
  expect((await fetch(`${address}..%2fsecret`)).status).toBe(404);
  const again = await callCommand(serve, [folder, '--port', new URL(address).port]);
  expect([again.status, again.stderr.includes('is taken')]).toEqual([1, true]);
  signals.emit('SIGINT');
  expect([await running, signals.listenerCount('SIGINT')]).toEqual([0, 0]);
  await expect(fetch(address)).rejects.toThrow();
});
test.each([
  [['no/such/folder'], 1, 'There is no folder'],
  [['.', '--port', 'x'], 2, '--port x is no port'],
  [['.', '--port', '70000'], 2, 'is no port'],
  [['.', '--prot', '1'], 2, 'Did you mean --port?'],
])('serve %j ends with %j', async (args, code, words) => {
  const { status, stderr } = await callCommand(serve, args);
  expect([status, stderr]).toEqual([code, expect.stringContaining(words)]);
});

const PAIR =
  '{"title":"P","actors":[{"id":"a","name":"A"},{"id":"b","name":"B"}],"relationships":[{"from":"a","to":"b","type":"t"}],"types":[{"id":"t","label":"T"}]}';
test('places are stored, and the line that gives them again names the command', async () => {
  const file = newFile('own.json', PAIR);
  const { status, stdout } = await callCommand(arrange, [file, '--rounds', '1']);
  expect([status, stdout]).toEqual([0, expect.stringContaining(`entente arrange ${file} --rounds 1\n`)]);
  expect(parseDossier(readFileSync(file, 'utf8')).index?.actors.get('a')?.positions?.wide).toBeDefined();
  expect((await callCommand(arrange, [file, '--rounds', '1', '--quiet'])).stdout).toBe('');
  const broken = newFile('own.json', PAIR.replace('"title":"P"', '"title":"P","asOf":"soon"'));
  expect((await callCommand(arrange, [broken, '--rounds', '1', '--quiet'])).stderr).toContain('/asOf');
});
test.each([
  [[], 2, 'entente arrange <dossier.json>'],
  [['no/such.json'], 1, 'There is no file'],
  [['a.json', '--rounds', '0'], 2, 'a whole number from 1 on'],
])('arrange %j ends with %j', async (args, code, words) => {
  const { status, stderr } = await callCommand(arrange, args);
  expect([status, stderr]).toEqual([code, expect.stringContaining(words)]);
});
