import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { listEntriesOf } from '../../src/embed/static/listEntries';

const text = readFileSync('data/summit-2023.json', 'utf8');
const entriesOf = (source: string) => listEntriesOf(parseDossier(source).index!);

test('each entry of a list carries its label', () => {
  expect(entriesOf(text).get('S01')).toBe('Vladimir Putin and Kim Jong Un met each other: Second leaders’ meeting');
});

test('no two entries read alike, whatever the labels and dates are', () => {
  const dossier = JSON.parse(text) as { relationships: { label?: string; when?: string }[] };
  const [first] = dossier.relationships;
  const copies = ['2023', '2024', '2024', undefined, undefined].map((when, i) => ({ ...first, id: `C${i}`, when }));
  for (const label of [undefined, 'Same']) {
    const relationships = [...dossier.relationships, ...copies].map((one) => ({ ...one, label, claims: [] }));
    const entries = [...entriesOf(JSON.stringify({ ...dossier, relationships })).values()];
    expect(entries.length).toBeGreaterThan(40);
    expect(new Set(entries).size).toBe(entries.length);
  }
});
