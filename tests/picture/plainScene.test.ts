/** A scene is plain data: what a worker has drawn is, on the page, what the page would have drawn. */
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import Picture from '../../src/draw/svg/Picture.svelte';
import { computeLayout } from '../../src/layout/computeLayout';
import { drawMoving, placePicture, visibleMarks } from '../../src/picture';
import { drawRaised } from '../../src/picture/drawRaised';
import { relabelAtZoom } from '../../src/scene/relabel/relabelAtZoom';
import type { Scene } from '../../src/scene/types';
import { DEFAULT_VIEW, type DetailLevel, type FrameName, type ViewState } from '../../src/view/viewState';
import { CROWD } from '../fixtures/crowd';
import { generated } from '../fixtures/generated';
import { REGIONS } from '../fixtures/groupedCrowd';
import { KNOT } from '../fixtures/knot';
import { isWhole } from '../sample';
import { indexOf } from '../scene/shipped';

interface Case {
  name: string;
  dossier: DossierInput;
  frame: FrameName;
  detail: DetailLevel | null;
  unfolded?: string[];
}
const sized = (count: number, seed: number): Case => ({
  ...{ name: `${count} actors`, dossier: generated(count, seed), frame: 'wide', detail: null, unfolded: ['a0'] },
});
const CASES: Case[] = [
  ...[sized(2, 1), sized(9, 2), ...(isWhole ? [sized(39, 3)] : [])],
  { name: 'widths by amount', dossier: weighed(), frame: 'wide', detail: null },
  { name: 'one line for each pair', dossier: KNOT, frame: 'tall', detail: null },
  { name: 'pairs of a crowd', dossier: CROWD, frame: 'wide', detail: 'actors' },
  { name: 'lines of a crowd', dossier: CROWD, frame: 'square', detail: 'lines' },
  { name: 'ribbons', dossier: REGIONS, frame: 'wide', detail: 'groups' },
];

function weighed(): DossierInput {
  const dossier = generated(9, 4);
  const relationships = dossier.relationships.map((one, i) =>
    i % 3 ? { ...one, quantity: { value: 10 * (i + 1), unit: 'ships' } } : one,
  );
  return { ...dossier, weight: 'quantity', relationships };
}

describe.each(CASES)('$name', ({ dossier, frame, detail, unfolded = [] }) => {
  /** As page and worker each read it. */
  const placed = () => {
    const index = indexOf(dossier);
    const view: ViewState = { ...DEFAULT_VIEW, detail, unfolded };
    return placePicture(index, view, frame, (request) => Promise.resolve(computeLayout(request))).then((picture) => ({
      ...{ index, view, ...picture },
    }));
  };

  test('survives the way from worker to page', async () => {
    const { scene } = await placed();
    expect(structuredClone(scene)).toEqual(scene);
    expect(scene.lines.length).toBeGreaterThan(0);
  });

  test('is drawn, moved, raised and seen closer as if the page had made it', async () => {
    const [page, worker] = [await placed(), await placed()];
    const { index, view, plan, positions } = page;
    const scene = structuredClone(worker.scene);
    const some = [...index.relationships.values()][0]!;
    const views = [
      view,
      { ...view, filter: { ...view.filter, hiddenTypes: [some.type.id] } },
      { ...view, focus: some.record.from },
    ];
    const svgOf = (drawn: Scene, state: ReturnType<typeof visibleMarks>['state']) =>
      render(Picture, { props: { scene: drawn, state, live: true } }).body;
    const [id, at] = [...positions].find(([one]) => scene.actors.some((actor) => actor.id === one))!;
    const away = new Map([...positions, [id, { x: at.x + 30, y: at.y + 20 }]]);
    for (const one of views) {
      const seen = [page.scene, scene].map((drawn) => {
        const { state } = visibleMarks(index, plan, drawn, one);
        const raised = drawRaised({ plan, positions, scene: drawn }, state);
        return [drawn, raised, drawMoving(plan, drawn, away)].map((each) => svgOf(each, state));
      });
      expect(seen[1]).toEqual(seen[0]);
    }
    expect(relabelAtZoom(plan, scene, positions, 2)).toEqual(relabelAtZoom(plan, page.scene, positions, 2));
  });
});
