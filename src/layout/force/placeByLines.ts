import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { simulateForces } from './simulateForces';
import { fitToFrame } from './fitToFrame';
export function placeByLines(graph: LayoutGraph, seed: number): NodeCoordinates {
  return fitToFrame(graph, simulateForces(graph, seed), 0, false);
}
