/** The brush over the period chart: which slots it takes after a key or a drag. Slots count from 0. */

export interface Span {
  from: number;
  to: number;
}
export type End = keyof Span;
/** What is held: an end, the span between them, or nothing yet, so that a new span is drawn. */
export type Grip = End | 'span' | 'new';

const PAGE = 6;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -PAGE,
  PageUp: PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** The span after a key on one of its ends, which never passes the other; `null` for a key that means nothing here. */
export function keyed(span: Span, end: End, key: string, last: number): Span | null {
  const step = STEPS[key];
  return step === undefined ? null : moveEnd(span, end, span[end] + step, last);
}

/** The span after a drag that began on one slot and stands on another. */
export function dragged(span: Span, grip: Grip, pressed: number, at: number, last: number): Span {
  if (grip === 'new') return { from: Math.min(pressed, at), to: Math.max(pressed, at) };
  if (grip !== 'span') return moveEnd(span, grip, at, last);
  const by = clamp(at - pressed, -span.from, last - span.to);
  return { from: span.from + by, to: span.to + by };
}

function moveEnd(span: Span, end: End, at: number, last: number): Span {
  return end === 'from' ? { ...span, from: clamp(at, 0, span.to) } : { ...span, to: clamp(at, span.from, last) };
}

function clamp(n: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, n));
}
