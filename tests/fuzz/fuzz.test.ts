/** Nothing that a file or an address can hold throws. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildPeriodChart } from '../../src/chart/buildPeriodChart';
import { isSafeAddress, isSafeLink } from '../../src/dossier/safeAddress';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { readDossier } from '../../src/formats/in/readDossier';
import { csvOf } from '../../src/formats/out/csv';
import { computeLayout } from '../../src/layout/computeLayout';
import { pictureOf } from '../../src/picture/pictureOf';
import { pageRouteOf } from '../../src/present/talk/pageRoutes';
import { dossierAddressOf } from '../../src/ui/loading/sitePage';
import { countFacets } from '../../src/view/countFacets';
import { describeStatus } from '../../src/view/describeStatus';
import { describeView } from '../../src/view/describeView';
import { readAddress } from '../../src/view/readAddress';
import { selectRecords } from '../../src/view/selectRecords';
import { applyStep } from '../../src/view/steps';
import { writeAddress } from '../../src/view/writeAddress';
import { sampled } from '../sample';
import { dossierBytes, dossierText, query } from './dossiers';
import { LIMIT } from '../limits';

const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;

/** Reads a view of a dossier, and says everything about it that is said in words. */
function tell(index: DossierIndex, words: string): void {
  const { view } = readAddress(index, words);
  const selection = selectRecords(index, view.filter, new Set());
  countFacets(index, view.filter);
  describeStatus(index, selection, view);
  describeView(index, view, selection.shown);
  const links = [...index.relationships.values()];
  csvOf(index, links);
  expect(buildPeriodChart(index, links).slots.length).toBeLessThanOrEqual(400);
  for (let step = 1; step <= index.dossier.story.length; step++) applyStep(index, view, step);
  // What is written reads back the same.
  const written = writeAddress(index, view);
  expect(writeAddress(index, readAddress(index, written).view)).toBe(written);
}

it(
  'whatever the bytes, a dossier opens or its problems are told with their lines',
  async () => {
    await fc.assert(
      fc.asyncProperty(dossierBytes, query, async (bytes, words) => {
        const read = await readDossier(bufferOf(bytes), 'own.json', false);
        if (read.ok) tell(read.dossier.index, words);
        else expect(read.problems.length).toBeGreaterThan(0);
        for (const { line, column } of read.ok ? read.dossier.problems : read.problems)
          expect([line, column].every((place) => place! >= 1)).toBe(true);
      }),
      { seed: 1601, numRuns: sampled(300, 15_000) },
    );
  },
  10 * LIMIT,
);

it(
  'whatever the text, a picture of it can be drawn',
  async () => {
    await fc.assert(
      fc.asyncProperty(dossierText, query, async (text, words) => {
        const read = await readDossier(text, 'own.json', false);
        if (!read.ok) return;
        const { index } = read.dossier;
        await pictureOf(index, readAddress(index, words).view, 'square', (request) =>
          Promise.resolve(computeLayout(request)),
        );
      }),
      { seed: 1602, numRuns: sampled(25, 1_500) },
    );
  },
  10 * LIMIT,
);

it('whatever the address, a page knows what is asked for', () => {
  fc.assert(
    fc.property(query, fc.webUrl(), (search, base) => {
      pageRouteOf(`?${search}`);
      dossierAddressOf(`?${search}`, { root: base, own: base });
      const asked = new URLSearchParams(search).get('dossier') ?? search;
      if (isSafeAddress(asked)) expect(isSafeLink(asked)).toBe(true);
      const link = URL.canParse(asked, base) ? new URL(asked, base) : null;
      if (link && isSafeLink(asked)) expect(['http:', 'https:', 'mailto:']).toContain(link.protocol);
    }),
    { seed: 1603, numRuns: sampled(2_000, 100_000) },
  );
});

it(
  'no file takes more than twenty times the steps of plain files of its size',
  () => {
    const printed = execFileSync('node', ['scripts/run.mjs', 'tests/fuzz/costs.ts'], { encoding: 'utf8' });
    const { files, times, text } = JSON.parse(printed.trim().split('\n').at(-1)!) as {
      files: number;
      times: number;
      text: string;
    };
    expect(files).toBe(sampled(100, 5_000));
    expect(times, text).toBeGreaterThan(0);
    expect(times, text).toBeLessThan(20);
  },
  10 * LIMIT,
);
