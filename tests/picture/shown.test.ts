/** Everything that says what is shown reads one answer: with somebody unfolded, with a filter, on paper and in tables. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { buildPeriodChart } from '../../src/chart/buildPeriodChart';
import type { DossierInput } from '../../src/dossier/schema';
import { exportFile } from '../../src/explore/dialogs/exportFile';
import { createVisibility } from '../../src/explore/state/visibility.svelte';
import { computeLayout } from '../../src/layout/computeLayout';
import { placePicture, shownRecordsOf, storyRecordsOf } from '../../src/picture';
import { numberRelationships } from '../../src/present/handout/numberRelationships';
import { stepLinksOf } from '../../src/present/talk/stepView';
import Evidence from '../../src/ui/details/Evidence.svelte';
import { findStartingPoints } from '../../src/ui/details/startingPoints';
import { countByActor } from '../../src/ui/stage/spatialNavigation';
import { writeAddress } from '../../src/view/writeAddress';
import { choosePeriod } from '../../src/view/filters';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState';
import { summaryLineOf } from '../../src/view/summaryLine';
import inside from '../fixtures/inside.json';
import { generated } from '../fixtures/generated';
import { viewBy } from '../fixtures/views';
import { sampled } from '../sample';
import { indexOf, dossier as raw } from '../scene/shipped';

const shipped = raw as DossierInput;
const run = (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request));

async function explored(dossier: DossierInput, view: ViewState) {
  const index = indexOf(dossier);
  const placed = await placePicture(index, view, 'wide', run);
  const { plan, scene } = placed;
  const arrangement = { plan, scene, settled: scene, atRest: placed, level: 1, pinned: new Set<string>() };
  return { index, plan, ...createVisibility(index, { view }, arrangement), scene };
}

test('what unfolding draws is in the chart, among the newest and the most connected, and in the focus list', async () => {
  const dossier = inside as DossierInput;
  const index = indexOf(dossier);
  const folded = await explored(dossier, DEFAULT_VIEW);
  expect([...folded.selection.shown]).toEqual(['e1']);
  expect(folded.selection.undrawn).toBe(1);
  const years = ({ chart }: typeof folded) => chart.units.map(({ id }) => id);
  expect(years(folded)).toEqual(['e1']);
  expect(Object.fromEntries(folded.counts)).toMatchObject({ s: 1, o: 1 });

  const unfolded = await explored(dossier, { ...DEFAULT_VIEW, unfolded: ['s'] });
  const drawn = unfolded.scene.lines.flatMap(({ members }) => members).sort();
  expect([...unfolded.selection.shown].sort()).toEqual(drawn);
  expect(drawn).toEqual(['e1', 'i1']);
  expect(years(unfolded).sort()).toEqual(['e1', 'i1']);
  expect(unfolded.selection.undrawn).toBe(0);
  expect(Object.fromEntries(unfolded.counts)).toEqual({ s: 2, o: 1, m: 1, g: 1 });
  const points = findStartingPoints(index, unfolded.selection.shown);
  expect(points[0]).toMatchObject({ why: 'Most connected', id: 's', note: '2 relationships' });

  const latest = structuredClone(dossier);
  latest.relationships[0]!.when = '2024-01';
  const newest = await explored(latest, { ...DEFAULT_VIEW, unfolded: ['s'] });
  expect(findStartingPoints(newest.index, newest.selection.shown)[1]).toMatchObject({ why: 'Newest', id: 'i1' });
});

test('the focus list counts what a chosen period leaves, for every actor that is drawn', async () => {
  const index = indexOf(shipped);
  const view = { ...DEFAULT_VIEW, filter: choosePeriod(index, DEFAULT_VIEW.filter, 'P4') };
  const { counts, selection, plan, scene } = await explored(shipped, view);
  expect([...counts.keys()].sort()).toEqual(scene.actors.map(({ id }) => id).sort());
  expect(counts.size).toBe(plan.actors.length + plan.tags.length);
  for (const [actor, count] of counts) {
    const own = selection.counted.filter(({ id, record }) => {
      const ends = [record.from, record.to].flatMap((end) => [end, index.actors.get(end)?.partOf]);
      return selection.shown.has(id) && ends.includes(actor);
    });
    expect(count, actor).toBe(own.length);
  }
});

test.each(Array.from({ length: sampled(4, 40) }, (_, seed) => seed))('all readers agree on view %i', async (seed) => {
  const dossier = seed % 2 ? generated(9, 2) : shipped;
  const view = viewBy(indexOf(dossier), seed);
  const { index, scene, selection, facets, chart, counts } = await explored(dossier, view);
  const { shown, counted } = selection;
  const sorted = [...shown].sort();
  // Status line and filters.
  const { text } = summaryLineOf(index, selection, view.filter.window);
  if (counted.length) expect(Number(/\d+/.exec(text)![0])).toBe(shown.size);
  const types = [...facets.types].filter(([id]) => !view.filter.hiddenTypes.includes(id));
  expect(types.reduce((sum, [, count]) => sum + count.shown, 0)).toBe(shown.size);
  // Chart: all that count, whatever the filter.
  const inChart = [chart, ...chart.boxes].flatMap(({ units }) => units.map(({ id }) => id));
  expect([...new Set(inChart)].sort()).toEqual(counted.map(({ id }) => id).sort());
  expect(chart).toEqual(buildPeriodChart(index, counted));
  // The reading list and the focus list.
  const drawn = new Set(scene.lines.flatMap(({ members }) => members).filter((id) => shown.has(id)));
  const read = [...countByActor(scene, shown).values()].reduce(
    (most, { relationships }) => Math.max(most, relationships),
    0,
  );
  expect(read).toBeLessThanOrEqual(drawn.size);
  expect(Math.max(0, ...counts.values())).toBeLessThanOrEqual(shown.size);
  // CSV, paper, sentences.
  const words = writeAddress(index, view);
  const wanted = { dossier: { index, text: '', name: '', problems: [], published: true }, view: words, frame: 'wide' };
  const rest = {
    size: '2x',
    theme: 'light',
    layout: run,
    onprogress: async () => {},
    signal: new AbortController().signal,
  };
  const csv = await (await exportFile({ kind: 'csv', ...wanted, ...rest } as Parameters<typeof exportFile>[0])).text();
  const rows = csv.replace('\ufeff', '').trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',')[0]!.replaceAll('"', '')).sort()).toEqual(sorted);
  const { body } = render(Evidence, { props: { index, shown } });
  expect([...body.matchAll(/id="r-([^"]*)"/g)].map(([, id]) => id!).sort()).toEqual(sorted);
  expect([...shownRecordsOf(index, view).shown].sort()).toEqual(sorted);
});

test('the evidence of a story is all that any of its pictures shows', () => {
  const story = [{ title: 'Inside', view: { unfold: ['rus', 'kor', 'prk'] } }, { title: 'All' }];
  const index = indexOf({ ...shipped, story });
  const all = storyRecordsOf(index, [1, 2]);
  for (const step of [1, 2]) for (const { id } of stepLinksOf(index, step)) expect(all.has(id), id).toBe(true);
  const numbers = numberRelationships(index, [1, 2]);
  expect(new Set(numbers.links.map(({ id }) => id))).toEqual(all);
  expect(all.size).toBeGreaterThan(storyRecordsOf(index, [2]).size);
  expect(numbers.undrawn).toBe(index.relationships.size - all.size);
});
