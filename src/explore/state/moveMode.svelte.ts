/** Moving an actor without dragging it: by presses in the picture and by keys, kept or put back. */
import type { Point } from '../../geometry/types';
import type { ViewState } from '../../view/viewState';
import type { Arrangement } from './arrangement.svelte';
import type { Session } from './session.svelte';

export interface MoveMode {
  /** The actor that is being moved. */
  readonly id: string | null;
  start: (id: string) => void;
  put: (at: Point) => void;
  nudge: (dx: number, dy: number) => void;
  /** @param back to where it stood before */
  end: (back: boolean) => void;
}

export function createMoveMode(arrangement: Arrangement, session: Session): MoveMode {
  let moving = $state.raw<{ id: string; before: Pick<ViewState, 'pins' | 'moved'> } | null>(null);
  return {
    get id() {
      return moving?.id ?? null;
    },
    start(id) {
      const { pins, moved } = session.view;
      moving = { id, before: { pins, moved } };
    },
    put(at) {
      if (!moving) return;
      arrangement.hold(moving.id, at);
      arrangement.drop();
    },
    nudge(dx, dy) {
      if (moving) arrangement.nudge(moving.id, dx, dy);
    },
    end(back) {
      arrangement.drop();
      if (back && moving) session.change(moving.before, moving.id);
      moving = null;
    },
  };
}
