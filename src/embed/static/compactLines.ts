/** A scene whose long paths are written short, for pages that are sent. */
import type { Scene } from '../../scene/types';
import { transformPath } from './transformPath';

/** The ink and the middle lines of a scene in tenths of a unit. */
export function compactLines(scene: Scene): Scene {
  const lines = scene.lines.map((line) => ({
    ...line,
    course: transformPath(line.course),
    strokes: line.strokes.map((stroke) => ({ ...stroke, d: transformPath(stroke.d) })),
  }));
  return { ...scene, lines };
}
