/** Which changes of the view are steps that *back* undoes. */
import { inOrder } from './pins';
import type { ViewState } from './state';

/** Whether two views differ only in what deserves no entry of its own in the history: pan, zoom and theme. */
export function sameForUndo(a: ViewState, b: ViewState): boolean {
  return a === b || undoable(a) === undoable(b);
}

function undoable({ filter, open, focus, step, unfolded, pins, moved }: ViewState): string {
  const { hiddenTypes, hiddenCertainties, window, also, hideAdditions } = filter;
  const span = window && ('period' in window ? [window.period] : [window.from, window.to]);
  return JSON.stringify([
    hiddenTypes,
    hiddenCertainties,
    span,
    also,
    hideAdditions,
    open,
    focus,
    step,
    unfolded,
    inOrder(pins),
    inOrder(moved),
  ]);
}
