import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { readTalkMessage } from '../../src/present/talk/readTalkMessage';
import { beginTalk, reduceTalk } from '../../src/present/talk/talk';
import { readKey } from '../../src/present/talk/talkCommands';
import { sampled } from '../sample';

const { index } = parseDossier(readFileSync('data/summit-2023.json', 'utf8'));
const talk = beginTalk(index!, 2, 0);
const state = { side: 'slides', message: { kind: 'state', talk } };
const command = (what: unknown) => ({ side: 'presenter', message: { kind: 'do', command: what } });

it('takes what the windows of a talk say to each other', () => {
  const dossier = { name: 'own.json', text: '{}', published: false };
  const said = [
    state,
    { side: 'slides', message: { kind: 'state', talk, dossier } },
    { side: 'slides', message: { kind: 'hello' } },
    { side: 'presenter', message: { kind: 'bye' } },
    command({ do: 'clock' }),
    command({ do: 'step', step: 3 }),
  ];
  for (const message of said) expect(readTalkMessage(structuredClone(message))).toEqual(message);
});

it('takes every command that a key can give', () => {
  const keys = [...'bwefhlopqn.,? ', 'ArrowRight', 'ArrowLeft', 'Home', 'End', 'Escape', 'Enter', 'PageUp'];
  const commands = keys.flatMap((key) => readKey(key, false, '').command ?? []);
  expect(commands.length).toBe(keys.length);
  for (const one of commands) expect(readTalkMessage(command(one))).toEqual(command(one));
});

it.each([
  ['nothing', undefined],
  ['no record', 'hello'],
  ['no message', { side: 'slides' }],
  ['no side', { message: { kind: 'hello' } }],
  ['a talk without a clock', { side: 'slides', message: { kind: 'state', talk: { ...talk, clock: undefined } } }],
  ['a step that is no number', { side: 'slides', message: { kind: 'state', talk: { ...talk, step: '2' } } }],
  ['a step between two', { side: 'slides', message: { kind: 'state', talk: { ...talk, step: 1.5 } } }],
  ['a dossier without text', { ...state, message: { ...state.message, dossier: { name: 'x', published: true } } }],
  ['an unknown command', command({ do: 'erase' })],
  ['a step without its number', command({ do: 'step' })],
])('takes no message with %s', (_, data) => expect(readTalkMessage(data)).toBeNull());

it('never throws, and what it takes can be done', () => {
  const part = fc.anything({ maxDepth: 3, withNullPrototype: true });
  const near = fc.record(
    {
      side: fc.constantFrom<unknown>('slides', 'presenter', 'x'),
      message: fc.record(
        {
          kind: fc.constantFrom<unknown>('state', 'do', 'hello', 'bye', 1),
          talk: fc.oneof(fc.constant<unknown>(talk), part),
          command: fc.oneof(
            fc.record({ do: fc.constantFrom('step', 'blank', 'next'), step: fc.anything(), with: part }),
            part,
          ),
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(near, part), (data) => {
      const read = readTalkMessage(data);
      if (read?.message.kind !== 'do') return;
      const after = reduceTalk(index!, talk, read.message.command, 0);
      expect(index!.dossier.story[after.step - 1]).toBeDefined();
    }),
    { seed: 14, numRuns: sampled(1_000, 20_000) },
  );
});
