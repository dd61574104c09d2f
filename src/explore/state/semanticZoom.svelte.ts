/** The picture as it is seen from near. The code for it is fetched when someone first zooms in. */
import { MOST_SVG_LINES } from '../../draw/drawMeasures';
import type { PlacedPicture } from '../../picture/drawMarks';
import type { relabelAtZoom } from '../../scene/relabel/relabelAtZoom';
import type { Scene } from '../../scene/types';

export interface SemanticZoom {
  /** From now on the picture is seen at this level. */
  seenAt: (level: number) => void;
  /** The level. */
  readonly level: number;
  /** A picture at rest as it is seen; on a canvas names are placed as it is drawn. */
  picture: (rest: PlacedPicture) => Scene;
}

export function createSemanticZoom(): SemanticZoom {
  let level = $state.raw(1);
  let seen = $state.raw<typeof relabelAtZoom | null>(null);
  const isNear = $derived(level > 1);
  $effect(() => {
    // Where it cannot be had, text grows with everything else.
    if (isNear)
      import('../../scene/relabel/relabelAtZoom').then((code) => (seen = code.relabelAtZoom)).catch(() => undefined);
  });
  return {
    seenAt: (to) => (level = to),
    get level() {
      return level;
    },
    picture: ({ plan, positions, scene }) => {
      const isOnCanvas = scene.lines.length > MOST_SVG_LINES;
      return seen && isNear && !isOnCanvas ? seen(plan, scene, positions, level) : scene;
    },
  };
}
