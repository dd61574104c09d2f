/** Lines whose long paths are written short, in tenths of a unit, for pages that are sent. */
import { strokesOf } from '../../scene/ink/strokesOf';
import type { Stroke } from '../../scene/plan/types';
import type { Scene } from '../../scene/types';
import { transformPath } from './transformPath';

/** A scene with its middle lines written short. */
export function compactLines(scene: Scene): Scene {
  const short = <T extends { course: string }>(mark: T): T => ({ ...mark, course: transformPath(mark.course) });
  const bands = scene.bands.map((band) => ({ ...short(band), outline: transformPath(band.outline) }));
  return { ...scene, lines: scene.lines.map(short), bands };
}

/** The ink of a line, written short. */
export const compactStrokesOf: typeof strokesOf = (line, shown): Stroke[] =>
  strokesOf(line, shown).map((stroke) => ({ ...stroke, d: transformPath(stroke.d) }));
