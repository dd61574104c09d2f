/** Addresses of the windows of a talk, and of what leads out of it. */
import { buildAddress, talkFieldsOf, type PaperSize, type PageLocation } from './pageRoutes';

/**
 * The explorer with the view of a step, and with the way back to its slide.
 * @param view what the slide shows, in the words of the address
 */
export const detourAddressOf = (place: PageLocation, step: number, view: string, talk: string | null) =>
  buildAddress(place, [`present=${step}`, view, ...talkFieldsOf(talk)]);

/** The explorer with a view, in the words of the address. */
export const viewAddressOf = (place: PageLocation, view: string) => buildAddress(place, [view]);

/** The presenter's window of a talk. */
export const presenterAddressOf = (place: PageLocation, step: number, talk: string) =>
  buildAddress(place, [`presenter=${encodeURIComponent(talk)}`, `step=${step}`]);

/** The handout, with the way back to a step. */
export const handoutAddressOf = (place: PageLocation, step: number, notes: boolean, paper: PaperSize) =>
  buildAddress(place, [
    notes ? 'handout=notes' : 'handout',
    ...(paper === 'letter' ? ['paper=letter'] : []),
    `step=${step}`,
  ]);
