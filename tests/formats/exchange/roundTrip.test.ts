/** What a dossier holds comes back from the formats that have a place for it. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import type { Dossier } from '../../../src/dossier/schema';
import { EXCHANGE_FORMATS, formatOfText } from '../../../src/formats/exchange/exchangeFormats';
import type { ExchangeFormat } from '../../../src/formats/exchange/exchangeFormat';
import { generated } from '../../fixtures/generated';
import { LIMIT } from '../../limits';
import { isWhole, sampled } from '../../sample';
import { dossierInput } from './dossiers';

/** A dossier as a page has it once it has been read. */
export function parsed(value: unknown): Dossier {
  const { index } = parseDossierValue(value);
  if (!index) throw new Error('There is nothing to show.');
  return index.dossier;
}

const WHOLE = EXCHANGE_FORMATS.filter(({ id }) => ['node-link', 'gexf', 'graphml', 'stix', 'kumu'].includes(id));

function back(format: ExchangeFormat, dossier: Dossier): Dossier {
  const { text, report } = format.write(dossier);
  expect(formatOfText(text)?.id).toBe(format.id);
  expect(report.kept).toMatchObject({ actors: dossier.actors.length, relationships: dossier.relationships.length });
  const reading = format.read(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  expect(reading.report).toMatchObject({ kept: report.kept, changed: [], leftOut: [] });
  // A second time gives the same text, and so does what was read.
  expect(format.write(dossier).text).toBe(text);
  const again = parsed(reading.dossier);
  expect(format.write(again).text).toBe(text);
  return again;
}

describe.each(WHOLE.map((format) => [format.label, format] as const))('%s', (_, format) => {
  it.each(['summit-2023', 'after-2023'])('keeps %s', (name) => {
    const dossier = parsed(JSON.parse(readFileSync(`data/${name}.json`, 'utf8')));
    expect(back(format, dossier)).toEqual(dossier);
  });
  it.each(isWhole ? [2, 9, 39, 122, 300] : [9, 122])('keeps a dossier of %i actors', (count) => {
    const dossier = parsed(generated(count, count));
    expect(back(format, dossier)).toEqual(dossier);
  });
  it(
    'keeps whatever a dossier can hold',
    () => {
      fc.assert(
        fc.property(dossierInput, (input) => {
          const dossier = parsed(JSON.parse(JSON.stringify(input)));
          expect(back(format, dossier)).toEqual(dossier);
        }),
        { seed: 2401, numRuns: sampled(25, 1_000) },
      );
    },
    10 * LIMIT,
  );
});

describe.each(EXCHANGE_FORMATS.map((format) => [format.label, format] as const))('%s', (_, format) => {
  it(
    'keeps who is joined to whom, whatever a dossier holds, and says what it leaves out',
    () => {
      fc.assert(
        fc.property(dossierInput, (input) => {
          const dossier = parsed(JSON.parse(JSON.stringify(input)));
          const { text, report } = format.write(dossier);
          const reading = format.read(text);
          if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
          const ends = (one: Dossier) => one.relationships.map(({ id, from, to }) => [id, from, to].join(' ')).sort();
          expect(ends(parsed(reading.dossier))).toEqual(ends(dossier));
          if (dossier.periods.length && !WHOLE.includes(format))
            expect(report.leftOut.map(({ path }) => path)).toContain('/periods');
        }),
        { seed: 2403, numRuns: sampled(10, 200) },
      );
    },
    10 * LIMIT,
  );
  it('reads or refuses a damaged file, and never throws', () => {
    const { text } = format.write(parsed(generated(4, 4)));
    const damage = fc.tuple(
      fc.nat(text.length),
      fc.nat(40),
      fc.oneof(fc.constantFrom(...'<>&"{}[],:?!/'), fc.string({ unit: 'binary' })),
    );
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const damaged = damages.reduce(
          (all, [at, length, piece]) => all.slice(0, at) + piece + all.slice(at + length),
          text,
        );
        const reading = format.read(damaged);
        if (reading.ok) parsed(reading.dossier);
        else
          expect(reading.problems[0]).toMatchObject({
            line: expect.any(Number) as number,
            column: expect.any(Number) as number,
          });
      }),
      { seed: 2404, numRuns: sampled(60, 1_500) },
    );
  });
});
