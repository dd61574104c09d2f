import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { ReadRecords } from '../../src/formats/in/openChecked';
import { readDossier } from '../../src/formats/in/readDossier';
import { openDossier } from '../../src/ui/loading/openDossier';
import type { TaskRunner } from '../../src/ui/loading/taskRunner';
import type { SentDossier } from '../../src/worker/protocol';
import { runTask } from '../../src/worker/runTask';
import { generated } from '../fixtures/generated';
import { soundHead, soundLists } from '../fixtures/sound';

/** As a worker would: what it answers is a copy. */
const read = vi.fn(async (dossier: SentDossier) =>
  structuredClone((await runTask({ kind: 'read', dossier })) as ReadRecords),
);
const runner = { read } as unknown as TaskRunner;
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

const sound = { ...soundHead(), ...soundLists() };
const colour = { light: '#7a2048', dark: '#e88bb0' };
const text = JSON.stringify(sound, null, 2);
const FILES: [string, ArrayBuffer | string][] = [
  ['a file of this site', new Uint8Array(readFileSync('data/after-2023.json')).buffer],
  ['every field of the format', bytesOf(text)],
  ['a text with a byte order mark', `\ufeff${text}`],
  ['colours of its own', text.replace('"label"', `"colour": ${JSON.stringify(colour)}, "label"`)],
  ['a colour that nobody can read', text.replace('"label"', '"colour": {"light": "#fff", "dark": "#fff"}, "label"')],
  ['a reference that leads nowhere', text.replace(/"from": "[^"]+"/, '"from": "nobody"')],
  ['a date that nobody can read', text.replace(/"when": "[^"]+"/, '"when": "soon"')],
  ['a comma too many', text.replace('{', '{,')],
  ['no dossier', '[1, 2]'],
  ['what is no letter', new Uint8Array([...new TextEncoder().encode(text), 0xff]).buffer],
  ['many relationships', JSON.stringify(generated(120, 2))],
];

describe('a dossier that the worker has read is what the page would have read:', () => {
  test.each(FILES)('%s', async (name, source) => {
    const opened = await openDossier(runner, source, name, true);
    expect(opened).toStrictEqual(await readDossier(source, name, true));
  });
});

test('what was asked for before is not asked for again; where there is no answer, the page reads', async () => {
  read.mockClear();
  const ahead = runTask({ kind: 'read', dossier: { text, published: false, certified: false, built: {} } });
  const wanted = await readDossier(text, 'x', false);
  expect(await openDossier(runner, text, 'x', false, ahead as Promise<ReadRecords>)).toStrictEqual(wanted);
  expect(await openDossier(runner, text, 'x', false, Promise.resolve(null))).toStrictEqual(wanted);
  expect(read).not.toHaveBeenCalled();
});
