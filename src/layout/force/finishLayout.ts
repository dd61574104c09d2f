/** The last round of a layout: lines leave the shapes of others, and badges get their room; then no two shapes touch. */
import { LAST_LINE_COSTS, LAST_PASSES } from '../layoutMeasures';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { refineLayout } from './refineLayout';
import { removeOverlaps } from './removeOverlaps';
import { isRefined } from './runStart';
import { createScorer } from './scorer';

export function finishLayout(graph: LayoutGraph, from: NodeCoordinates): NodeCoordinates {
  if (!isRefined(graph)) return removeOverlaps(graph, from);
  const scorer = createScorer(graph, LAST_LINE_COSTS);
  return removeOverlaps(graph, refineLayout(graph, scorer, from, { passes: LAST_PASSES, swaps: false }));
}
