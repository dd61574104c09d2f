import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Picture from '../../src/draw/svg/Picture.svelte';
import { searchLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import type { FrameName } from '../../src/view/viewState';
import { shuffled } from '../shuffled';
import { dossier, FRAME_NAMES, indexOf } from './shipped';

type Dossier = typeof dossier;

/** The dossier with its actors, relationships, claims and sources in another order. */
function mixed(seed: number): Dossier {
  const claims = <T extends object>(record: T): T =>
    'claims' in record && Array.isArray(record.claims)
      ? { ...record, claims: shuffled<unknown>(record.claims, seed + 3) }
      : record;
  return {
    ...dossier,
    actors: shuffled(dossier.actors, seed).map(claims),
    relationships: shuffled(dossier.relationships, seed + 1).map(claims),
    sources: shuffled(dossier.sources, seed + 2),
  };
}

/** The text of the picture; `laid` lets the layout find every place. */
function svg(value: Dossier, frame: FrameName, laid = false): string {
  const index = indexOf(value);
  const plan = picture.planPicture(index, frame);
  const places = laid ? searchLayout(layoutRequestOf(plan, new Map()), 1) : picture.storedPlacesOf(index, frame);
  return render(Picture, { props: { scene: picture.drawMarks(plan, places), title: value.title } }).body;
}

test('the orders differ', () => {
  const ids = (value: Dossier) => value.actors.map(({ id }) => id).join();
  expect(new Set([dossier, mixed(1), mixed(2), mixed(3)].map(ids)).size).toBe(4);
});

describe.each(FRAME_NAMES)('the picture in the %s frame', (frame) => {
  const first = svg(dossier, frame);

  test('is one drawing with every line', () => {
    expect(first.match(/<svg/g)).toHaveLength(1);
    expect(first.match(/data-relationships?=/g)!.length).toBeGreaterThanOrEqual(30);
  });
  test('has the same text on every run', () => expect(svg(dossier, frame) === first).toBe(true));
  test.each([1, 2, 3])('has the same text in another order (%i)', (seed) => {
    expect(svg(mixed(seed), frame) === first).toBe(true);
  });
  test('has the same text when the layout finds the places, whatever the order', () => {
    const laid = svg(dossier, frame, true);
    expect(laid === first).toBe(false);
    expect(svg(mixed(4), frame, true) === laid).toBe(true);
  });
});
