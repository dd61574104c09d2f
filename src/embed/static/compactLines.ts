/** A scene whose long paths are written short, for pages that are sent. */
import type { Stroke } from '../../scene/plan/types';
import type { Scene } from '../../scene/types';
import { transformPath } from './transformPath';

/** The ink and the middle lines of a scene in tenths of a unit. */
export function compactLines(scene: Scene): Scene {
  const lines = scene.lines.map(({ strokesOf, ...line }) => ({
    ...line,
    course: transformPath(line.course),
    strokes: compact(line.strokes),
    ...(strokesOf && { strokesOf: (shown: ReadonlySet<string>) => compact(strokesOf(shown)) }),
  }));
  const bands = scene.bands.map((band) => ({
    ...band,
    course: transformPath(band.course),
    outline: transformPath(band.outline),
    strokes: compact(band.strokes),
    strokesOf: (shown: ReadonlySet<string>) => compact(band.strokesOf(shown)),
  }));
  return { ...scene, lines, bands };
}

const compact = (strokes: readonly Stroke[]): Stroke[] =>
  strokes.map((stroke) => ({ ...stroke, d: transformPath(stroke.d) }));
