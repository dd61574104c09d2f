/** Term of the score about angles between neighbouring fans at an actor, less the room that the fans themselves take. */
import { ANGLE_COST, MIN_LIST_LINES } from '../layoutMeasures';
import type { Graph } from './graph';

const TURN = 2 * Math.PI;

export function createAngles({ edges, edgesAt }: Graph) {
  const most = Math.max(0, ...edgesAt.map((list) => list.length));
  const angle = new Float64Array(most);
  const width = new Float64Array(most);

  return (x: Float64Array, y: Float64Array, v: number): number => {
    const list = edgesAt[v]!;
    const count = list.length;
    if (count < 2) return 0;
    for (let k = 0; k < count; k++) {
      const { a, b, lines, half } = edges[list[k]!]!;
      const o = a === v ? b : a;
      const dx = x[o]! - x[v]!;
      const dy = y[o]! - y[v]!;
      const length = Math.sqrt(dx * dx + dy * dy) || 1;
      const towards = Math.atan2(dy, dx);
      const wide = half && Math.min(1.3, Math.atan(((lines >= MIN_LIST_LINES ? 10 : 4.6) * half) / length));
      let at = k;
      for (; at > 0 && angle[at - 1]! > towards; at--) {
        angle[at] = angle[at - 1]!;
        width[at] = width[at - 1]!;
      }
      angle[at] = towards;
      width[at] = wide;
    }
    let sum = 0;
    const fair = Math.min(0.5, (0.8 * TURN) / count);
    for (let k = 0; k < count; k++) {
      const next = k + 1 === count ? 0 : k + 1;
      const between = angle[next]! - angle[k]! + (next ? 0 : TURN);
      const need = fair + 0.8 * (width[k]! + width[next]!);
      if (between < need) sum += ((need - between) / need) ** 2;
    }
    return ANGLE_COST * sum;
  };
}
