/** Where a label can stand about its badge, whatever its size: touching it, or farther away on a leader line. */
import type { TextAnchor } from '../plan/types';
import { LEADER_STEP, LONGEST_LEADER, SHORTEST_LEADER, SLANTED_LEADER_COST } from '../sceneMeasures';

export interface LabelCandidate {
  cost: number;
  anchor: TextAnchor;
  /** From the middle of the badge to the anchored edge, in radii of the badge; of those away in scene units. */
  dx: number;
  dy: number;
  /** Share of the label's height that stands above. */
  lift: number;
  /** Distance from the middle of the badge in scene units; 0 for a label that touches it. */
  away: number;
}

const NEAR: readonly LabelCandidate[] = [
  ...bothSides(1, 0, 0.5, 0),
  ...bothSides(1, 0, 0.2, 0.15),
  ...bothSides(1, 0, 0.8, 0.15),
  ...bothSides(0.6, 0.6, 0, 0.25),
  ...bothSides(0.6, -0.6, 1, 0.25),
  { cost: 0.2, anchor: 'middle', dx: 0, dy: -1, lift: 1, away: 0 },
  { cost: 0.2, anchor: 'middle', dx: 0, dy: 1, lift: 0, away: 0 },
];

function bothSides(dx: number, dy: number, lift: number, cost: number): LabelCandidate[] {
  return [
    { cost, anchor: 'start', dx, dy, lift, away: 0 },
    { cost: cost + 0.05, anchor: 'end', dx: -dx, dy, lift, away: 0 },
  ];
}

const HALF = 1 / 2;
const ROOT = Math.sqrt(3) / 2;
const CLOCK: readonly (readonly [number, number])[] = [
  [1, 0],
  [ROOT, HALF],
  [HALF, ROOT],
  [0, 1],
  [-HALF, ROOT],
  [-ROOT, HALF],
  [-1, 0],
  [-ROOT, -HALF],
  [-HALF, -ROOT],
  [0, -1],
  [HALF, -ROOT],
  [ROOT, -HALF],
];

/** Twelve directions at one distance. */
function around(away: number): LabelCandidate[] {
  return CLOCK.map(([cos, sin], i) => ({
    cost: 1 + away * 0.022 + (i % 3 ? SLANTED_LEADER_COST : 0),
    anchor: cos > 0.1 ? 'start' : cos < -0.1 ? 'end' : 'middle',
    dx: cos * away,
    dy: sin * away,
    lift: Math.abs(cos) > 0.1 ? 0.5 : sin < 0 ? 1 : 0,
    away,
  }));
}

/** All of them, the cheapest first. */
export const LABEL_CANDIDATES: readonly LabelCandidate[] = [
  ...NEAR,
  ...Array.from({ length: Math.floor((LONGEST_LEADER - SHORTEST_LEADER) / LEADER_STEP) + 1 }, (_, k) =>
    around(SHORTEST_LEADER + k * LEADER_STEP),
  ).flat(),
].sort((p, q) => p.cost - q.cost);
