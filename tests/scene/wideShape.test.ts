/** Shapes as wide as their names: when, how large, and what stands in them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { buildPlan } from '../../src/scene/plan/buildPlan';
import { measureFromOutline } from '../../src/scene/plan/outlineGeometry';
import { FRAMES } from '../../src/scene/plan/frames';
import { fitFrameToSlide } from '../../src/scene/relabel/relabelForSlide';
import { measureText } from '../../src/scene/style/measureText';
import type { Shape } from '../../src/scene/plan/shape';
import { placeNodes } from '../../src/scene/nodes/placeNodes';
import { MEDIUM } from '../shapes/medium';
import { SHAPES } from '../shapes/shapes';
import type { Spot } from './geometry';
import { FRAME_NAMES, indexOf } from './shipped';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../data/${name}.json`, import.meta.url), 'utf8')) as DossierInput;
const [summit, after] = [indexOf(read('summit-2023')), indexOf(read('after-2023'))];

/** One long name, and a state whose lines are those of a member. */
const FOLDING: DossierInput = {
  title: 'Folding',
  actors: [
    { id: 'state', name: 'State' },
    { id: 'army', name: 'Army', kind: 'group', partOf: 'state' },
    { id: 'other', name: 'Interregional Commission for Sustainable Development and Trade' },
  ],
  relationships: Array.from({ length: 9 }, (_, i) => ({ id: `r${i}`, from: 'army', to: 'other', type: `type-${i}` })),
};

const widest = ({ rows, fontSize }: Shape) => Math.max(...rows.map((row) => measureText(row, fontSize, 680)));

/** How far the corners of the letters reach beyond the outline. */
function burstOf(shape: Shape): number {
  const { rows, fontSize } = shape;
  return Math.max(
    ...rows.flatMap((row, i) => {
      const x = measureText(row, fontSize, 680) / 2;
      const middle = (i - (rows.length - 1) / 2) * fontSize * 1.12;
      return [middle - 0.38 * fontSize, middle + 0.35 * fontSize].map((y) => measureFromOutline(shape, x, y));
    }),
  );
}

describe.each(FRAME_NAMES)('in the %s frame', (frame) => {
  test('the shipped dossier keeps its circles, the one after it does not', () => {
    expect(buildPlan(summit, FRAMES[frame]).wide).toBe(false);
    const plan = buildPlan(after, FRAMES[frame]);
    expect(plan.wide).toBe(true);
    const outlines = new Map(plan.actors.map(({ actor, shape }) => [actor.kind, shape.outline]));
    expect(outlines.get('state')).toBe('stadium');
    expect(outlines.get('organisation')).toBe('wideHexagon');
    expect(outlines.get('group')).toBe('box');
  });

  test('a slide, whose letters are larger, has the shapes of the screen', () => {
    const others = [...SHAPES, ...MEDIUM].map(([, dossier]) => indexOf(dossier));
    for (const index of [summit, after, ...others]) {
      const slide = buildPlan(index, fitFrameToSlide(frame, 'slide'));
      expect(slide.wide, index.dossier.title).toBe(buildPlan(index, FRAMES[frame]).wide);
    }
  });

  test('who is unfolded changes no other shape', () => {
    const index = indexOf(FOLDING);
    const folded = buildPlan(index, FRAMES[frame]);
    const open = buildPlan(index, FRAMES[frame], ['state']);
    expect(folded.wide).toBe(true);
    expect(open.actors.length).toBeGreaterThan(folded.actors.length);
    for (const { id, shape } of folded.actors) expect(open.actors.find((one) => one.id === id)!.shape).toEqual(shape);
  });

  test('a leader’s tag touches the shape of his state, and never lies on its name', () => {
    const plan = buildPlan(after, FRAMES[frame]);
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      const places = plan.actors.map(({ id }, i): [string, Spot] => {
        const at = angle + (i * 2 * Math.PI) / plan.actors.length;
        return [id, { x: 420 + 300 * Math.cos(at), y: 328 + 260 * Math.sin(at) }];
      });
      const placed = placeNodes(plan, new Map(places));
      expect(plan.tags.length).toBeGreaterThan(1);
      for (const tag of plan.tags) {
        const [hung, state] = [placed.get(tag.id)!, placed.get(tag.dock!)!];
        const [dx, dy] = [Math.abs(hung.x - state.x) - hung.shape.hw, Math.abs(hung.y - state.y) - hung.shape.hh];
        const name = { hw: widest(state.shape) / 2, hh: (state.shape.rows.length * state.shape.fontSize) / 2 };
        expect(Math.max(dx - name.hw, dy - name.hh), `${tag.id} ${turn}`).toBeGreaterThan(0);
        const nearest = { x: Math.max(0, dx), y: Math.max(0, dy) };
        expect(measureFromOutline(state.shape, nearest.x, nearest.y), `${tag.id} ${turn}`).toBeLessThan(1.5);
      }
    }
  });

  test.each(MEDIUM)('%s: every name stands whole within its outline', (_, dossier) => {
    const plan = buildPlan(indexOf(dossier), FRAMES[frame]);
    if (plan.crowd) return;
    expect(plan.actors.filter(({ shape }) => shape.outside).map(({ id }) => id)).toEqual([]);
    for (const { actor, shape } of plan.actors) {
      expect(burstOf(shape), actor.name).toBeLessThanOrEqual(0);
      if (actor.name.length < (frame === 'tall' ? 14 : 32)) expect(shape.rows.join(' '), actor.name).not.toContain('…');
    }
  });
});

test('one name without room makes all shapes wide, and a short form prevents it', () => {
  const two = (short?: string): DossierInput => ({
    title: 'Two',
    actors: [
      { id: 'a', name: 'Interregional Development Commission', ...(short ? { short } : {}) },
      { id: 'b', name: 'Beta' },
    ],
    relationships: [],
  });
  const outlines = (dossier: DossierInput) =>
    buildPlan(indexOf(dossier), FRAMES.wide).actors.map((a) => a.shape.outline);
  expect(outlines(two())).toEqual(['stadium', 'stadium']);
  expect(outlines(two('IDC'))).toEqual(['circle', 'circle']);
});

test('a hub grows until all its lines have room, and ends as a circle', () => {
  const star = (leaves: number): DossierInput => ({
    title: 'Star',
    actors: ['hub', ...Array.from({ length: leaves }, (_, i) => `leaf${i}`)].map((name) => ({ id: name, name })),
    relationships: Array.from({ length: leaves }, (_, i) => ({ id: `r${i}`, from: 'hub', to: `leaf${i}`, type: 't' })),
  });
  const shapeOf = (leaves: number, id: string) => {
    const plan = buildPlan(indexOf(star(leaves)), FRAMES.wide);
    return { ...plan.actors.find((actor) => actor.id === id)!.shape, scale: plan.frame.scale };
  };
  const hub = shapeOf(36, 'hub');
  expect(hub.outline).toBe('stadium');
  expect(hub.hw).toBeCloseTo(hub.hh, 0);
  expect(2 * Math.PI * hub.hw).toBeGreaterThanOrEqual(36 * 9.5 * hub.scale - 1);
  expect(shapeOf(36, 'leaf1').hh).toBeLessThan(hub.hh / 2);
  expect(hub.fontSize).toBeGreaterThan(shapeOf(36, 'leaf1').fontSize);
});
