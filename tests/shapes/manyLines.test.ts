import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { viewBoxOf } from '../../src/scene/plan/frames';
import type { SlideShape } from '../../src/scene/relabel/relabelForSlide';
import { applyStep } from '../../src/view/steps';
import { DEFAULT_VIEW, type FrameName } from '../../src/view/viewState';
import { isWhole } from '../sample';
import { inspect } from '../scene/inspect';
import { indexOf } from '../scene/shipped';
import { collisionsOf } from './collisions';
import { MANY_LINES } from './manyLines';

const SHOWN: readonly (readonly [FrameName, SlideShape | undefined])[] = [
  ['wide', undefined],
  ['square', undefined],
  ['tall', undefined],
  ['wide', 'slide'],
  ['square', 'slide-4-3'],
  ['tall', 'slide-tall'],
];

/** On a slide, of a step that speaks of all. */
async function draw(dossier: DossierInput, frame: FrameName, slide: SlideShape | undefined) {
  const emphasis = dossier.relationships.map(({ id }) => id!);
  const index = indexOf({ ...dossier, story: [{ title: 'All', view: { emphasis } }] });
  const view = slide ? applyStep(index, DEFAULT_VIEW, 1) : DEFAULT_VIEW;
  const { scene } = await picture.pictureOf(
    index,
    view,
    frame,
    (asked) => Promise.resolve(computeLayout(asked)),
    slide,
  );
  return { index, scene };
}

/** Pictures in which a line runs through the badge of another pair today. */
const HITS_TODAY = new Set(['square: 18 of which many have not happened, two of four who all deal']);

/** Every seventh, in each frame others; they all come up among the counts and kinds. */
const inSample = (nth: number) => (isWhole ? MANY_LINES : MANY_LINES.filter((_, i) => i % 7 === nth));

describe.each(SHOWN.map((shown, i) => [...shown, i] as const))('many lines between two, %s %s', (frame, slide, nth) => {
  test.each(inSample(nth))('%s: nothing is stacked, outside or under title and buttons', async (name, dossier) => {
    const { index, scene } = await draw(dossier, frame, slide);
    const { 'beyond the frame': beyond, ...hits } = collisionsOf(index, scene, inspect(scene));
    const most = !slide && HITS_TODAY.has(`${frame}: ${name}`) ? 1 : 0;
    if (Object.values(hits).flat().length > most) expect(hits).toEqual({});
    // A slide has a margin for labels, which the box below takes in.
    if (!slide) expect(beyond).toEqual([]);
    const box = viewBoxOf(scene.frame);
    const isInside = ({ x, y }: { x: number; y: number }) =>
      x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height;
    for (const { id, points, badge, label, labelled } of scene.lines) {
      const { left, top, right, bottom } = label.box;
      const corners = labelled ? [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y }))) : [];
      expect([...points, badge, ...corners].every(isInside), id).toBe(true);
    }
    const members = scene.lines.flatMap(({ members }) => members).sort();
    expect(members).toEqual([...index.relationships.keys()].sort());
  });
});
