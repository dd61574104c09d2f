/** The ink of a planned line that stands for several, along a course of the test. */
import type { Point } from '../../src/geometry/types';
import { strokesOf } from '../../src/scene/ink/strokesOf';
import type { PlannedLine } from '../../src/scene/plan/types';

export const inkAlong = (line: PlannedLine, track: readonly Point[], shown?: ReadonlySet<string>) =>
  strokesOf({ ...line, ink: line.ink!, track, span: { from: 0, to: 0 } }, shown);
