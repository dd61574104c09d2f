/** From an address back to the view: takes what it knows, and says in plain words what it had to leave out. */
import * as words from '../words/en/notices';
import type { Point } from '../geometry/types';
import type { DossierIndex } from '../dossier/indexDossier';
import { SIDE_BINS, spanDateOf } from './bins';
import { foldableActorsOf } from './drawableLinks';
import { sortIds, typesOf } from './filters';
import { GRADED_CERTAINTIES } from './gradedCertainty';
import { FRAME_NAMES, sortPlaces, roundPlace, roundTransform } from './pins';
import { decodeValue, readFields, readList } from './query';
import { isRecord } from './steps';
import { DEFAULT_VIEW, type Filter, type PlacesByFrame, type ViewState, type TimeWindow } from './viewState';

/** The fields of an address, and where to say what was left out of them. */
interface Reading {
  index: DossierIndex;
  fields: ReadonlyMap<string, string>;
  notices: string[];
}

/**
 * Reads a query, with or without `?`. Fields that are not the view's are passed over; of ours, what the dossier does
 * not know is left out with a notice, and numbers are brought within bounds. Never throws.
 */
export function readAddress(index: DossierIndex, query: string): { view: ViewState; notices: string[] } {
  const reading: Reading = { index, fields: readFields(query), notices: [] };
  const view: ViewState = {
    filter: readFilter(reading),
    open: readId(reading, 'open', 'record', (id) => isRecord(index, id)),
    between: readId(reading, 'between', 'relationship', (id) => index.relationships.has(id)),
    focus: readId(reading, 'focus', 'actor', (id) => index.actors.has(id)),
    highlight: sortIds(
      readIds(reading, 'highlight', 'record', new Set([...index.actors.keys(), ...index.relationships.keys()])),
    ),
    step: readStep(reading),
    detail: readChoice(reading, 'detail', ['groups', 'actors', 'lines']),
    nearBy: readChoice(reading, 'by', ['group', 'lines', 'computed']),
    unfolded: sortIds(readIds(reading, 'unfold', 'foldable', new Set(foldableActorsOf(index)))),
    pins: readPlaces(reading, 'pin'),
    moved: readPlaces(reading, 'moved'),
    transform: readTransform(reading),
    theme: readChoice(reading, 'theme', ['auto', 'light', 'dark']) ?? DEFAULT_VIEW.theme,
  };
  return { view, notices: reading.notices };
}

function readFilter(reading: Reading): Filter {
  const { index } = reading;
  const families = readIds(reading, 'hide-family', 'family', new Set(index.families.map(({ id }) => id)));
  const types = readIds(reading, 'hide', 'type', index.types);
  const certainties = readIds(reading, 'hide-certainty', 'certainty', new Set<string>(GRADED_CERTAINTIES));
  const also = readIds(reading, 'also', 'bin', new Set<string>(SIDE_BINS));
  const window = readWindow(reading);
  if (also.length && !window) reading.notices.push(words.ignored('also', words.needsPeriod));
  return {
    hiddenTypes: sortIds([...types, ...families.flatMap((id) => typesOf(index, id))]),
    hiddenCertainties: GRADED_CERTAINTIES.filter((graded) => certainties.includes(graded)),
    window,
    also: window ? SIDE_BINS.filter((bin) => also.includes(bin)) : [],
    hideAdditions: readChoice(reading, 'additions', ['yes', 'no']) === 'no',
  };
}

function readWindow(reading: Reading): TimeWindow | null {
  const period = readId(reading, 'period', 'period', (id) => reading.index.periods.has(id));
  const [from = '', to = ''] = ['from', 'to'].map((name) => decodeValue(reading.fields.get(name) ?? ''));
  if (period !== null) {
    if (from || to) reading.notices.push(words.ignored(words.fromAndTo, words.periodCounts));
    return { period };
  }
  if (!from && !to) return null;
  const span = { from: from || '..', to: to || '..' };
  if (spanDateOf(span.from, span.to)) return span;
  reading.notices.push(words.ignored(words.fromAndTo, words.noSpan(words.quoteFew([from, to].filter(Boolean)))));
  return null;
}

function readStep({ index, fields, notices }: Reading): number | null {
  const raw = decodeValue(fields.get('step') ?? '');
  if (!raw) return null;
  const last = index.dossier.story.length;
  if (!/^\d+$/.test(raw) || last === 0) {
    notices.push(words.ignored('step', last ? words.notANumber(words.quoteFew([raw])) : words.noStory));
    return null;
  }
  return Math.min(last, Math.max(1, Number(raw)));
}

const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`;
const ZOOM = new RegExp(`^${NUMBER},${NUMBER},${NUMBER}$`);
const PIN = new RegExp(`^(\\S+):${NUMBER},${NUMBER}$`);

function readTransform({ fields, notices }: Reading): ViewState['transform'] {
  const raw = decodeValue(fields.get('at') ?? '');
  if (!raw) return null;
  const found = ZOOM.exec(raw);
  if (found) return roundTransform({ k: Number(found[1]), x: Number(found[2]), y: Number(found[3]) });
  notices.push(words.ignored('at', words.notThreeNumbers(words.quoteFew([raw]))));
  return null;
}

function readPlaces(reading: Reading, kind: 'pin' | 'moved'): PlacesByFrame {
  return sortPlaces(Object.fromEntries(FRAME_NAMES.map((frame) => [frame, placesOf(reading, `${kind}-${frame}`)])));
}

function placesOf({ index, fields, notices }: Reading, name: string): Record<string, Point> {
  const pinOf = (word: string) => {
    const [, id = '', x, y] = PIN.exec(word) ?? [];
    return index.actors.has(id) ? ([id, roundPlace({ x: Number(x), y: Number(y) })] as const) : null;
  };
  const pins = readList(fields.get(name) ?? '', ';', (word) => pinOf(word) !== null);
  const unknown = pins.filter((word) => !pinOf(word));
  if (unknown.length) notices.push(words.ignored(name, words.unknownPlaces(words.quoteFew(unknown))));
  return Object.fromEntries(pins.map(pinOf).filter((pin) => pin !== null));
}

function readIds(reading: Reading, name: string, noun: words.Noun, known: { has(id: string): boolean }): string[] {
  const ids = readList(reading.fields.get(name) ?? '', ',', (word) => known.has(word));
  const unknown = ids.filter((word) => !known.has(word));
  if (unknown.length) reading.notices.push(words.ignored(name, words.unknown(noun, words.quoteFew(unknown))));
  return ids.filter((word) => known.has(word));
}

function readId(reading: Reading, name: string, noun: words.Noun, isKnown: (id: string) => boolean): string | null {
  const id = decodeValue(reading.fields.get(name) ?? '');
  if (!id || isKnown(id)) return id || null;
  reading.notices.push(words.ignored(name, words.unknown(noun, words.quoteFew([id]))));
  return null;
}

function readChoice<T extends string>(reading: Reading, name: string, choices: readonly T[]): T | null {
  const word = decodeValue(reading.fields.get(name) ?? '');
  const choice = choices.find((one) => one === word);
  if (word && !choice) reading.notices.push(words.ignored(name, words.notOneOf(words.quoteFew([word]), choices)));
  return choice ?? null;
}
