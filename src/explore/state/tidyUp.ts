/** Puts an arrangement in order after a hand has been at it, by small moves, each judged by the drawn picture. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { Positions } from '../../layout/types';
import { polishStepwise } from '../../layout/polishPositions';
import { placesRequestOf } from '../../picture/findPlaces';
import type { Plan } from '../../scene/plan/types';
import type { Point } from '../../geometry/types';

/** How far from an actor that was moved others are put in order, and by which steps, in scene units. */
const NEAR = 260;
const STEPS = [26, 12];

/**
 * Small moves of those near whom a hand has moved, or of all if it has moved nobody; a frame passes between two pictures.
 * @param hand what it has fixed, and who gave way
 * @param wrong what is wrong with the picture; lower is better
 */
export async function tidyUp(
  index: DossierIndex,
  plan: Plan,
  standing: Positions,
  hand: { pins: Readonly<Record<string, Point>>; moved: Readonly<Record<string, Point>> },
  wrong: (at: Positions) => number,
): Promise<Positions> {
  const touched = Object.keys({ ...hand.pins, ...hand.moved }).flatMap((id) => standing.get(id) ?? []);
  const isFar = (at: Point) => touched.length > 0 && touched.every(({ x, y }) => Math.hypot(x - at.x, y - at.y) > NEAR);
  const given = [...standing].filter(([id, at]) => id in hand.pins || isFar(at));
  const work = polishStepwise(placesRequestOf(index, plan, new Map(given)), standing, wrong, STEPS);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value.positions;
    await new Promise(requestAnimationFrame);
  }
}
