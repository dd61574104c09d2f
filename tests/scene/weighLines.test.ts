/** Lines whose width says an amount: linear from zero, in one unit, and never more than a source says. */
import { expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { drawMarks } from '../../src/picture/drawMarks';
import { adaptPlan } from '../../src/scene/crowd/adaptPlan';
import { REGIONS } from '../fixtures/groupedCrowd';
import { dividePlan } from '../../src/picture/dividePlan';
import { basePlanOf, planPicture } from '../../src/picture/planPicture';
import type { Plan, PlannedLine } from '../../src/scene/plan/types';
import { strokeLine } from '../../src/scene/ink/strokeLine';
import { LEAST_AMOUNT, NO_AMOUNT, WIDEST_AMOUNT } from '../../src/scene/sceneMeasures';
import { indexOf } from '../view/small';

type Delivery = DossierInput['relationships'][number];
const ACTORS = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id }));
const delivery = (id: string, to: string, quantity?: Delivery['quantity'], rest: Partial<Delivery> = {}): Delivery => ({
  ...{ id, from: 'a', to, type: 'delivery', certainty: 'confirmed' },
  ...(quantity ? { quantity } : {}),
  ...rest,
});
const tonnes = (value: number) => ({ value, unit: 'tonnes' });

async function weighed(relationships: Delivery[], head: Partial<DossierInput> = {}, unfolded: string[] = []) {
  const index = indexOf({ title: 'T', weight: 'quantity', actors: ACTORS, relationships, ...head });
  const base = await dividePlan(index, basePlanOf(index, 'wide'));
  const plan = planPicture(index, 'wide', { unfolded, detail: 'actors' }, base);
  const widths = plan.weigh?.(plan) ?? null;
  const lineOf = (id: string): PlannedLine =>
    linesOf(plan).find(({ members }) => members.some((link) => link.id === id))!;
  return { widths, lineOf, giving: (id: string) => widths!.endsOf(lineOf(id))[0] };
}
const linesOf = (plan: Plan) => plan.pairs.flatMap(({ lines }) => lines);

test('twice the amount is twice as wide, and the largest has the widest line', async () => {
  const { giving } = await weighed([
    delivery('X', 'b', tonnes(400)),
    delivery('Y', 'c', tonnes(200)),
    delivery('Z', 'd', tonnes(100)),
  ]);
  expect([giving('X'), giving('Y'), giving('Z')]).toEqual([WIDEST_AMOUNT, WIDEST_AMOUNT / 2, WIDEST_AMOUNT / 4]);
});

test('small amounts keep a width that can be seen, and none is thinner and even', async () => {
  const { giving, widths, lineOf } = await weighed([
    delivery('X', 'b', tonnes(1000)),
    delivery('Y', 'c', tonnes(0)),
    delivery('Z', 'd'),
    delivery('W', 'e', { value: 5000, unit: 'tanks' }),
  ]);
  expect(giving('Y')).toBe(LEAST_AMOUNT);
  for (const id of ['Z', 'W']) expect(widths!.endsOf(lineOf(id))).toEqual([NO_AMOUNT, NO_AMOUNT]);
});

test('the commonest unit counts, or the one that the dossier names', async () => {
  const relationships = [
    delivery('X', 'b', tonnes(10)),
    delivery('Y', 'c', { value: 9, unit: 'tanks' }),
    delivery('Z', 'd', { value: 3, unit: 'tanks' }),
  ];
  expect((await weighed(relationships)).giving('Y')).toBe(WIDEST_AMOUNT);
  const named = await weighed(relationships, { weightUnit: 'tonnes' });
  expect([named.giving('X'), named.giving('Y')]).toEqual([WIDEST_AMOUNT, NO_AMOUNT]);
});

test('a range counts with its lower bound, and what has none is thin', async () => {
  const { giving, widths } = await weighed([
    delivery('X', 'b', tonnes(400)),
    delivery('Y', 'c', { min: 200, max: 400, unit: 'tonnes' }),
    delivery('Z', 'd', { max: 400, unit: 'tonnes' }),
    delivery('W', 'e', tonnes(-400)),
  ]);
  expect([giving('X'), giving('Y')]).toEqual([WIDEST_AMOUNT, WIDEST_AMOUNT / 2]);
  expect([giving('Z'), giving('W')]).toEqual([NO_AMOUNT, NO_AMOUNT]);
  expect(widths!.samples[0]!.text).toBe('200 tonnes; of a range, the least');
});

test('a line for several has their sum, if all have an amount', async () => {
  const two = [delivery('X', 'b', tonnes(300)), delivery('Y', 'b', tonnes(100)), delivery('Z', 'c', tonnes(200))];
  const { giving } = await weighed(two);
  expect([giving('X'), giving('Z')]).toEqual([WIDEST_AMOUNT, WIDEST_AMOUNT / 2]);
  expect((await weighed([...two, delivery('W', 'b')])).giving('X')).toBe(NO_AMOUNT);
});

test('a record that is drawn several times is in a sum once', async () => {
  const joint = { ...delivery('Y', 'b', tonnes(300)), sameRecordAs: 'X' };
  const { giving } = await weighed([delivery('X', 'b', tonnes(300)), joint, delivery('Z', 'c', tonnes(150))]);
  expect(giving('Z') / giving('X')).toBe(1 / 2);
});

test('the key has round amounts at the width that they have in the picture', async () => {
  const { widths } = await weighed([
    delivery('X', 'b', tonnes(400)),
    delivery('Y', 'c', tonnes(20)),
    delivery('Z', 'd'),
  ]);
  expect(widths!.samples).toEqual([
    { width: (WIDEST_AMOUNT * 200) / 400, text: '200 tonnes' },
    { width: (WIDEST_AMOUNT * 100) / 400, text: '100 tonnes' },
    { width: expect.closeTo(LEAST_AMOUNT, 1) as number, text: '67 tonnes or less' },
    { width: NO_AMOUNT, text: 'No amount in tonnes' },
  ]);
  const ships = await weighed([delivery('X', 'b', { value: 1, unit: 'ships' })]);
  expect(ships.widths!.samples).toEqual([{ width: WIDEST_AMOUNT, text: '1 ships' }]);
});

test('unfolding changes no width, and what is inside is on the scale', async () => {
  const actors = [...ACTORS, { id: 'x', name: 'x', partOf: 'a' }, { id: 'y', name: 'y', partOf: 'a' }];
  const relationships = [
    delivery('X', 'b', tonnes(100)),
    delivery('Y', 'b', tonnes(300), { from: 'x' }),
    delivery('Z', 'y', tonnes(800), { from: 'x' }),
  ];
  const folded = await weighed(relationships, { actors });
  const open = await weighed(relationships, { actors }, ['a']);
  expect(open.giving('Z')).toBe(WIDEST_AMOUNT);
  expect(open.giving('Y')).toBe((WIDEST_AMOUNT * 300) / 800);
  expect(open.widths!.samples).toEqual(folded.widths!.samples);
});

test('without the field, or without a quantity, width says nothing', async () => {
  const relationships = [delivery('X', 'b', tonnes(100))];
  const index = indexOf({ title: 'T', actors: ACTORS, relationships });
  const base = basePlanOf(index, 'wide');
  expect(await dividePlan(index, base)).toBe(base);
  expect((await weighed([delivery('X', 'b')])).widths).toBeNull();
  expect((await weighed(relationships, { weightUnit: 'tanks' })).widths).toBeNull();
});

test('patterns keep their length at every width, and only rails and outlines are stroked', () => {
  const course = [
    { x: 0, y: 0 },
    { x: 200, y: 0 },
  ];
  const drawn = (pattern: Parameters<typeof strokeLine>[2], width: number) =>
    strokeLine(course, { from: 0, to: 0 }, pattern, false, 1, [width, width]);
  const pieces = (pattern: Parameters<typeof strokeLine>[2], width: number) =>
    drawn(pattern, width).flatMap(({ d }) => d.match(/M/g) ?? []).length;
  for (const pattern of ['dash', 'dash-dot'] as const) expect(pieces(pattern, 9)).toBe(pieces(pattern, 1));
  expect(pieces('dots', 9)).toBeGreaterThan(10);
  expect(drawn('thin', 9)).toMatchObject([{ width: 1.1 }]);
  expect(drawn('thin', 9)[0]!.d).toMatch(/^M0 4\.5.*Z$/);
});

test('where lines stand for all of a pair they are as wide as their number, and no key speaks of amounts', () => {
  const quantified = {
    ...REGIONS,
    weight: 'quantity' as const,
    relationships: REGIONS.relationships.map((one, i) => ({ ...one, quantity: tonnes(i + 1) })),
  };
  const crowd = indexOf(quantified);
  const scenes = (['actors', 'lines'] as const).map((detail) => {
    const base = adaptPlan(crowd, basePlanOf(crowd, 'wide'));
    const plan = planPicture(crowd, 'wide', { unfolded: [], detail }, base);
    return drawMarks(plan, new Map(plan.actors.map(({ id }, i) => [id, { x: 20 + (i % 20) * 40, y: 20 + i * 4 }])));
  });
  expect(scenes.map(({ widths }) => widths !== undefined)).toEqual([false, true]);
});
