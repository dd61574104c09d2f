/** The pictures of the steps: made when they are needed, the neighbours ahead of time, and kept. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { LayoutRequest, Positions } from '../../layout/types';
import { seenIn, standingOf, type Drawn, type Standing } from '../../pictureOf';
import type { SlideShape } from '../../scene/zoom/slideText';
import { DEFAULT_VIEW, type FrameName, type ViewState } from '../../view/state';
import { applyStep } from '../../view/steps';

/** `wide` beside the words, `high` under them, `tall` on a phone held upright. */
export type Room = 'wide' | 'high' | 'tall';

const ROOMS: Readonly<Record<Room, readonly [FrameName, SlideShape]>> = {
  wide: ['wide', 'slide'],
  high: ['wide', 'slide-4-3'],
  tall: ['tall', 'slide-tall'],
};

export interface Pictures {
  /** `undefined` until it is made; whoever reads it is told. */
  of: (step: number, room: Room) => Drawn | undefined;
  /** Makes it, if it is not there yet. */
  make: (step: number, room: Room) => Promise<void>;
}

/** The view of a slide: what its step says and nothing else. */
export const viewOf = (index: DossierIndex, step: number): ViewState => applyStep(index, DEFAULT_VIEW, step);

export function createPictures(index: DossierIndex, layout: (request: LayoutRequest) => Promise<Positions>): Pictures {
  let made = $state.raw<ReadonlyMap<string, Drawn>>(new Map());
  /** Steps that unfold the same share one picture, so that from one to the next only what differs is touched. */
  const standing = new Map<string, Promise<Standing>>();
  const keyOf = (step: number, room: Room) => `${room} ${step}`;

  return {
    of: (step, room) => made.get(keyOf(step, room)),
    async make(step, room) {
      const key = keyOf(step, room);
      const [frame, shape] = ROOMS[room];
      if (made.has(key) || !index.dossier.story[step - 1]) return;
      const view = viewOf(index, step);
      const place = `${room} ${view.unfolded.join()}`;
      const stands = standing.get(place) ?? standingOf(index, view, frame, layout, shape);
      standing.set(place, stands);
      const drawn = seenIn(index, view, await stands, shape);
      if (!made.has(key)) made = new Map([...made, [key, drawn]]);
    },
  };
}
