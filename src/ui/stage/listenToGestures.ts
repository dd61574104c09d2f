/** Wheel, drag and pinch on a picture, told in scene units; a press that does not move is left to be a click. */
import type { Point } from '../../geometry/types';

/** Where a press began: the element under it, and the place on the screen. */
export interface PressPlace {
  target: Element;
  clientX: number;
  clientY: number;
}

export interface GestureHandlers {
  zoom: (factor: number, centre: Point) => void;
  pan: (dx: number, dy: number) => void;
  /** A drag began here; true takes it over from panning. */
  grab: (at: PressPlace) => boolean;
  drag: (dx: number, dy: number) => void;
  drop: () => void;
  /** The drag was broken off: back to where it began. */
  cancel: () => void;
  /** Two clicks or taps at one place. */
  twice: (at: PressPlace, centre: Point) => void;
  /** Pointer gesture over: nothing moves any more. */
  rest: () => void;
}

const THRESHOLD = 4;
/** Time in ms after the last turn of the wheel when it rests. */
const WHEEL_RESTS = 140;

export interface GestureOptions {
  /** The page around it scrolls: the wheel zooms with Ctrl or Cmd only, and one finger moves the page. */
  inArticle?: boolean;
  /** One finger moves over the picture in an article. */
  onefinger?: () => void;
}

/**
 * Listens on the picture.
 * @param matrix from scene units to px of the screen
 * @returns a function that stops listening
 */
export function listenToGestures(
  picture: GlobalEventHandlers & Pick<Element, 'setPointerCapture'>,
  matrix: () => DOMMatrix,
  handlers: GestureHandlers,
  manners: GestureOptions = {},
): () => void {
  const pointers = new Map<number, Point>();
  let start: { at: Point; place: PressPlace; mode: 'press' | 'pan' | 'drag' } | null = null;
  let suppress = false;
  /** Until the wheel rests. */
  let turning: ReturnType<typeof setTimeout> | undefined;

  const unit = () => 1 / matrix().a;
  const local = (event: OnScreen) => scenePointOf(matrix(), event);

  const rest = () => {
    turning = undefined;
    handlers.rest();
  };
  const wheel = (event: WheelEvent) => {
    if (manners.inArticle && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === 1 ? 16 : 1;
    handlers.zoom(2 ** (-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), local(event));
    clearTimeout(turning);
    turning = setTimeout(rest, WHEEL_RESTS);
  };
  const down = (event: PointerEvent) => {
    if (event.button > 0) return;
    clearTimeout(turning);
    pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (pointers.size === 1)
      start = { at: { x: event.clientX, y: event.clientY }, place: placeOf(event), mode: 'press' };
    suppress = false;
  };
  const move = (event: PointerEvent) => {
    const before = pointers.get(event.pointerId);
    if (!before || !start) return;
    if (manners.inArticle && event.pointerType === 'touch' && pointers.size === 1) return manners.onefinger?.();
    const now = { x: event.clientX, y: event.clientY };
    if (pointers.size === 2) {
      pinch(event.pointerId, before, now);
    } else if (start.mode !== 'press' || Math.hypot(now.x - start.at.x, now.y - start.at.y) > THRESHOLD) {
      let from = before;
      if (start.mode === 'press') {
        start.mode = handlers.grab(start.place) ? 'drag' : 'pan';
        from = start.at;
        picture.setPointerCapture(event.pointerId);
      }
      const u = unit();
      handlers[start.mode === 'drag' ? 'drag' : 'pan']((now.x - from.x) * u, (now.y - from.y) * u);
      suppress = true;
    }
    pointers.set(event.pointerId, now);
  };
  const pinch = (id: number, before: Point, now: Point) => {
    const other = [...pointers].find(([key]) => key !== id)![1];
    const spread = (p: Point) => Math.hypot(p.x - other.x, p.y - other.y) || 1;
    const middle = local({ clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 });
    handlers.zoom(spread(now) / spread(before), middle);
    const u = unit();
    handlers.pan(((now.x - before.x) / 2) * u, ((now.y - before.y) / 2) * u);
    suppress = true;
  };
  const up = (event: PointerEvent) => {
    if (!pointers.delete(event.pointerId)) return;
    if (pointers.size) return;
    if (start?.mode === 'drag') handlers[event.type === 'pointercancel' ? 'cancel' : 'drop']();
    if (start?.mode === 'pan' || suppress || turning !== undefined) rest();
    start = null;
  };
  const click = (event: MouseEvent) => {
    if (!suppress) return;
    suppress = false;
    event.stopPropagation();
    event.preventDefault();
  };
  const twice = (event: MouseEvent) => handlers.twice(placeOf(event), local(event));

  picture.addEventListener('dblclick', twice);
  picture.addEventListener('wheel', wheel, { passive: false });
  picture.addEventListener('pointerdown', down);
  picture.addEventListener('pointermove', move);
  picture.addEventListener('pointerup', up);
  picture.addEventListener('pointercancel', up);
  picture.addEventListener('click', click, true);
  return () => {
    clearTimeout(turning);
    picture.removeEventListener('dblclick', twice);
    picture.removeEventListener('wheel', wheel);
    picture.removeEventListener('pointerdown', down);
    picture.removeEventListener('pointermove', move);
    picture.removeEventListener('pointerup', up);
    picture.removeEventListener('pointercancel', up);
    picture.removeEventListener('click', click, true);
  };
}

export function placeOf({ target, clientX, clientY }: MouseEvent): PressPlace {
  return { target: target as Element, clientX, clientY };
}

type OnScreen = Readonly<{ clientX: number; clientY: number }>;

/** Where a point of the screen lies on a picture, in scene units, whatever the zoom within it. */
export function scenePointOf(matrix: DOMMatrix, { clientX, clientY }: OnScreen): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
