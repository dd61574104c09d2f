/** The picture where a focus, an opened actor or a step raises some lines: these get labels over the pale rest. */
import type { Positions } from '../../layout/types';
import { redraftLines } from '../dragScene';
import type { LineTests } from '../markStates';
import { placeNodes } from '../nodes/placeNodes';
import type { Plan } from '../plan/types';
import type { LineMark, Scene } from '../types';
import { placeLabelsOver } from './placeLabelsOver';
import { createLabelMarkAtLevel, keepLabel, scaleWorld } from './scaleWorld';

/**
 * Labels that stand stay where they are, and more raised lines get one.
 * @param rest the plan's picture as it is seen at `level`, with everyone at `positions`
 * @param tests which lines stand out, and which keep their colour
 */
export function relabelRaised(plan: Plan, rest: Scene, positions: Positions, tests: LineTests, level: number): Scene {
  const { frame } = plan;
  const placed = placeNodes(plan, positions);
  const drafts = redraftLines(plan, rest, placed);
  const larger = scaleWorld(drafts, placed, frame, level).drafts;
  const stay = new Map(
    rest.lines.flatMap((line, i) =>
      line.labelled && tests.isSeen(line.id) ? [[i, keepLabel(line, larger[i]!, level)] as const] : [],
    ),
  );
  const places = placeLabelsOver({ frame, rest, by: level, count: 1, tilts: true, placed, drafts }, tests, stay);
  return {
    ...rest,
    frame: { ...rest.frame, labels: true },
    labelsOver: true,
    lines: rest.lines.map((line, i): LineMark => {
      const place = places.get(i);
      if (line.labelled || !tests.isSeen(line.id)) return line;
      if (!place) return { ...line, blockers: null };
      return { ...line, label: createLabelMarkAtLevel(place, level), labelled: true };
    }),
  };
}
