/** How the states of a line look, for the component that draws them and for a script that switches what is drawn. */
import { FADED_OPACITY, type MarkState } from '../../scene/markStates';
import { LIGHT_THEME } from '../../scene/style/themes';

export const INK_OPACITY: Readonly<Record<MarkState, number | undefined>> = {
  shown: undefined,
  bare: undefined,
  context: FADED_OPACITY.context,
  dim: FADED_OPACITY.dim,
  filtered: 0,
  quiet: undefined,
  faint: FADED_OPACITY.faint,
  banded: 0,
};

/** Attributes of the middle line of a line: a hairline where the line is held back, else room for fingers. */
export function routeAttributesOf(state: MarkState): { class: string; stroke: string; 'stroke-width'?: number } {
  if (state === 'filtered') return { class: 'course s-ghost', stroke: LIGHT_THEME.ghost };
  return { class: 'course', stroke: 'transparent', 'stroke-width': 24 };
}
