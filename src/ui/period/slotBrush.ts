/** The brush over the period chart: which slots it takes after a key or a drag. Slots count from 0. */

export interface SlotSpan {
  from: number;
  to: number;
}
export type BrushEnd = keyof SlotSpan;
/** What is held: an end, the span between them, or nothing yet, so that a new span is drawn. */
export type BrushHandle = BrushEnd | 'span' | 'new';

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
export function moveBrushByKey(span: SlotSpan, end: BrushEnd, key: string, last: number): SlotSpan | null {
  const step = STEPS[key];
  return step === undefined ? null : moveEnd(span, end, span[end] + step, last);
}

/** The span after a drag that began on one slot and stands on another. */
export function dragBrush(span: SlotSpan, grip: BrushHandle, pressed: number, at: number, last: number): SlotSpan {
  if (grip === 'new') return { from: Math.min(pressed, at), to: Math.max(pressed, at) };
  if (grip !== 'span') return moveEnd(span, grip, at, last);
  const by = clamp(at - pressed, -span.from, last - span.to);
  return { from: span.from + by, to: span.to + by };
}

function moveEnd(span: SlotSpan, end: BrushEnd, at: number, last: number): SlotSpan {
  return end === 'from' ? { ...span, from: clamp(at, 0, span.to) } : { ...span, to: clamp(at, span.from, last) };
}

function clamp(n: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, n));
}
