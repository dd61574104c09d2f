/** The pieces that a date has in the period chart: solid only where it surely falls within a slot. */
import { setMembersOf } from '../dossier/edtf/edtfSet';
import type { DatePart, EdtfDate } from '../dossier/edtf/types';
import type { TimeSlot } from './timeSlots';

/** A piece over one slot or several, counted from 0, both ends inclusive. */
export interface DatePiece {
  from: number;
  to: number;
  /** Surely in its slot; less sure, or with an end not given; some time in its slots. */
  kind: 'solid' | 'hollow' | 'hatched';
  /** The side on which it goes on, or may. */
  arrow: 'left' | 'right' | null;
}

type Piece = Omit<DatePiece, 'arrow'>;
type Ends = { from: DatePart | null; to: DatePart | null };

/** The pieces of a date with at least one known bound, from left to right. No two share a slot. */
export function datePiecesOf(date: EdtfDate, slots: readonly TimeSlot[]): DatePiece[] {
  const sure = isSure(date) ? 'solid' : 'hollow';
  const pieces = joinPieces(endsOf(date).flatMap((ends) => piecesBetween(ends, runsThrough(date), sure, slots)));
  const [last, wentBefore, goesOn] = [pieces.length - 1, date.start.kind !== 'known', date.end.kind !== 'known'];
  return pieces.map((piece, i) => {
    return { ...piece, arrow: goesOn && i === last ? 'right' : wentBefore && i === 0 ? 'left' : null };
  });
}

function isSure({ form, start, end, parts }: EdtfDate): boolean {
  const isExact = parts.every(({ uncertain, approximate }) => !uncertain && !approximate);
  return isExact && form !== 'oneOf' && start.kind === 'known' && end.kind === 'known';
}

/** Whether a relationship holds all along, and not only some time between the ends of its date. */
function runsThrough({ form, start, end }: EdtfDate): boolean {
  return form === 'allOf' || (form === 'interval' && start.kind !== 'unknown' && end.kind !== 'unknown');
}

/** The stretches of a date: one, or one for each member of a set. */
function endsOf(date: EdtfDate): Ends[] {
  if (date.form === 'oneOf' || date.form === 'allOf') return setMembersOf(date);
  const [start, end] = [date.start, date.end].map((bound) => (bound.kind === 'known' ? bound.part : null));
  return [{ from: start ?? null, to: end ?? null }];
}

function piecesBetween({ from, to }: Ends, through: boolean, sure: Piece['kind'], slots: readonly TimeSlot[]): Piece[] {
  const [start, end] = [from && touchedBy(from, slots), to && touchedBy(to, slots)];
  if (!through || from === to) {
    const isRange = start && end && from !== to;
    const spans = isRange ? [joinSpans(start, end)] : [start ?? end].filter((span) => span !== null);
    return spans.map((span) => ({ from: span.from, to: span.to, kind: span.fits ? sure : 'hatched' }));
  }
  const begin = start?.from ?? 0;
  const stop = end?.to ?? slots.length - 1;
  let sureFrom = !start ? 0 : start.fits ? start.from : start.to + 1;
  let sureTo = !end ? slots.length - 1 : end.fits ? end.to : end.from - 1;
  if (start?.fits !== false) sureTo = Math.max(sureTo, sureFrom);
  else if (end?.fits !== false) sureFrom = Math.min(sureFrom, sureTo);
  if (sureFrom > sureTo) return [{ from: begin, to: stop, kind: 'hatched' }];
  const pieces: Piece[] = [];
  if (begin < sureFrom) pieces.push({ from: begin, to: sureFrom - 1, kind: 'hatched' });
  for (let slot = sureFrom; slot <= sureTo; slot++) pieces.push({ from: slot, to: slot, kind: sure });
  if (sureTo < stop) pieces.push({ from: sureTo + 1, to: stop, kind: 'hatched' });
  return pieces;
}

interface Touched {
  from: number;
  to: number;
  /** Whether one slot says no less than the date: all lies before the break of the axis in the early one. */
  fits: boolean;
}

function touchedBy(part: DatePart, slots: readonly TimeSlot[]): Touched {
  const from = slots.findIndex(({ last }) => part.first <= last);
  const to = slots.findLastIndex(({ first }) => part.last >= first);
  return { from, to, fits: from === to && !(slots[from]!.early && isWide(part)) };
}

function joinSpans(one: Touched, other: Touched): Touched {
  const [from, to] = [Math.min(one.from, other.from), Math.max(one.to, other.to)];
  return { from, to, fits: from === to && one.fits && other.fits };
}

function isWide({ precision }: DatePart): boolean {
  return precision !== 'day' && precision !== 'month';
}

/** Pieces that share a slot become one, which is the less sure of them. */
function joinPieces(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (!last || piece.from > last.to) {
      joined.push({ ...piece });
      continue;
    }
    if (last.kind !== piece.kind || last.to !== piece.to || last.from !== piece.from) last.kind = 'hatched';
    last.to = Math.max(last.to, piece.to);
  }
  return joined;
}
