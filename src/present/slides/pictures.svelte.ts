/** The pictures of the steps: made when they are needed, the neighbours ahead of time, and kept. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { FindPlaces } from '../../picture/placeActors';
import { applyView, placePicture, type Picture, type PlacedPicture } from '../../picture/pictureOf';
import type { SlideShape } from '../../scene/zoom/slideText';
import type { FrameName } from '../../view/state';
import { stepView } from '../talk/stepView';

/** `wide` beside the words, `high` under them, `tall` on a phone held upright. */
export type Room = 'wide' | 'high' | 'tall';

const ROOMS: Readonly<Record<Room, readonly [FrameName, SlideShape]>> = {
  wide: ['wide', 'slide'],
  high: ['wide', 'slide-4-3'],
  tall: ['tall', 'slide-tall'],
};

export interface Pictures {
  /** `undefined` until it is made; whoever reads it is told. */
  of: (step: number, room: Room) => Picture | undefined;
  /** Makes it, if it is not there yet. */
  make: (step: number, room: Room) => Promise<void>;
}

export function createPictures(index: DossierIndex, layout: FindPlaces): Pictures {
  let made = $state.raw<ReadonlyMap<string, Picture>>(new Map());
  /** Steps that unfold the same share one picture, so that from one to the next only what differs is touched. */
  const placed = new Map<string, Promise<PlacedPicture>>();
  const keyOf = (step: number, room: Room) => `${room} ${step}`;

  return {
    of: (step, room) => made.get(keyOf(step, room)),
    async make(step, room) {
      const key = keyOf(step, room);
      const [frame, shape] = ROOMS[room];
      if (made.has(key) || !index.dossier.story[step - 1]) return;
      const view = stepView(index, step);
      const place = `${room} ${view.unfolded.join()}`;
      const picture = placed.get(place) ?? placePicture(index, view, frame, layout, shape);
      placed.set(place, picture);
      const drawn = applyView(index, view, await picture, shape);
      if (!made.has(key)) made = new Map([...made, [key, drawn]]);
    },
  };
}
