/** Where a picture is looked at from: as the view has it, or on the way there. */
import type { Transform } from '../../geometry/types';
import { prefersReducedMotion, TRAVEL_TIME } from './motion';
import { interpolateTransforms } from './zoomTransform';

export interface Camera {
  readonly at: Transform | null;
  /** Where the picture is drawn: while the camera moves, where it was at rest. */
  readonly drawn: Transform | null;
  readonly isMoving: boolean;
  /** Holds it somewhere while a gesture lasts. */
  hold: (to: Transform | null) => void;
  /** It comes to rest there. */
  rest: (to: Transform | null) => void;
  /** It goes there, and is seen to. */
  glide: (to: Transform | null) => void;
}

/** @param given where the view has it; `settle` tells the view where it has come to rest */
export function createCamera(given: () => Transform | null, settle: (at: Transform | null) => void): Camera {
  let moving = $state.raw<Transform | null | undefined>(undefined);
  let drawn = $state.raw<Transform | null>(null);
  let frame = 0;
  const at = () => (moving === undefined ? given() : moving);
  const move = (to: Transform | null) => {
    if (moving === undefined) drawn = given();
    moving = to;
  };
  const rest = (to: Transform | null) => {
    if (moving === undefined && to === given()) return;
    moving = undefined;
    settle(to);
  };
  return {
    get at() {
      return at();
    },
    get drawn() {
      return moving === undefined ? given() : drawn;
    },
    get isMoving() {
      return moving !== undefined;
    },
    hold(to) {
      cancelAnimationFrame(frame);
      move(to);
    },
    rest,
    glide(to) {
      cancelAnimationFrame(frame);
      const from = at();
      if (prefersReducedMotion()) return rest(to);
      const started = performance.now();
      const step = (now: number) => {
        const share = Math.min(1, (now - started) / TRAVEL_TIME);
        move(interpolateTransforms(from, to, share));
        if (share < 1) frame = requestAnimationFrame(step);
        else rest(to);
      };
      frame = requestAnimationFrame(step);
    },
  };
}
