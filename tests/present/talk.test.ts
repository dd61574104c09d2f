import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDossierValue } from '../../src/dossier/parseDossier';
import { leadOf, elapsedTimeOf, describePace, scheduleOf, formatElapsedTime } from '../../src/present/talk/clock';
import type { TalkCommand } from '../../src/present/talk/talkCommands';
import { reduceTalk, beginTalk, shownStepsOf, type Talk } from '../../src/present/talk/talk';

const MINUTE = 60_000;
const shipped = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as object;
const story = [
  { title: 'One', minutes: 2 },
  { title: 'Two', minutes: 1, skip: true },
  { title: 'Three', minutes: 3 },
  { title: 'Four', minutes: 1 },
];
const index = parseDossierValue({ ...shipped, story }).index!;
const run = (talk: Talk, ...commands: TalkCommand[]) =>
  commands.reduce((at, command) => reduceTalk(index, at, command, 0), talk);
const begun = beginTalk(index, null, 0);

test('steps that are left out are passed over, but can be asked for', () => {
  expect(shownStepsOf(index)).toEqual([1, 3, 4]);
  expect(run(begun, { do: 'next' }).step).toBe(3);
  expect(run(begun, { do: 'step', step: 2 }).step).toBe(2);
  expect(run(begun, { do: 'step', step: 2 }, { do: 'next' }).step).toBe(3);
  expect(run(begun, { do: 'step', step: 2 }, { do: 'previous' }).step).toBe(1);
  expect(run(begun, { do: 'last' }).step).toBe(4);
});

test('before the first and after the last, and at numbers that are none, the talk stays', () => {
  expect(run(begun, { do: 'previous' })).toEqual(begun);
  const last = run(begun, { do: 'last' });
  expect(run(last, { do: 'next' })).toEqual(last);
  for (const step of [0, 5, 77]) expect(run(begun, { do: 'step', step })).toEqual(begun);
  expect(beginTalk(index, 99, 0).step).toBe(4);
});

test('a blank screen is uncovered before the next step is shown', () => {
  const black = run(begun, { do: 'blank', with: 'black' });
  expect(black.blank).toBe('black');
  expect(run(black, { do: 'blank', with: 'white' }).blank).toBe('white');
  const uncovered = run(black, { do: 'next' });
  expect([uncovered.blank, uncovered.step]).toEqual([null, 1]);
});

test('who has gone exploring comes back to the same step', () => {
  const away = run(begun, { do: 'next' }, { do: 'explore' });
  expect([away.away, away.step]).toEqual([true, 3]);
  expect(run(away, { do: 'step', step: 3 })).toMatchObject({ away: false, step: 3 });
});

test('time runs, rests, and is told against the plan', () => {
  const plan = scheduleOf(index.dossier.story, shownStepsOf(index))!;
  expect(plan.total).toBe(6 * MINUTE);
  expect(plan.spans.get(3)).toEqual({ from: 2 * MINUTE, to: 5 * MINUTE });
  expect(leadOf(plan, 3, MINUTE)).toBe(MINUTE);
  expect(leadOf(plan, 3, 4 * MINUTE)).toBe(0);
  expect(leadOf(plan, 1, 5 * MINUTE)).toBe(-3 * MINUTE);
  const at = reduceTalk(index, begun, { do: 'clock' }, 10_000);
  expect(elapsedTimeOf(at.clock, 99_000)).toBe(10_000);
  const on = reduceTalk(index, at, { do: 'clock' }, 50_000);
  expect(elapsedTimeOf(on.clock, 53_000)).toBe(13_000);
  expect(reduceTalk(index, on, { do: 'next' }, 53_000).clock.stepAt).toBe(13_000);
  expect(elapsedTimeOf(reduceTalk(index, on, { do: 'restart' }, 60_000).clock, 61_000)).toBe(1000);
  expect(scheduleOf([{ title: 'x' }], [1])).toBeNull();
});

test('times in words', () => {
  expect(formatElapsedTime(402_999)).toBe('06:42');
  expect(formatElapsedTime(3_729_000)).toBe('1:02:09');
  expect(describePace(20_000)).toBe('on time');
  expect(describePace(-40_000)).toBe('half a minute behind');
  expect(describePace(65_000)).toBe('about a minute ahead');
  expect(describePace(-130_000)).toBe('about 2 minutes behind');
});
