/** How the states of a line look, for the component that draws them and for a script that switches what is drawn. */
import { FADED, type MarkState } from '../../scene/markStates';
import { LIGHT } from '../../scene/style/theme';

export const INK_OPACITY: Readonly<Record<MarkState, number | undefined>> = {
  shown: undefined,
  bare: undefined,
  context: FADED.context,
  dim: FADED.dim,
  filtered: 0,
  quiet: 0,
};

/** Attributes of the middle line of a line: a hairline where the line is held back, else room for fingers. */
export function courseLook(state: MarkState): { class: string; stroke: string; 'stroke-width'?: number } {
  if (state === 'filtered') return { class: 'course s-ghost', stroke: LIGHT.ghost };
  if (state === 'quiet') return { class: 'course s-line2', stroke: LIGHT.line2 };
  return { class: 'course', stroke: 'transparent', 'stroke-width': 24 };
}
