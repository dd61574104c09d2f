/**
 * Names of a large picture that is seen closer: those of the best connected actors in sight, placed for what is in sight
 * alone. Text has its usual size on the screen.
 */
import { createGrid } from '../../geometry/grid';
import type { Box } from '../../geometry/types';
import { placeNames } from '../labels/placeNames';
import type { Frame } from '../plan/frames';
import type { CrowdCode, NamedActor, PlacedName } from '../plan/types';
import { ROOM_A_NAME } from '../sceneMeasures';
import type { ActorMark, Scene } from '../types';
import { countLineEnds } from '../markIndex';
import { unscaleName } from './scaleWorld';

/**
 * @param seen what is in sight, in scene units
 * @param zoom how close it is seen
 * @param growth size of the shapes, as a share of what the scene says
 * @param placeHubNames places the names that stand first
 * @returns names by id, of those that stand
 */
export function nameInSight(
  scene: Scene,
  seen: Box,
  zoom: number,
  growth: number,
  placeHubNames: CrowdCode['placeHubNames'],
): Map<string, PlacedName> {
  const larger = (box: Box): Box => ({
    left: (box.left - seen.left) * zoom,
    right: (box.right - seen.left) * zoom,
    top: (box.top - seen.top) * zoom,
    bottom: (box.bottom - seen.top) * zoom,
  });
  const { right: width, bottom: height } = larger(seen);
  const frame: Frame = { ...scene.frame, width, height, keep: [] };
  const degrees = countLineEnds(scene.lines);
  const degreeOf = ({ id }: ActorMark) => degrees.get(id) ?? 0;
  const inSight = scene.actors.filter(
    ({ x, y, shape }) => shape.outside && x >= seen.left && x <= seen.right && y >= seen.top && y <= seen.bottom,
  );
  inSight.sort((p, q) => degreeOf(q) - degreeOf(p) || (p.id < q.id ? -1 : 1));
  const hubs = Math.round((width * height) / ROOM_A_NAME.hub);
  const most = Math.round((width * height) / ROOM_A_NAME.any);
  const [largest, smallest] = [sizeOf(inSight, Math.max), sizeOf(inSight, Math.min)];
  const placed = new Map(
    inSight.map((mark, i): [string, NamedActor] => {
      const { id, name, shape } = mark;
      const middle = larger({ left: mark.x, right: mark.x, top: mark.y, bottom: mark.y });
      return [
        id,
        {
          ...{ id, x: middle.left, y: middle.top, degree: degreeOf(mark), hub: i < hubs, actor: { name } },
          shape: {
            ...shape,
            ...{ hw: shape.hw * zoom * growth, hh: shape.hh * zoom * growth, fontSize: i < hubs ? largest : smallest },
          },
        },
      ];
    }),
  );
  const blocked = scene.hulls.map(({ heading }) => larger(heading));
  const first = placeHubNames(placed, blocked, frame);
  const named = new Map([...placed].filter(([id], i) => i < most || first.has(id)));
  const names = placeNames(named, createGrid(), [...blocked, ...dotsOf(placed, named)], frame, first);
  return new Map([...names].filter(([, { stands }]) => stands).map(([id, name]) => [id, unscaleName(name, zoom)]));
}

const sizeOf = (actors: readonly ActorMark[], pick: (...sizes: number[]) => number): number =>
  actors.reduce((size, { shape }) => pick(size, shape.fontSize), actors[0]?.shape.fontSize ?? 0);

/** Boxes of actors whose own names are not to be placed: names keep clear of them, too. */
function dotsOf(placed: ReadonlyMap<string, NamedActor>, named: ReadonlyMap<string, NamedActor>): Box[] {
  return [...placed.values()]
    .filter(({ id }) => !named.has(id))
    .map(({ x, y, shape: { hw, hh } }) => ({ left: x - hw, right: x + hw, top: y - hh, bottom: y + hh }));
}
