/** That the specimens together show everything that a picture can hold. */
import { describe, expect, test } from 'vitest';
import { ACTOR_KINDS } from '../../src/dossier/schema';
import { strokesOf } from '../../src/scene/ink/strokesOf';
import { CERTAINTY_STYLES, GRADED_CERTAINTIES } from '../../src/scene/style/encoding';
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';
import { stateOf, specimenScene } from './build';
import { SPECIMENS } from './specimens';

const all = SPECIMENS.map((specimen) => {
  const scene = specimenScene(specimen);
  return { specimen, scene, seen: stateOf(specimen, scene) };
});
const lines = all.flatMap(({ scene }) => scene.lines);
const few = all.filter(({ scene }) => !scene.crowd);
const named = (name: string) => all.find(({ specimen }) => specimen.name === name)!;
const isLine = ({ scene }: (typeof all)[number], id: string | null) => scene.lines.some((line) => line.id === id);

describe('marks', () => {
  test.each(ACTOR_KINDS)('%s, with a name and without', (kind) => {
    const records = few.flatMap(({ specimen }) => specimen.dossier.actors).filter((actor) => actor.kind === kind);
    expect(new Set(records.map(({ unnamed }) => unnamed ?? false))).toEqual(new Set([true, false]));
  });
  test('every outline, plain and dashed', () => {
    const shapes = few.flatMap(({ scene }) => scene.actors.map(({ shape }) => `${shape.outline} ${shape.dashed}`));
    for (const outline of ['circle', 'hexagon', 'stadium', 'wideHexagon', 'box', 'pin', 'tag'])
      for (const dashed of [true, false]) expect(shapes).toContain(`${outline} ${dashed}`);
  });
  const borrowed = NAMED_STYLES.filter((look) => look !== 'plain').map((look) => `like-${look}` as const);
  test.each([...NAMED_STYLES, ...borrowed])(
    '%s with a filled badge and a hollow one, and its end mark both ways',
    (look) => {
      const own = few.flatMap(({ scene }) => scene.lines).filter((line) => line.look === look);
      expect(new Set(own.map(({ badge }) => badge.hollow))).toEqual(new Set([true, false]));
      expect(own.every(({ ends }) => ends.length > 0)).toBe(true);
      expect(new Set(own.map(({ from }) => from)).size).toBeGreaterThan(1);
    },
  );
  test.each(GRADED_CERTAINTIES)('%s with its pattern and badge', (graded) => {
    const own = lines.filter((line) => line.graded === graded);
    expect(own.length).toBeGreaterThan(0);
    for (const { badge } of own) expect(badge.hollow).toBe(CERTAINTY_STYLES[graded].hollow);
  });
  test('lines of several, mutual ones, loops, fans and lists', () => {
    expect(lines.some(({ members, pill }) => members.length > 1 && !pill)).toBe(true);
    expect(lines.some(({ mutual }) => mutual)).toBe(true);
    expect(lines.some(({ from, to }) => from === to)).toBe(true);
    const fans = SPECIMENS.filter(({ name }) => name.startsWith('fan-of')).map(
      (one) => one.dossier.relationships.length,
    );
    expect(fans).toEqual([2, 4, 9]);
  });
  test('a docked leader, a count of what is inside, and its way back', () => {
    expect(few.some(({ scene }) => scene.actors.some(({ dock }) => dock))).toBe(true);
    const pills = all.flatMap(({ scene }) => scene.pills.map(({ text }) => text));
    expect(pills).toEqual(expect.arrayContaining(['1 inside', 'fold in']));
  });
  test('all three frames but the square, which has the marks of the wide one', () => {
    expect(new Set(all.map(({ scene }) => scene.frame.name))).toEqual(new Set(['wide', 'tall']));
  });
});

describe('labels', () => {
  const labelled = few.flatMap(({ scene }) => scene.lines).filter((line) => line.labelled);
  test('on leaders, with a date behind and below', () => {
    expect(labelled.some(({ label }) => label.leader)).toBe(true);
    expect(labelled.some(({ label }) => label.inline && label.date)).toBe(true);
    expect(labelled.some(({ label }) => !label.inline && label.date)).toBe(true);
  });
  test('left out, and back again where what was in the way is gone', () => {
    const { scene, seen } = named('labels-back');
    const back = scene.lines.filter(
      ({ labelled, blockers }) => !labelled && blockers?.every((id) => seen.filtered.has(id)),
    );
    expect(back.filter(({ id }) => !seen.filtered.has(id)).length).toBeGreaterThan(0);
    expect(named('labels-crowded').scene.lines.some(({ labelled }) => !labelled)).toBe(true);
  });
  test('names inside, beside, and longer than there is room for', () => {
    const shapes = few.flatMap(({ scene }) => scene.actors.map(({ shape }) => shape));
    expect(new Set(shapes.map(({ outside }) => outside))).toEqual(new Set([true, false]));
    expect(shapes.some(({ rows }) => rows.at(-1)!.endsWith('…'))).toBe(true);
  });
});

describe('states', () => {
  test.each(['hover', 'open', 'ring'] as const)('%s, of a line', (state) => {
    expect(all.some((one) => isLine(one, one.seen[state]))).toBe(true);
  });
  test.each(['open', 'ring'] as const)('%s, of an actor', (state) => {
    expect(all.some((one) => one.seen[state] !== null && !isLine(one, one.seen[state]))).toBe(true);
  });
  test('held back, dimmed, lending context and pinned, of lines and actors', () => {
    expect(all.some((one) => [...one.seen.filtered].some((id) => isLine(one, id)))).toBe(true);
    expect(all.some((one) => [...one.seen.filtered].some((id) => !isLine(one, id)))).toBe(true);
    const dim = few.filter(({ seen }) => seen.emphasis);
    expect(dim.some(({ scene, seen }) => scene.actors.some(({ id }) => !seen.emphasis!.emphasized.has(id)))).toBe(true);
    expect(dim.some(({ seen }) => seen.emphasis!.context.size > 0)).toBe(true);
    expect(all.some(({ seen }) => seen.pinned.size > 0)).toBe(true);
  });
});

describe('crowds', () => {
  const crowds = all.filter(({ scene }) => scene.crowd);
  test('on every level, quiet and asked, with hulls and pills', () => {
    expect(new Set(crowds.map(({ scene }) => scene.detail))).toEqual(new Set(['groups', 'actors', 'lines']));
    expect(new Set(crowds.flatMap(({ scene }) => scene.lines.map(({ rest }) => rest)))).toEqual(
      new Set(['shown', 'bare', 'quiet', 'faint', 'banded']),
    );
    const bands = crowds.flatMap(({ scene }) => scene.bands);
    expect(new Set(bands.map(({ mutual }) => mutual))).toEqual(new Set([true, false]));
    expect(crowds.some(({ scene, seen }) => scene.bands.some((band) => seen.fan.includes(band)))).toBe(true);
    expect(crowds.some(({ scene, seen }) => scene.detail === 'actors' && seen.open !== null)).toBe(true);
    for (const { scene } of crowds) expect(scene.hulls.length > 0).toBe(scene.detail !== 'groups');
    const looks = crowds.flatMap(({ scene }) => scene.lines.map((line) => strokesOf(line).map(({ look }) => look)));
    expect(looks.some((own) => own.length === 2)).toBe(true);
    expect(looks.some((own) => own[0] === 'plain')).toBe(true);
    expect(crowds.some(({ scene }) => scene.lines.some(({ pill }) => pill))).toBe(true);
    expect(crowds.some(({ scene }) => scene.actors.some(({ label }) => !label.stands))).toBe(true);
  });
});
