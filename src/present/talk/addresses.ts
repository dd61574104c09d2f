/** Addresses of the windows of a talk, and of what leads out of it. */
import { addressWith, inTalk, type Paper, type Place } from './way';

/**
 * The explorer with the view of a step, and with the way back to its slide.
 * @param view what the slide shows, in the words of the address
 */
export const awayAddress = (place: Place, step: number, view: string, talk: string | null) =>
  addressWith(place, [`present=${step}`, view, ...inTalk(talk)]);

/** The explorer with a view, in the words of the address. */
export const viewAddress = (place: Place, view: string) => addressWith(place, [view]);

/** The presenter's window of a talk. */
export const presenterAddress = (place: Place, step: number, talk: string) =>
  addressWith(place, [`presenter=${encodeURIComponent(talk)}`, `step=${step}`]);

/** The handout, with the way back to a step. */
export const handoutAddress = (place: Place, step: number, notes: boolean, paper: Paper) =>
  addressWith(place, [
    notes ? 'handout=notes' : 'handout',
    ...(paper === 'letter' ? ['paper=letter'] : []),
    `step=${step}`,
  ]);
