/** Groups that are computed from the lines of a crowd: on request, always the same, and never taken for the dossier's. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { render } from 'svelte/server';
import type { DossierInput } from '../../src/dossier/schema';
import PictureOfScene from '../../src/draw/svg/Picture.svelte';
import { renderStaticEmbed } from '../../src/embed/static/renderStaticEmbed';
import { svgTextOf } from '../../src/formats/out/drawing';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import * as computing from '../../src/scene/crowd/computeGroups';
import { findCommunities } from '../../src/scene/crowd/findCommunities';
import { BOTH_SWITCHES } from '../../src/scene/sceneMeasures';
import { describeActor } from '../../src/ui/stage/readerText';
import { describeView } from '../../src/view/describeView';
import { DEFAULT_VIEW, NO_FILTER, type ViewState } from '../../src/view/viewState';
import { CROWD, UNGROUPED } from '../fixtures/crowd';
import { groupedCrowd, REGIONS, TRADES } from '../fixtures/groupedCrowd';
import { drawn, readXml } from '../formats/drawn';
import { isWhole, sampled } from '../sample';
import { territoryFaults } from '../shapes/territories';
import { shuffled } from '../shuffled';
import { dossier as summit, indexOf } from './shipped';

/** 300 actors take long. */
const CROWDS = isWhole ? [CROWD, REGIONS, TRADES, UNGROUPED] : [CROWD, UNGROUPED];
const CAVEAT = 'Groups computed from the lines, not part of the dossier.';
const layout: picture.LayoutFunction = (request) => Promise.resolve(computeLayout(request));
const computed = { ...DEFAULT_VIEW, nearBy: 'computed' } as const;
const placed = new Map<string, Promise<picture.PlacedPicture>>();
/** Each picture is made once. */
function place(dossier: DossierInput, view: Partial<ViewState> = {}, purpose?: picture.Purpose) {
  const key = JSON.stringify([dossier, view, purpose]);
  const made =
    placed.get(key) ?? picture.placePicture(indexOf(dossier), { ...computed, ...view }, 'wide', layout, purpose);
  placed.set(key, made);
  return made;
}

/** The computed group of each actor that has one. */
async function groupsOf(dossier: DossierInput): Promise<Map<string, string>> {
  const index = indexOf(dossier);
  const plan = await picture.dividePlan(index, picture.basePlanOf(index, 'wide'), 'computed');
  return new Map(plan.actors.flatMap(({ id, group }) => (group === undefined ? [] : [[id, group] as const])));
}

/** How far two divisions agree beyond chance: 1 where they are the same. L. Hubert and P. Arabie 1985. */
function adjustedRand(pairs: readonly (readonly [string, string])[]): number {
  const twoOf = (count: number) => (count * (count - 1)) / 2;
  const sum = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((all, count) => all + twoOf(count), 0);
  };
  const [both, first, second] = [pairs.map((pair) => pair.join('\n')), pairs.map(([p]) => p), pairs.map(([, q]) => q)];
  const expected = (sum(first) * sum(second)) / twoOf(pairs.length);
  return (sum(both) - expected) / ((sum(first) + sum(second)) / 2 - expected);
}

describe('what is found', () => {
  test.each(Array.from({ length: sampled(2, 8) }, (_, i) => i + 1))('planted groups (seed %i)', async (seed) => {
    const dossier = groupedCrowd({ sizes: [26, 22, 20, 19, 18, 17], relationships: 420, inside: 0.8, seed });
    const found = await groupsOf(dossier);
    const pairs = dossier.actors.flatMap(({ id, group }) => {
      const own = found.get(id);
      return own === undefined ? [] : [[own, group!] as const];
    });
    expect(pairs.length).toBeGreaterThan(0.95 * dossier.actors.length);
    expect(adjustedRand(pairs)).toBeGreaterThan(0.9);
  });

  test('two cliques that one line joins', () => {
    const clique = (first: number) =>
      [0, 1, 2, 3].flatMap((i) =>
        [0, 1, 2, 3].flatMap((j) => (i < j ? [{ a: first + i, b: first + j, weight: 1 }] : [])),
      );
    const edges = [...clique(0), ...clique(4), { a: 3, b: 4, weight: 1 }];
    expect(findCommunities(8, edges)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(findCommunities(3, [])).toHaveLength(3);
    expect(findCommunities(0, [])).toEqual([]);
  });

  test.each([REGIONS, UNGROUPED])('the same, in whatever order the records come', async (dossier) => {
    const turned = {
      ...dossier,
      actors: shuffled([...dossier.actors], 5),
      relationships: shuffled([...dossier.relationships], 6),
    };
    const [first, again, second] = [await groupsOf(dossier), await groupsOf(dossier), await groupsOf(turned)];
    expect(first.size).toBeGreaterThan(0);
    expect([...again].sort()).toEqual([...first].sort());
    expect([...second].sort()).toEqual([...first].sort());
  });

  test('at most twelve groups, each of three or more; who has no lines stands alone', async () => {
    const many = groupedCrowd({ sizes: Array<number>(20).fill(8), relationships: 500, inside: 0.97, loose: 3 });
    for (const dossier of [TRADES, many]) {
      const found = await groupsOf(dossier);
      const sizes = new Map<string, number>();
      for (const name of found.values()) sizes.set(name, (sizes.get(name) ?? 0) + 1);
      expect(sizes.size).toBeLessThanOrEqual(12);
      expect(sizes.size).toBeGreaterThan(5);
      expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(3);
      const linked = new Set(dossier.relationships.flatMap(({ from, to }) => [from, to]));
      for (const { id } of dossier.actors) if (!linked.has(id)) expect(found.has(id)).toBe(false);
    }
    const alone = await groupsOf({ ...UNGROUPED, relationships: [] });
    expect(alone.size).toBe(0);
  });

  test('the smallest of too many join those with whom they have most lines', async () => {
    const idOf = (clique: number, member: number) => `c${String(clique).padStart(2, '0')}-${member}`;
    const each = <T>(count: number, work: (i: number) => T) => Array.from({ length: count }, (_, i) => work(i));
    const ends = each(14, (clique) =>
      each(5, (i) => each(i, (j) => [idOf(clique, i), idOf(clique, j)] as const)).flat(),
    ).flat();
    const between = [
      [0, 7, 2],
      [0, 3, 1],
      [1, 8, 2],
      [1, 4, 1],
    ] as const;
    const joins = between.flatMap(([p, q, count]) => each(count, (i) => [idOf(p, i), idOf(q, i)] as const));
    const lines = [...ends, ...ends, ...joins];
    const found = await groupsOf({
      ...{ title: 'Fourteen cliques', families: UNGROUPED.families, types: UNGROUPED.types },
      actors: each(14, (clique) => each(5, (i) => ({ id: idOf(clique, i), name: `Clique ${clique} ${i}` }))).flat(),
      relationships: lines.map(([from, to], i) => ({ id: `r${i}`, from, to, type: 'arms', label: `Matter ${i}` })),
    });
    const groupOf = (clique: number) => new Set(each(5, (i) => found.get(idOf(clique, i))));
    expect(new Set(found.values()).size).toBe(12);
    for (const [p, q] of [
      [0, 7],
      [1, 8],
    ] as const) {
      expect(groupOf(p).size).toBe(1);
      expect(groupOf(p)).toEqual(groupOf(q));
    }
  });

  test('a group has the name of its best connected member, and namesakes are told apart', async () => {
    const names = [...new Set((await groupsOf(REGIONS)).values())];
    expect(names).toContain('Around Kilden');
    for (const name of names) expect(name).toMatch(/^Around \p{L}+$/u);
    const same = { ...REGIONS, actors: REGIONS.actors.map((actor) => ({ ...actor, name: 'Kilden' })) };
    const numbered = [...(await groupsOf(same)).values()];
    expect(new Set(numbered).size).toBe(names.length);
    const sizeOf = (name: string) => numbered.filter((one) => one === name).length;
    expect(sizeOf('Around Kilden')).toBeGreaterThanOrEqual(sizeOf('Around Kilden (2)'));
    expect(sizeOf('Around Kilden (2)')).toBeGreaterThan(0);
  });
});

describe('only on request', () => {
  const spy = vi.spyOn(computing, 'computeGroups');
  beforeEach(() => {
    spy.mockClear();
  });

  test.each([null, 'group', 'lines'] as const)('nothing is computed for %s', async (nearBy) => {
    for (const dossier of [CROWD, UNGROUPED]) {
      const index = indexOf(dossier);
      const plan = await picture.dividePlan(index, picture.basePlanOf(index, 'wide'), nearBy);
      expect(spy).not.toHaveBeenCalled();
      expect(plan.arrangement!.caveat).toBeNull();
      expect(plan.actors.map(({ group }) => group)).toEqual(plan.actors.map(({ actor }) => actor.group));
    }
  });

  test('it is once for a plan, and the choices say that it can be asked for', async () => {
    const index = indexOf(UNGROUPED);
    const base = picture.basePlanOf(index, 'wide');
    spy.mockClear();
    const first = await picture.dividePlan(index, base, 'computed');
    expect(await picture.dividePlan(index, base, 'computed')).toBe(first);
    expect(spy).toHaveBeenCalledTimes(1);
    expect(first.arrangement).toMatchObject({ nearBy: 'computed', isUsual: false, choices: ['lines', 'computed'] });
    const grouped = indexOf(CROWD);
    const usual = await picture.dividePlan(grouped, picture.basePlanOf(grouped, 'wide'));
    expect(usual.arrangement!.choices).toEqual(['group', 'lines', 'computed']);
  });

  test('a picture of few stays as it is', async () => {
    const index = indexOf(summit);
    const base = picture.basePlanOf(index, 'wide');
    expect(await picture.dividePlan(index, base, 'computed')).toBe(base);
    expect(spy).not.toHaveBeenCalled();
  });

  test('where no lines make groups, the picture is that of lines and says nothing of groups', async () => {
    const { plan, scene } = await place({ ...UNGROUPED, relationships: [] });
    expect(plan.arrangement).toMatchObject({ nearBy: 'computed', insideShare: null, caveat: null });
    expect([plan.levels, scene.hulls]).toEqual([['actors', 'lines'], []]);
  });
});

describe('as with the groups of a dossier', () => {
  test.each(CROWDS)('territories, members and headings keep to themselves', async (dossier) => {
    const { plan, scene } = await place(dossier);
    const grouped = new Map(plan.actors.map(({ id, actor, group }) => [id, { ...actor, group }]));
    const { cut, ...faults } = territoryFaults(scene, { ...indexOf(dossier), actors: grouped });
    expect(faults).toEqual({ grounds: [], strays: [], dots: [], headings: [] });
    expect(cut).toEqual([]);
    // The switch that leads back is as large as where a dossier has groups.
    expect(scene.frame.keep).toContainEqual(expect.objectContaining(BOTH_SWITCHES));
  });

  test('nobody moves between levels, with a filter or on a slide', async () => {
    const [actors, lines, groups, filtered, slide] = await Promise.all([
      place(UNGROUPED),
      place(UNGROUPED, { detail: 'lines' }),
      place(UNGROUPED, { detail: 'groups' }),
      place(UNGROUPED, { filter: { ...NO_FILTER, hiddenTypes: ['arms'] } }),
      place(UNGROUPED, {}, 'slide'),
    ]);
    expect(lines.scene.hulls).toEqual(actors.scene.hulls);
    expect(lines.positions).toEqual(actors.positions);
    for (const [id, at] of actors.positions) expect(groups.positions.get(id)).toEqual(at);
    expect(filtered.positions).toEqual(actors.positions);
    const outlines = ({ plan }: picture.PlacedPicture) => plan.grounds!.territories.map(({ outline }) => outline);
    expect(outlines(slide)).toEqual(outlines(actors));
    const circles = groups.scene.actors.filter(({ members }) => members.length);
    expect(circles.map(({ name }) => name)).toEqual(actors.scene.hulls.map(({ group }) => group));
    expect(groups.plan.levels).toEqual(['groups', 'actors', 'lines']);
  });
});

describe('marked as computed', () => {
  const svgOf = (scene: picture.PlacedPicture['scene']) => render(PictureOfScene, { props: { scene } }).body;
  const dashedIn = (svg: string) => [...svg.matchAll(/stroke-dasharray="4.5 3.5"/g)].length;

  test('grounds and circles are dashed, those of the dossier are not', async () => {
    const { scene } = await place(CROWD);
    expect(dashedIn(svgOf(scene))).toBe(scene.hulls.length);
    const groups = await place(CROWD, { detail: 'groups' });
    const circles = groups.scene.actors.filter(({ members }) => members.length);
    expect(dashedIn(svgOf(groups.scene))).toBe(circles.length);
    for (const detail of ['actors', 'groups'] as const)
      expect(dashedIn(svgOf((await place(CROWD, { nearBy: 'group', detail })).scene))).toBe(0);
  });

  test('in words: the line of counts, the text alternative, and the reading list', async () => {
    const index = indexOf(CROWD);
    const { plan, scene } = await place(CROWD, { detail: 'groups' });
    const visible = picture.visibleMarks(index, plan, scene, computed);
    expect(visible.caveat).toBe(CAVEAT);
    const described = { ...index, dossier: { ...index.dossier, description: 'The author’s words.' } };
    expect(describeView(described, computed, visible.shown, scene.caveat)).toBe(`The author’s words. ${CAVEAT}`);
    const circle = scene.actors.find(({ members }) => members.length)!;
    const told = describeActor(index, circle, { relationships: 3, lines: 3 });
    expect(told).toMatch(/^computed group of \d+ actors, /);
    const own = await place(CROWD, { nearBy: 'group', detail: 'groups' });
    expect(
      describeActor(
        index,
        own.scene.actors.find(({ members }) => members.length)!,
        { relationships: 3, lines: 3 },
      ),
    ).toMatch(/^group of/);
  });

  test('in files: their key, their foot and their description', async () => {
    const index = indexOf(UNGROUPED);
    for (const frame of ['wide', 'tall'] as const) {
      const svg = svgTextOf(await drawn(index, { view: 'by=computed', frame }));
      const { words } = readXml(svg);
      expect(words.match(/Computed groups/g)).toHaveLength(1);
      expect(words.split(CAVEAT)).toHaveLength(3);
    }
  });

  test('in embeds: below the picture, in its description, and where only text comes through', async () => {
    const embed = await renderStaticEmbed({
      text: JSON.stringify(UNGROUPED),
      view: 'by=computed&detail=actors',
      base: 'https://desk.example/embed/',
      src: 'https://desk.example/crowd.json',
      image: 'https://desk.example/crowd.png',
    });
    expect(embed.element).toContain(`<p class="caveat">${CAVEAT}</p>`);
    expect(embed.description).toContain(CAVEAT);
    expect(embed.plain).toContain(`<p>${CAVEAT}</p>`);
    expect(embed.svg).toContain('stroke-dasharray="4.5 3.5"');
  });
});
