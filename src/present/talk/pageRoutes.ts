/** Which of the page's doors an address asks for, and the addresses of a talk. Words of the door, not of the view. */

export type PageRoute =
  | {
      door: 'explore';
      /** Where somebody explores in a talk: the step that the way back leads to. */ from: number | null;
    }
  | { door: 'present' }
  | { door: 'presenter'; talk: string }
  | { door: 'handout'; notes: boolean; paper: PaperSize; from: number };

export type PaperSize = 'a4' | 'letter';

/** @param search with or without its question mark */
export function pageRouteOf(search: string): PageRoute {
  const words = new URLSearchParams(search);
  const talk = words.get('presenter');
  if (talk !== null) return { door: 'presenter', talk };
  const handout = words.get('handout');
  if (handout !== null) {
    const step = Number(words.get('step'));
    const paper = words.get('paper') === 'letter' ? 'letter' : 'a4';
    return { door: 'handout', notes: handout === 'notes', paper, from: Number.isInteger(step) && step > 0 ? step : 1 };
  }
  const present = words.get('present');
  if (present === null) return { door: 'explore', from: null };
  return /^[1-9]\d{0,3}$/.test(present) ? { door: 'explore', from: Number(present) } : { door: 'present' };
}

/** Name of the talk that the address belongs to, where a second window follows. */
export const talkNameOf = (search: string) => new URLSearchParams(search).get('talk');

/** What stays the same from one door to the next. */
const KEPT = ['dossier', 'file', 'theme'];

/** The id of a file that the reader has opened in this tab; `null` where the address names none. */
export const fileIdOf = (search: string) => new URLSearchParams(search).get('file');

/** The explorer with a file that the reader has opened. @param id `null` where the browser could not keep it */
export const fileAddressOf = ({ pathname }: PageLocation, id: string | null) => `${pathname}?file=${id ?? 'unkept'}`;

export function buildAddress({ pathname, search }: PageLocation, words: readonly string[]): string {
  const now = new URLSearchParams(search);
  const kept = KEPT.flatMap((word) => {
    const value = now.get(word);
    return value === null ? [] : `${word}=${encodeURIComponent(value)}`;
  });
  return `${pathname}?${[...kept, ...words].join('&')}`;
}

export type PageLocation = Pick<Location, 'pathname' | 'search'>;

export const talkFieldsOf = (talk: string | null) => (talk === null ? [] : [`talk=${encodeURIComponent(talk)}`]);

/** The slide of a step. @param talk `null` for an address that others get */
export const slideAddressOf = (place: PageLocation, step: number, talk: string | null) =>
  buildAddress(place, ['present', `step=${step}`, ...talkFieldsOf(talk)]);

/** The explorer, where there is nothing to tell. */
export const explorerAddressOf = (place: PageLocation) => buildAddress(place, []).replace(/\?$/, '');
