/** The pictures of the steps: made when they are needed, the neighbours ahead of time, and kept. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { LayoutFunction } from '../../picture/findPlaces';
import type { PlacedPicture } from '../../picture/drawMarks';
import { applyView, placePicture, type Picture } from '../../picture/pictureOf';
import type { SlideShape } from '../../scene/relabel/relabelForSlide';
import type { FrameName } from '../../view/viewState';
import { stepViewOf } from '../talk/stepView';

/** `wide` beside the words, `high` under them, `tall` on a phone held upright. */
export type SlideFormat = 'wide' | 'high' | 'tall';

const ROOMS: Readonly<Record<SlideFormat, readonly [FrameName, SlideShape]>> = {
  wide: ['wide', 'slide'],
  high: ['wide', 'slide-4-3'],
  tall: ['tall', 'slide-tall'],
};

export interface SlidePictures {
  /** `undefined` until it is made; whoever reads it is told. */
  of: (step: number, room: SlideFormat) => Picture | undefined;
  /** Makes it, if it is not there yet. */
  make: (step: number, room: SlideFormat) => Promise<void>;
}

export function createSlidePictures(index: DossierIndex, layout: LayoutFunction): SlidePictures {
  let made = $state.raw<ReadonlyMap<string, Picture>>(new Map());
  /** Steps that unfold the same share one picture, so that from one to the next only what differs is touched. */
  const placed = new Map<string, Promise<PlacedPicture>>();
  const keyOf = (step: number, room: SlideFormat) => `${room} ${step}`;

  return {
    of: (step, room) => made.get(keyOf(step, room)),
    async make(step, room) {
      const key = keyOf(step, room);
      const [frame, shape] = ROOMS[room];
      if (made.has(key) || !index.dossier.story[step - 1]) return;
      const view = stepViewOf(index, step);
      const place = `${room} ${view.unfolded.join()}`;
      const picture = placed.get(place) ?? placePicture(index, view, frame, layout, shape);
      placed.set(place, picture);
      const drawn = applyView(index, view, await picture, shape);
      if (!made.has(key)) made = new Map([...made, [key, drawn]]);
    },
  };
}
