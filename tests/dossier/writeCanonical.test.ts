import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { writeCanonical } from '../../src/dossier/writeCanonical';
import { dossierValues, wholeDossiers } from '../formats/sheetSet/wholeDossiers';
import { sampled } from '../sample';

const RUNS = { seed: 48, numRuns: sampled(25, 1_000) };

describe('the canonical text of a dossier', () => {
  it.each(['summit-2023', 'after-2023'])('holds all of %s', (name) => {
    const value: unknown = JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8'));
    expect(JSON.parse(writeCanonical(value))).toEqual(value);
  });
  it('is JSON of the same value, laid out as JSON.stringify does', () => {
    fc.assert(
      fc.property(dossierValues, (value) => {
        const text = writeCanonical(value);
        const again: unknown = JSON.parse(text);
        expect(again).toEqual(value);
        // JavaScript puts keys that are numbers first.
        const named = text.replace(/"(\d+)":/g, '"n$1":');
        expect(named).toBe(`${JSON.stringify(JSON.parse(named), null, 2)}\n`);
      }),
      RUNS,
    );
  });
  it('stays as it is when it is written again, also as the page reads it', () => {
    fc.assert(
      fc.property(wholeDossiers, (dossier) => {
        const text = writeCanonical(dossier);
        expect(writeCanonical(JSON.parse(text))).toBe(text);
        expect(writeCanonical(parseDossier(text).index?.dossier)).toBe(text);
      }),
      RUNS,
    );
  });
  it('has the fields of the format in its order, and others behind them in theirs', () => {
    const text = writeCanonical({
      ...{ own: 1, relationships: [], actors: [{ zeta: 0, name: 'A', alpha: [], id: 'a', 7: {} }], title: 'T' },
      ...{ corrections: [{ text: 'x', date: '2023', by: undefined }], format: 1 },
    });
    expect(text).toBe(`{
  "format": 1,
  "title": "T",
  "corrections": [
    {
      "date": "2023",
      "text": "x"
    }
  ],
  "actors": [
    {
      "id": "a",
      "name": "A",
      "7": {},
      "zeta": 0,
      "alpha": []
    }
  ],
  "relationships": [],
  "own": 1
}
`);
  });
  it.each([null, 7, 'text', [], {}, [undefined]])('writes what is no dossier: %j', (value) => {
    expect(writeCanonical(value)).toBe(`${JSON.stringify(value, null, 2)}\n`);
  });
});
