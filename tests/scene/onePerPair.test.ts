import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import after2023 from '../../data/after-2023.json';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { COUNT_SIZE } from '../../src/scene/sceneMeasures';
import { adaptPlan } from '../../src/scene/crowd/adaptPlan';
import Picture from '../../src/draw/svg/Picture.svelte';
import { DEFAULT_VIEW, NO_FILTER, type FrameName } from '../../src/view/viewState';
import { inspect } from './inspect';
import { dossier as shipped, indexOf } from './shipped';

const UNSURER = ['confirmed', 'not-graded', 'reported', 'claimed', 'speculated', 'hypothetical'];
const index = indexOf(after2023);
const planOf = (of = index, frame: FrameName = 'tall') => picture.dividePlan(of, picture.basePlanOf(of, frame));
const linesOf = ({ pairs }: { pairs: readonly { lines: readonly unknown[] }[] }) =>
  pairs.reduce((sum, { lines }) => sum + lines.length, 0);

test('on a phone, many lines become one for each pair, and what has not happened stays apart', async () => {
  const base = picture.basePlanOf(index, 'tall');
  const plan = await planOf();
  expect(linesOf(base)).toBeGreaterThan(36);
  for (const { lines } of plan.pairs) {
    const hypothetical = lines.filter(({ graded }) => graded === 'hypothetical');
    expect([hypothetical.length, lines.length - hypothetical.length]).toSatisfy(
      ([apart, happened]: number[]) => apart! <= 1 && happened! <= 1,
    );
    for (const { graded, members } of lines)
      for (const { record } of members)
        expect(UNSURER.indexOf(graded)).toBeGreaterThanOrEqual(UNSURER.indexOf(record.certainty ?? 'not-graded'));
  }
  const ids = (of: typeof plan) =>
    of.pairs.flatMap(({ lines }) => lines.flatMap(({ members }) => members.map(({ id }) => id))).sort();
  expect(ids(plan)).toEqual(ids(base));
});

test('the picture of it has far less on each other, and unfolding keeps one line for each pair', async () => {
  const plan = await planOf();
  const layout = (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request));
  const places = await picture.findPlaces(index, plan, layout);
  const [every, one] = [picture.basePlanOf(index, 'tall'), plan].map((drawn) => {
    const { crossings, throughActors, covered, touching } = inspect(picture.drawMarks(drawn, places));
    return { crossings: crossings.length, hits: throughActors.length + covered.length + touching.length };
  });
  expect(one!.crossings).toBeLessThan(0.4 * every!.crossings);
  expect(one!.hits).toBeLessThan(0.5 * every!.hits);
  const [first] = plan.foldable;
  const open = picture.planPicture(index, 'tall', { unfolded: [first!], detail: 'actors' }, plan);
  for (const { lines } of open.pairs) expect(lines.length).toBeLessThanOrEqual(2);
});

test('other frames, and a dossier of few lines, keep every line', async () => {
  expect(await planOf(index, 'wide')).toBe(picture.basePlanOf(index, 'wide'));
  const summit = indexOf(shipped);
  expect(await planOf(summit)).toBe(picture.basePlanOf(summit, 'tall'));
  expect(adaptPlan(index, picture.basePlanOf(index, 'tall'))).toBe(await planOf());
});

test('a filter reaches what such a line stands for', async () => {
  const plan = await planOf();
  const places = await picture.findPlaces(index, plan, (request) => Promise.resolve(computeLayout(request)));
  const scene = picture.drawMarks(plan, places);
  const filter = { ...NO_FILTER, hiddenTypes: [...index.types.keys()].slice(1).sort() };
  const { state, shown } = picture.visibleMarks(index, plan, scene, { ...DEFAULT_VIEW, filter });
  expect(state.shown).toEqual(shown);
  const partly = scene.lines.filter(({ members }) => {
    const left = members.filter((id) => shown.has(id)).length;
    return left > 0 && left < members.length;
  });
  expect(partly.length).toBeGreaterThan(2);
  const markup = render(Picture, { props: { scene, state, title: '' } }).body;
  expect(partly.some(({ pill }) => pill)).toBe(true);
  for (const { id, members, pill } of partly) {
    const count = members.filter((one) => shown.has(one)).length;
    const group = new RegExp(`data-relationships?="${id}[ "].*?(?=data-relationship|$)`, 's').exec(markup)![0];
    const size = pill ? COUNT_SIZE : '10.8';
    const number = new RegExp(`font-size="${size}"[^>]*>(\\d+)<`).exec(group)?.[1] ?? '1';
    expect([id, number]).toEqual([id, String(count)]);
  }
});
