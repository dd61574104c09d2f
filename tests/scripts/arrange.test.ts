/** `npm run arrange`: its words, its clock and its ends. The clock of these tests is a number. */
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import type { ArrangeProgress } from '../../src/quality/arrangeRounds';
import { arrangeFile } from '../../src/cli/arrangeFile';
import { DEFAULT_ROUNDS, readArrangeOptions } from '../../src/cli/arrangeOptions';
import { createProgressTeller, estimateTimeLeft, formatProgress, formatTimeLeft } from '../../src/cli/arrangeProgress';
import { watchInterruption } from '../../src/cli/interruption';
import { replaceFile } from '../../src/cli/replaceFile';

const TRIO = JSON.stringify({
  title: 'Trio',
  families: [{ id: 'arms', label: 'Arms', glyph: 'arms' }],
  types: [{ id: 'sends', label: 'Sends', family: 'arms' }],
  actors: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
  relationships: ['ab', 'bc'].map((ends, i) => ({
    id: `r${i}`,
    from: ends[0],
    to: ends[1],
    type: 'sends',
    label: 'Sends shells',
  })),
});

const newFolder = () => mkdtempSync(join(tmpdir(), 'entente-arrange-'));

function newFile(text = TRIO): string {
  const file = join(newFolder(), 'trio.json');
  writeFileSync(file, text);
  return file;
}

/** Frames in which all actors of a file have places. */
function framesIn(file: string): string[] {
  const actors = [...parseDossier(readFileSync(file, 'utf8')).index!.actors.values()];
  return (['wide', 'square', 'tall'] as const).filter((frame) => actors.every(({ positions }) => positions?.[frame]));
}

interface Given {
  /** Called at each pause, with how many there were before. */
  onPause?: (pauses: number, signals: EventEmitter) => void;
  /** Ms that pass at each pause. */
  pace?: number;
}

async function arrange(args: string[], { onPause, pace = 0 }: Given = {}) {
  const signals = new EventEmitter();
  const told = { stdout: '', stderr: '', exits: [] as number[] };
  let [pauses, time] = [0, 0];
  const status = await arrangeFile(args, {
    signals,
    now: () => time,
    pause() {
      time += pace;
      onPause?.(pauses, signals);
      pauses++;
      return Promise.resolve();
    },
    stderr: { write: (text) => (told.stderr += String(text)) },
    stdout: { write: (text) => (told.stdout += String(text)) },
    exit: (code) => told.exits.push(code),
  });
  return { ...told, status, pauses, listening: signals.listenerCount('SIGINT') };
}

describe('rounds and minutes', () => {
  test('the same number of rounds gives the same bytes, and says so', async () => {
    const [one, other] = [newFile(), newFile()];
    const { status, stdout, listening } = await arrange([one, '--rounds', '2']);
    await arrange([other, '--rounds=2']);
    expect([status, listening]).toEqual([0, 0]);
    expect(framesIn(one)).toEqual(['wide', 'square', 'tall']);
    expect(readFileSync(one, 'utf8')).toBe(readFileSync(other, 'utf8'));
    expect(stdout).toContain(`Stored in ${one}: the best of 2 rounds.\n`);
    expect(stdout).toContain(`npm run arrange -- ${one} --rounds 2\n`);
  });

  test('minutes end after the round in hand, and the rounds that are told repeat it', async () => {
    const file = newFile();
    // The time is over in the middle of the first round.
    const { status, stdout, pauses } = await arrange([file, '--minutes', '0.1'], { pace: 1000 });
    expect([status, pauses > 6]).toEqual([0, true]);
    expect(stdout).toContain('the best of 1 round.\n');
    const [, rounds = ''] = /--rounds (\d+)\n$/.exec(stdout) ?? [];
    const again = newFile();
    await arrange([again, '--rounds', rounds]);
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'));
  });

  test('minutes that are longer make more rounds, and rounds may end before them', async () => {
    const made = async (...args: string[]) =>
      /the best of (\d+) rounds?\./.exec((await arrange([newFile(), ...args], { pace: 1000 })).stdout)?.[1];
    expect(Number(await made('--minutes', '5'))).toBeGreaterThan(1);
    expect(await made('--minutes', '500', '--rounds', '1')).toBe('1');
  });

  test('what a hand changes in the file in between stays', async () => {
    const file = newFile();
    const edit = (pauses: number) => pauses || writeFileSync(file, TRIO.replace('Trio', 'Three'));
    await arrange([file, '--rounds', '1'], { onPause: edit });
    expect(readFileSync(file, 'utf8')).toContain('Three');
    expect(framesIn(file)).toHaveLength(3);
  });
  test('what is no dossier any more by then stays as well', async () => {
    const file = newFile();
    const { status, stderr } = await arrange([file, '--rounds', '1'], { onPause: () => writeFileSync(file, '{') });
    expect([status, readFileSync(file, 'utf8')]).toEqual([1, '{']);
    expect(stderr).toContain('Mend it');
  });
});

describe('an interruption', () => {
  const pressAt = (...at: number[]) => ({
    onPause: (pauses: number, signals: EventEmitter) => at.includes(pauses) && signals.emit('SIGINT'),
  });

  test('stores what was found so far, and says what', async () => {
    const whole = await arrange([newFile(), '--rounds', '1']);
    const file = newFile();
    const { status, stdout, stderr } = await arrange([file], pressAt(whole.pauses + 3));
    expect([status, framesIn(file)]).toEqual([130, ['wide', 'square', 'tall']]);
    expect(stdout).toContain(`Stored in ${file}: the best of 1 round and a part of the next.`);
    expect(stdout).not.toContain('again');
    expect(stderr).not.toContain('at once');
    expect(readdirSync(join(file, '..'))).toEqual(['trio.json']);
  });
  test('in the first round stores the frames that are there', async () => {
    const file = newFile();
    let stopped = false;
    for (let pauses = 4; !stopped; pauses += 4) {
      const { stdout } = await arrange([file], pressAt(pauses));
      stopped = stdout.includes('Stored');
      if (!stopped)
        expect([stdout, readFileSync(file, 'utf8')]).toEqual([expect.stringContaining('Nothing was found yet'), TRIO]);
      else
        expect([stdout, framesIn(file)]).toEqual([
          expect.stringMatching(/^wide: .*\nStored .* 0 rounds and a part/),
          ['wide'],
        ]);
    }
  });
  test('by SIGTERM has its own exit code', async () => {
    const end = (pauses: number, signals: EventEmitter) => pauses === 3 && signals.emit('SIGTERM');
    expect((await arrange([newFile()], { onPause: end })).status).toBe(143);
  });
  test('that comes twice ends at once, and two signals of one press are one', () => {
    const signals = new EventEmitter();
    const ends: string[] = [];
    let time = 0;
    const interruption = watchInterruption(
      signals,
      (signal) => ends.push(signal),
      () => time,
    );
    expect(interruption.signal()).toBeNull();
    signals.emit('SIGINT');
    time = 50;
    signals.emit('SIGINT');
    expect([interruption.signal(), ends]).toEqual(['SIGINT', []]);
    time = 1000;
    signals.emit('SIGTERM');
    expect([interruption.signal(), ends]).toEqual(['SIGINT', ['SIGTERM']]);
    interruption.release();
    expect(signals.eventNames()).toEqual([]);
  });
  test('is heard by the command itself', async () => {
    const file = newFile();
    const command = spawn(process.execPath, ['scripts/run.mjs', 'scripts/arrange.ts', file, '--rounds', '99999999']);
    await once(command.stderr, 'data');
    command.kill('SIGTERM');
    expect(await once(command, 'exit')).toEqual([143, null]);
    expect(parseDossier(readFileSync(file, 'utf8')).index!.actors.size).toBe(3);
    expect(readdirSync(join(file, '..'))).toEqual(['trio.json']);
  });
});

describe('what makes no sense ends with the fault and the fix', () => {
  const file = newFile();
  test.each([
    [[], ['No dossier is named', 'npm run arrange -- <dossier.json>']],
    [['no/such.json'], ['There is no file no/such.json.']],
    [
      [file, '--rounds', '0'],
      ['--rounds 0', 'a whole number from 1 on'],
    ],
    [
      [file, '--rounds', '2.5'],
      ['--rounds 2.5', 'a whole number from 1 on'],
    ],
    [
      [file, '--rounds', 'many'],
      ['--rounds many', 'a whole number from 1 on'],
    ],
    [
      [file, '--minutes', '0'],
      ['--minutes 0', 'a number above 0'],
    ],
    [
      [file, '--minutes', 'two'],
      ['--minutes two', 'a number above 0'],
    ],
    [
      [file, '--rounds'],
      ['--rounds', 'npm run arrange -- <dossier.json>'],
    ],
    [
      [file, '--hours', '2'],
      ['--hours', 'npm run arrange -- <dossier.json>'],
    ],
    [
      [file, '64'],
      ['replaced by rounds', `${file} --rounds 16`, 'put -- before'],
    ],
    [
      [file, 'other.json'],
      ['One dossier at a time: other.json', 'npm run arrange -- <dossier.json>'],
    ],
    [[newFile('{"title": "Nobody", "actors": [], "relationships": []}')], ['no actors to place']],
  ])('%j', async (args, words) => {
    const { status, stderr, stdout } = await arrange(args);
    expect([status, stdout]).toEqual([1, '']);
    for (const word of words) expect(stderr).toContain(word);
  });
  test('and what makes sense is read', () => {
    expect(readArrangeOptions(['a.json'])).toEqual({ file: 'a.json', rounds: DEFAULT_ROUNDS, minutes: Infinity });
    expect(readArrangeOptions(['--minutes', '.5', 'a.json'])).toEqual({
      file: 'a.json',
      rounds: Infinity,
      minutes: 0.5,
    });
  });
});

describe('progress', () => {
  const at = (rounds: number, share: number): ArrangeProgress => ({ rounds, share, frames: [] });
  const [ten, twoMinutes] = [
    { rounds: 10, minutes: Infinity },
    { rounds: Infinity, minutes: 2 },
  ];

  test.each([
    [at(0, 0), 0, ten, null],
    [at(1, 0), 10_000, ten, 90_000],
    [at(2, 0.5), 25_000, ten, 75_000],
    [at(1, 0), 50_000, twoMinutes, 100_000],
    [at(2, 0.5), 125_000, twoMinutes, 25_000],
    [at(0, 0.5), 120_000, twoMinutes, 120_000],
    [at(1, 0), 50_000, { rounds: 2, minutes: 2 }, 50_000],
  ])('at %j after %i ms of %j, %j ms are left', (progress, elapsed, limits, left) =>
    expect(estimateTimeLeft(progress, elapsed, limits)).toBe(left),
  );
  test.each([
    [null, 'not known'],
    [2_000, 'a few seconds'],
    [32_000, '30 s'],
    [56_000, '1 min'],
    [600_000, '10 min'],
    [5_400_000, '1.5 h'],
  ])('%j ms are said as %s', (left, words) => expect(formatTimeLeft(left)).toContain(words));
  test('a line says the round, the time that is left and the scores', () => {
    const frames = [
      {
        frame: 'wide',
        positions: new Map(),
        crossings: 1,
        labels: 2,
        hits: 0,
        atFault: new Map(),
        score: 103,
        cost: 110,
      },
    ] as const;
    expect(formatProgress({ rounds: 2, share: 0.5, frames }, ten, 25_000)).toBe(
      'Round 3 of 10: 50 %; about 1 min left; score wide 103',
    );
  });

  function linesOf(stream: { isTTY?: boolean; columns?: number }): string[] {
    const lines: string[] = [];
    const teller = createProgressTeller({ ...stream, write: (text) => lines.push(String(text)) }, ten);
    for (const elapsed of [0, 50, 1000, 9000, 11_000, 12_000]) teller.tell(at(1, 0.5), elapsed);
    teller.end();
    return lines;
  }
  test('a terminal has one line that is written anew, and is clean in the end', () => {
    const lines = linesOf({ isTTY: true, columns: 20 });
    expect(lines).toHaveLength(6);
    expect(lines.join('')).not.toContain('\n');
    for (const line of lines) expect([line.slice(0, 5), line.length <= 5 + 19]).toEqual(['\r\u001b[2K', true]);
    expect(lines.at(-1)).toHaveLength(5);
  });
  test('elsewhere a plain line comes now and then', () => {
    const lines = linesOf({});
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^Round 2 of 10: 50 %; [^\u001b\r]*\n$/);
  });
});

describe('a file', () => {
  test('is replaced with its rights, a link stays a link, and nothing lies beside it', () => {
    const file = newFile();
    chmodSync(file, 0o640);
    const link = join(newFolder(), 'link.json');
    symlinkSync(file, link);
    replaceFile(link, 'new');
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['new', 0o640]);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(file, '..'))).toEqual(['trio.json']);
  });
  test('is a new one, so that nobody reads half of it', () => {
    const file = newFile();
    const before = statSync(file).ino;
    replaceFile(file, 'new');
    expect(statSync(file).ino).not.toBe(before);
  });
  test('that cannot be replaced stays, and nothing lies beside it', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'own', 'inner'), { recursive: true });
    expect(() => replaceFile(join(folder, 'own'), 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['own']);
  });
});
