/** A hand on the grip of the sheet: the sheet follows it, and settles at one of its sizes. */
import type { SheetSize } from './sheetSize';

const SIZES = ['rest', 'half', 'full'] as const;
/** Shares of the window's height between one size and the next. */
const BETWEEN = [0.4, 0.75] as const;
/** Px: less is a press, and more goes to another size. */
const STILL = 6;
const FAR = 36;

/**
 * The size at which a dragged sheet settles: the nearest, and another one than before if it came far enough.
 * @param share of the window's height that it covers
 * @param up how far it was drawn up, in px
 */
function settleSheet(from: SheetSize, share: number, up: number): SheetSize {
  const nearest = BETWEEN.filter((bound) => share > bound).length;
  const before = SIZES.indexOf(from);
  const next = nearest === before && Math.abs(up) >= FAR ? before + Math.sign(up) : nearest;
  return SIZES[Math.max(0, Math.min(SIZES.length - 1, next))]!;
}

/**
 * Follows the pointer that pressed the grip.
 * @param height of the sheet in px when it was pressed
 * @param follow takes the height it has under the hand
 * @param settle takes where it goes; `null`: nothing was dragged
 */
export function dragSheet(
  press: PointerEvent,
  from: SheetSize,
  height: number,
  follow: (height: number) => void,
  settle: (size: SheetSize | null) => void,
): void {
  const grip = press.currentTarget as HTMLElement;
  const life = new AbortController();
  let up = 0;
  let isDragged = false;
  const end = (size: SheetSize | null) => {
    life.abort();
    settle(size);
  };
  const move = (event: PointerEvent) => {
    up = press.clientY - event.clientY;
    isDragged ||= Math.abs(up) >= STILL;
    if (isDragged) follow(height + up);
  };
  grip.setPointerCapture(press.pointerId);
  const { signal } = life;
  grip.addEventListener('pointermove', move, { signal });
  grip.addEventListener('pointerup', () => end(isDragged ? settleSheet(from, (height + up) / innerHeight, up) : null), {
    signal,
  });
  grip.addEventListener('pointercancel', () => end(isDragged ? from : null), { signal });
}
