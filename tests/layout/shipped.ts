/** Where the layout puts the actors of the shipped dossier when no place is stored. */
import { divideCrowd } from '../../src/scene/crowd/divideCrowd';
import { REGIONS } from '../fixtures/groupedCrowd';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { computeLayout } from '../../src/layout/computeLayout';
import { findPlaces, planPicture } from '../../src/picture';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import type { FrameName } from '../../src/view/viewState';
import { dossier, indexOf } from '../scene/shipped';
import { MEDIUM } from '../shapes/medium';

export function shippedRequest(frame: FrameName): LayoutRequest {
  return layoutRequestOf(planPicture(indexOf(dossier), frame), new Map());
}

/** Places as JSON holds them, by frame and actor. */
export type StoredPlaces = Record<FrameName, Record<string, { x: number; y: number }>>;

export function stored(lay: (request: LayoutRequest) => Positions): StoredPlaces {
  const places = (frame: FrameName) => Object.fromEntries(lay(shippedRequest(frame)));
  return { wide: places('wide'), square: places('square'), tall: places('tall') };
}

/** What a layout is asked of a crowd whose groups share the frame. */
export function crowdRequest(frame: FrameName) {
  return layoutRequestOf(divideCrowd(planPicture(indexOf(REGIONS), frame)), new Map());
}

/** A dossier of medium density, whose arrangement is chosen by the drawn picture. */
const chosen = MEDIUM.find(([name]) => name === 'two camps')![1];
export const chosenText = JSON.stringify(chosen);

export function chosenPlaces(): Promise<Positions> {
  const index = indexOf(chosen);
  const layout = (request: LayoutRequest) => Promise.resolve(computeLayout(request));
  return findPlaces(index, planPicture(index, 'wide'), layout);
}
