/** What all commands have in common: help, options, colours, progress. */
import { expect, test } from 'vitest';
import { join } from 'node:path';
import { defineCommand, oneOfWords } from '../../src/cli/command';
import { deck } from '../../src/cli/deckCommand';
import { picture } from '../../src/cli/pictureCommand';
import { runEntente } from '../../src/cli/runEntente';
import { createOutput } from '../../src/cli/output';
import { callCommand, fakeShell } from './callCommand';

const command = defineCommand({
  summary: 'for tests',
  usage: 'entente own <file>',
  most: 2,
  options: { theme: { type: 'string', default: 'light' }, loud: { type: 'boolean', default: false } },
  run({ theme }, { files, output }) {
    output.write(`${oneOfWords('--theme', theme, ['light', 'dark'])} ${output.paint('well', files.join())}\n`);
    output.done('made');
    output.tell('beside');
    output.warn('fault');
    return Promise.resolve(files.length);
  },
});
const call = (...args: string[]) => callCommand(command, args);

test.each(['--help', '-h'])('%s tells the usage, whatever else is said', async (word) => {
  const { status, stdout, stderr } = await call('--nonsense', 'a', 'b', 'c', word);
  expect([status, stdout, stderr]).toEqual([0, 'entente own <file>\n', '']);
});
test('the code is what the command returns', async () => expect((await call('a', 'b')).status).toBe(2));
test.each([
  [['--them', 'dark'], 'There is no option --them. Did you mean --theme?'],
  [['--thme=dark'], 'Did you mean --theme?'],
  [['--zzzzzzzz'], 'There is no option --zzzzzzzz.\n'],
  [['-x'], 'There is no option -x.'],
  [['--__proto__'], 'There is no option --__proto__.'],
  [['--theme'], '--theme'],
  [['--theme', 'drak'], '--theme cannot be drak. Did you mean dark? It may be light, dark.'],
  [['a', 'b', 'c'], 'c is too much: at most 2.'],
])('%j is misuse', async (args, words) => {
  const { status, stdout, stderr } = await call(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
});
test('--quiet leaves the result and the faults', async () => {
  const { stdout, stderr } = await call('a', '--quiet');
  expect([stdout, stderr]).toEqual(['light a\n', 'fault\n']);
});

test('a refusal holds no commands for a terminal', async () => {
  const { shell, said } = fakeShell();
  expect(await runEntente(['picture', 'a\u001b[31m.json', '--out', 'a.svg'], shell)).toBe(1);
  expect(said(1).stderr).toBe('There is no file a\ufffd[31m.json.\n');
});
test.each([
  [deck, 'a.pptx'],
  [picture, 'a.svg'],
])('a file that cannot be written is a sentence', async (one, name) => {
  const out = join('package.json', name);
  const { status, stderr } = await callCommand(one, ['data/template/template.json', '--out', out]);
  expect([status, stderr]).toEqual([1, expect.stringContaining(`${out} cannot be written`)]);
});
test.each([
  [true, {}, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { NO_COLOR: '' }, true],
  [true, { TERM: 'dumb' }, false],
])('on a terminal: %j, with %j, there are colours: %j', async (isTTY, env, isColoured) => {
  const { stdout } = await callCommand(command, ['a'], { isTTY, env });
  expect(stdout.includes('\u001b[32ma\u001b[0m')).toBe(isColoured);
});

function stepsAt(times: number[], isTTY: boolean, isQuiet = false): string {
  const clock = [0, ...times];
  const { shell, said } = fakeShell({ isTTY, now: () => clock.shift() ?? 0 });
  const output = createOutput(shell, isQuiet);
  for (const [i] of times.entries()) output.step(`step ${i + 1}`);
  output.end();
  return said(0).stderr;
}
test('a step is shown on a terminal once a second has passed, and is gone in the end', () => {
  const line = '\r\u001b[2K';
  expect(stepsAt([1200, 1300], true)).toBe(`${line}step 1${line}step 2${line}`);
  expect(stepsAt([1200, 1300], false)).toBe('');
  expect(stepsAt([1200, 1300], true, true)).toBe('');
});
