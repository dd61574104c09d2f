/**
 * Labels for the lines that a view raises: what is pale beside them may lie under a label that has no other place. Badges,
 * lines and actors stay where they are.
 */
import type { Box } from '../../geometry/types';
import { numberDiscAt } from '../plan/badgeReach';
import { createLabelAssignment } from '../labels/labelAssignment';
import { hasBadgeColumn, type DraftLine } from '../edges/placeBadges';
import { scaleBox, scaleWorld, keepLabel } from './scaleWorld';
import type { LabelPlace } from '../labels/labelPlaces';
import { nameBoxesOf } from '../labels/placeNames';
import { boxOfDisc, indexObstacles } from '../labels/obstacleIndex';
import { pillBoxOf } from '../nodes/placePills';
import type { PlacedActor } from '../nodes/placeNodes';
import { assignBeside, assignInRounds } from '../labels/placeLabels';
import type { LineTests } from '../markStates';
import type { Frame } from '../plan/frames';
import type { LineMark, Scene } from '../types';
import { createLabelRequest, generatePlacesAtBadge, hasRoomForLabel, type LabelContext } from '../labels/labelRequests';

/** Places of labels by the index of their line, in the enlarged world. */
export type PlacesByLine = Map<number, LabelPlace>;

/** The picture without labels: what they have to find room in. */
export interface LabelGround {
  frame: Frame;
  rest: Scene;
  /** The picture's world is enlarged by this, so that text has its usual size in it. */
  by: number;
  /** How much larger than usual the numbers on badges are. */
  count: number;
  /** Whether labels may stand along their lines: a slide's become text of PowerPoint, which is level. */
  tilts: boolean;
  placed: Map<string, PlacedActor>;
  /** Those of `rest`. */
  drafts: readonly DraftLine[];
}

/**
 * Places for the labels of raised lines.
 * @param tests which lines are to have a label, and which keep their colour
 * @param stay labels that stand already: the others get what is left
 */
export function placeLabelsOver(
  ground: LabelGround,
  { isSeen, isThere }: LineTests,
  stay: PlacesByLine = new Map(),
): PlacesByLine {
  const wanted = ground.rest.lines.filter(({ id }) => isSeen(id)).length;
  // What is pale, then lines that lend context, may lie under a label that has no other place.
  let places = stay;
  for (const isInTheWay of [() => true, isThere, isSeen]) {
    if (places.size === wanted) return places;
    const found = placesAmong(ground, isInTheWay, isThere, isSeen, stay);
    if (found.size > places.size) places = found;
  }
  // A badge that lends context may, too, if nothing else helps.
  return places.size < wanted ? placesAmong(ground, isSeen, isSeen, isSeen, places) : places;
}

/**
 * Places of the labels that are wanted, where only some lines are in the way, and the badges of some.
 * @param stay labels that stand already: the others get what is left
 */
function placesAmong(
  { frame, rest, by, count, tilts, placed, drafts }: LabelGround,
  isInTheWay: (line: string) => boolean,
  hasBadge: (line: string) => boolean,
  isWanted: (line: string) => boolean,
  stay: PlacesByLine,
): PlacesByLine {
  const indices = rest.lines.flatMap((line, i) => (isInTheWay(line.id) ? i : []));
  const own = indices.map((i) => drafts[i]!);
  const ground = scaleWorld(own, placed, frame, by);
  const names = new Map(rest.actors.map(({ id, label }) => [id, label]));
  const beside = nameBoxesOf(names, placed, ({ shape }) => shape.outside);
  const badges = rest.lines.flatMap((line, i) =>
    hasBadge(line.id) && !isInTheWay(line.id) ? boxOfDisc(drafts[i]!.badge, drafts[i]!.reach / 2) : [],
  );
  const numbers = rest.lines.flatMap((line) => (isWanted(line.id) ? numberBoxesOf(line, count) : []));
  const boxes = [
    ...rest.hulls.map(({ heading }) => heading),
    ...rest.pills.map(pillBoxOf),
    ...beside,
    ...badges,
    ...numbers,
  ];
  const blocked = boxes.map((box) => scaleBox(box, by));
  const fixed = indexObstacles(ground.placed, blocked, ground.frame);
  const world: LabelContext = { ...ground, blocked, fixed, dense: rest.dense };
  const requests = world.drafts.flatMap((draft, n) => {
    const line = rest.lines[indices[n]!]!;
    const isList = hasBadgeColumn(own[n]!.fan, placed, frame);
    return isWanted(line.id) && !stay.has(indices[n]!)
      ? [createLabelRequest(draft, n, levelOnly(placesOf(draft, n, line, isList, world, by), tilts), isList, world)]
      : [];
  });
  const labels = createLabelAssignment(world.drafts);
  const byLine = (places: PlacesByLine) => new Map([...places].map(([n, place]) => [indices[n]!, place]));
  if (!stay.size) return byLine(assignInRounds(requests, labels));
  for (const [i, place] of stay) labels.put(indices.indexOf(i), place);
  return byLine(assignBeside(requests, labels));
}

function* levelOnly(places: Iterable<LabelPlace>, tilts: boolean): Generator<LabelPlace> {
  for (const place of places) if (tilts || !place.slope) yield place;
}

/** The box of the number on a badge, over which no label may stand. */
function numberBoxesOf({ badge, members, pill }: LineMark, count: number): Box[] {
  if (members.length === 1 || pill) return [];
  const disc = numberDiscAt(badge, badge.scale * count);
  return [boxOfDisc(disc, disc.radius)];
}

/** Where it stands in an article, if it has room there; in a list in a row with its line; beside its badge, which stays. */
function* placesOf(
  draft: DraftLine,
  index: number,
  line: LineMark,
  isList: boolean,
  world: LabelContext,
  by: number,
): Generator<LabelPlace> {
  if (line.labelled) {
    const place = keepLabel(line, draft, by);
    if (hasRoomForLabel(place.box, world)) yield place;
  }
  yield* generatePlacesAtBadge(draft, index, isList, world);
}
