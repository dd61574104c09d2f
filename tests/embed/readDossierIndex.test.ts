/** An embed that answers takes a dossier for what the explorer takes it for. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDossierIndex } from '../../src/embed/live/liveEmbed';
import { readDossier } from '../../src/formats/in/readDossier';
import { DELIVERIES } from '../fixtures/deliveries';
import { hostile } from '../fixtures/hostile';

const after = readFileSync('data/after-2023.json', 'utf8');
const CASES: Record<string, string> = {
  'joint records': after,
  'an end that says something else': after.replace('"sameRecordAs": "A03"', '"sameRecordAs": "A03", "addition": true'),
  'widths that amounts give': JSON.stringify(DELIVERIES),
  'widths without amounts': JSON.stringify({ ...DELIVERIES, weightUnit: 'miles' }),
  'a colour that nobody can read': after.replace('"glyph": "arms"', '"glyph": "arms", "colour": "#ffff00"'),
  ...Object.fromEntries([1, 2, 3, 4].map((seed) => [`hostile ${seed}`, hostile(seed).text])),
};

test.each(Object.entries(CASES))('%s', async (_, text) => {
  const read = await readDossier(text, 'x.json', true);
  const index = await readDossierIndex(text);
  expect(index).toEqual(read.ok ? read.dossier.index : null);
});

test('an end that says something else counts for itself', async () => {
  const text = CASES['an end that says something else']!;
  expect(text).not.toBe(after);
  const joined = async (of: string) =>
    [...(await readDossierIndex(of))!.relationships.values()].filter(({ record }) => record.sameRecordAs).length;
  expect(await joined(text)).toBe((await joined(after)) - 1);
});
