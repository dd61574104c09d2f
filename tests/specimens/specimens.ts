/** Named small pictures, each showing one thing the visual language promises; compared as SVG, shown in the gallery. */
import type { Specimen } from './build';
import { CROWDS } from './crowds';
import { LABELS } from './labels';
import { MARKS } from './marks';
import { STATES } from './states';

export const ROOMS: readonly (readonly [string, readonly Specimen[]])[] = [
  ['Marks, patterns, badges, fans', MARKS],
  ['Names and labels', LABELS],
  ['States', STATES],
  ['Crowds', CROWDS],
];
export const SPECIMENS = ROOMS.flatMap(([, specimens]) => specimens);
