/**
 * The view in the address: a query that a person can read, with only what differs from the default. Ids are those of
 * the dossier. `readAddress` (in `readAddress.ts`) takes it apart again.
 */
import type { Transform } from '../geometry/types';
import type { DossierIndex } from '../dossier/indexDossier';
import { familyStateOf, sortIds, typesOf } from './filters';
import { FRAME_NAMES, roundPlace, roundTransform } from './pins';
import { encodeValue, encodeWord } from './query';
import { type Filter, type FrameName, type PlacesByFrame, type ViewState } from './viewState';

export { readAddress } from './readAddress';

/**
 * Writes a view as a query without `?`: the same text for the same view, and '' for the default. Places and zoom are
 * rounded as `roundPlace` and `roundTransform` do.
 */
export function writeAddress(index: DossierIndex, view: ViewState): string {
  const { filter, open, between, focus, highlight, step, detail, nearBy, unfolded, transform, theme, pins, moved } =
    view;
  const fields = [
    ...hiddenFields(index, filter),
    ...windowFields(filter),
    field('additions', filter.hideAdditions ? 'no' : ''),
    field('open', encodeValue(open ?? '')),
    field('between', encodeValue(between ?? '')),
    field('focus', encodeValue(focus ?? '')),
    listField('highlight', highlight),
    field('step', step === null ? '' : String(step)),
    field('detail', detail ?? ''),
    field('by', nearBy ?? ''),
    listField('unfold', unfolded),
    field('at', transform ? zoomWords(transform) : ''),
    ...FRAME_NAMES.map((frame) => field(`pin-${frame}`, placeWords(pins[frame]))),
    ...FRAME_NAMES.map((frame) => field(`moved-${frame}`, placeWords(moved[frame]))),
    field('theme', theme === 'auto' ? '' : theme),
  ];
  return fields.filter(Boolean).join('&');
}

/** A family of several types, all hidden, is written as one word. */
function hiddenFields(index: DossierIndex, filter: Filter): string[] {
  const families = index.families
    .map(({ id }) => ({ id, types: typesOf(index, id) }))
    .filter(({ id, types }) => types.length > 1 && familyStateOf(index, filter, id) === 'off');
  const covered = new Set(families.flatMap(({ types }) => types));
  return [
    listField('hide', sortIds(filter.hiddenTypes.filter((id) => !covered.has(id)))),
    listField('hide-family', sortIds(families.map(({ id }) => id))),
    listField('hide-certainty', filter.hiddenCertainties),
  ];
}

function windowFields({ window, also }: Filter): string[] {
  if (!window) return [];
  const span =
    'period' in window
      ? [field('period', encodeValue(window.period))]
      : [field('from', encodeValue(window.from)), field('to', encodeValue(window.to))];
  return [...span, listField('also', also)];
}

function zoomWords(transform: Transform): string {
  const { k, x, y } = roundTransform(transform);
  return [k, x, y].join(',');
}

function placeWords(places: PlacesByFrame[FrameName]): string {
  return Object.entries(places ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, place]) => ({ id, ...roundPlace(place) }))
    .map(({ id, x, y }) => `${encodeWord(id)}:${x},${y}`)
    .join(';');
}

function listField(name: string, words: readonly string[]): string {
  return field(name, words.map(encodeWord).join(','));
}

function field(name: string, value: string): string {
  return value && `${name}=${value}`;
}
