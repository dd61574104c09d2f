import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import after2023 from '../../data/after-2023.json';
import type { DossierInput } from '../../src/dossier/schema';
import { computeLayout } from '../../src/layout/computeLayout';
import { drawRaised } from '../../src/picture/drawRaised';
import * as picture from '../../src/picture';
import Label from '../../src/draw/svg/Label.svelte';
import { applyMatrix, parseTransform } from '../../src/geometry/matrix';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import type { Scene } from '../../src/scene/types';
import { fitFrameToSlide } from '../../src/scene/relabel/relabelForSlide';
import { DEFAULT_VIEW, type FrameName } from '../../src/view/viewState';
import { sampled } from '../sample';
import { MEDIUM } from '../shapes/medium';
import { around, enters, points } from './geometry';
import { inspect } from './inspect';
import { dossier as shipped, indexOf } from './shipped';

const DOSSIERS: readonly (readonly [string, DossierInput])[] = [
  ['the second dossier', after2023 as DossierInput],
  ['the shipped dossier', shipped as DossierInput],
  ...MEDIUM.slice(0, sampled(3, MEDIUM.length)),
];
const BEST_CONNECTED = 5;

/** A dossier's picture, and what is raised about each of its best connected actors. */
function raisedPictures(dossier: DossierInput, frame: FrameName = 'wide') {
  const index = indexOf(dossier);
  const plan = picture.planPicture(index, frame);
  const stored = picture.storedPlacesOf(index, frame);
  const positions = plan.actors.every(({ id }) => stored.has(id))
    ? stored
    : computeLayout(layoutRequestOf(plan, new Map()));
  const rest = picture.drawMarks(plan, positions);
  const degree = (id: string) => rest.lines.filter(({ from, to }) => from === id || to === id).length;
  const actors = plan.actors.map(({ id }) => id).sort((p, q) => degree(q) - degree(p));
  return actors.slice(0, BEST_CONNECTED).map((open) => {
    const { state } = picture.visibleMarks(index, plan, rest, { ...DEFAULT_VIEW, open });
    const scene = drawRaised({ plan, positions, scene: rest }, state);
    const isRaised = ({ id }: { id: string }) => state.emphasis!.emphasized.has(id);
    const only = (of: Scene): Scene => ({ ...of, lines: of.lines.filter(isRaised) });
    return { open, rest: only(rest), scene: only(scene), all: scene };
  });
}

const shares = (pictures: readonly { scene: Scene }[], most: number) =>
  pictures
    .filter(({ scene }) => scene.lines.length <= most)
    .map(({ scene: { lines } }) => lines.filter(({ labelled }) => labelled).length / lines.length);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const ALL = DOSSIERS.map(([name, dossier]) => [name, raisedPictures(dossier)] as const);

describe.each(ALL)('what an opened actor raises in %s', (_, pictures) => {
  test('is labelled where nothing that is raised is in the way, and labels that stood stay', () => {
    for (const { open, rest, scene } of pictures) {
      expect(scene.lines.length, open).toBeGreaterThan(0);
      const { overlaps, throughText, leaders, outside } = inspect(scene);
      const before = inspect(rest);
      expect(overlaps, open).toEqual(before.overlaps);
      expect(throughText, open).toEqual(before.throughText);
      expect({ leaders, outside }, open).toEqual({ leaders: [], outside: [] });
      for (const [i, line] of rest.lines.entries()) if (line.labelled) expect(scene.lines[i]).toBe(line);
    }
  });
});

test('six labels of ten are shown where up to 29 lines are raised, and 85 of 100 where these are up to 15', () => {
  const pictures = ALL.flatMap(([, of]) => of);
  expect(mean(shares(pictures, 15))).toBeGreaterThanOrEqual(0.85);
  const large = pictures.filter(({ scene }) => scene.lines.length > 15);
  expect(large.length).toBeGreaterThan(2);
  expect(mean(shares(large, 29))).toBeGreaterThanOrEqual(0.6);
});

test('on a phone, where no line has a label at rest, what is raised has', () => {
  const [first] = raisedPictures(shipped as DossierInput, 'tall');
  expect(inspect(first!.rest).labels).toBe(0);
  expect(inspect(first!.scene).labels).toBeGreaterThan(first!.scene.lines.length / 6);
  expect(first!.all.frame.labels).toBe(true);
});

test('labels stand along lines that are no steeper than 35 degrees, and beside these', () => {
  const tilted = ALL.flatMap(([, of]) => of).flatMap(({ scene }) =>
    scene.lines.filter(({ label, labelled }) => labelled && label.slope),
  );
  expect(tilted.length).toBeGreaterThan(5);
  for (const { label, course } of tilted) {
    const { x, y } = label.slope!;
    expect(x).toBeGreaterThan(0);
    expect(Math.abs(y / x)).toBeLessThanOrEqual(0.7);
    const [row] = label.rows;
    expect(enters(points(course), around(row!, 20))).toBe(true);
  }
});

test('on a slide, which becomes text of PowerPoint, every label is level', () => {
  const index = indexOf(after2023);
  const frame = fitFrameToSlide('wide', 'slide');
  const plan = picture.planPicture(index, frame);
  const positions = computeLayout(layoutRequestOf(plan, new Map()));
  const rest = picture.drawMarks(plan, positions);
  const tilted = ({ lines }: Scene) => lines.filter(({ label, labelled }) => labelled && label.slope).length;
  let onScreen = 0;
  for (const focus of ['rus', 'prk', 'kor', 'ukr']) {
    const { state } = picture.visibleMarks(index, plan, rest, { ...DEFAULT_VIEW, focus });
    onScreen += tilted(drawRaised({ plan, positions, scene: rest }, state));
    expect(tilted(picture.drawSlide(plan, rest, positions, state, 'slide')), focus).toBe(0);
  }
  expect(onScreen).toBeGreaterThan(0);
});

test('a label along its line is drawn where its boxes are', () => {
  const [first] = raisedPictures(after2023 as DossierInput);
  const { label } = first!.scene.lines.find((line) => line.labelled && line.label.slope)!;
  const { body } = render(Label, { props: { label } });
  const matrix = parseTransform(/transform="([^"]+)"/.exec(body)![1]);
  const [row] = label.rows;
  const { x, y } = applyMatrix(matrix, row!);
  expect([x, y].map((value, i) => Math.abs(value - [row!.x, row!.y][i]!))).toSatisfy(
    ([dx, dy]: number[]) => dx! + dy! < 0.1,
  );
  const far = applyMatrix(matrix, { x: row!.x + (label.anchor === 'start' ? 60 : -60), y: row!.y });
  const last = label.anchor === 'start' ? label.pieces!.at(-1)! : label.pieces![0]!;
  const middle = { x: (last.left + last.right) / 2, y: (last.top + last.bottom) / 2 };
  const along = { x: middle.x - row!.x, y: middle.y - row!.y };
  const drawn = { x: far.x - row!.x, y: far.y - row!.y };
  const sine = (along.x * drawn.y - along.y * drawn.x) / (Math.hypot(along.x, along.y) * 60);
  expect(Math.abs(sine)).toBeLessThan(0.12);
});
