/**
 * Labels for the lines that a view raises: what is pale beside them may lie under a label that has no other place. Badges,
 * lines and actors stay where they are.
 */
import type { Box } from '../../geometry/types';
import { BADGE_NUMBER } from '../sceneMeasures';
import { createLabelAssignment } from '../labels/labelAssignment';
import { hasBadgeColumn, type DraftLine } from '../edges/placeBadges';
import { scaleBox, scaleWorld, keepLabel } from './scaleWorld';
import type { LabelPlace } from '../labels/labelPlaces';
import { nameBoxesOf } from '../labels/placeNames';
import { boxOfDisc, indexObstacles } from '../labels/obstacleIndex';
import { pillBoxOf } from '../nodes/placePills';
import type { PlacedActor } from '../nodes/placeNodes';
import { comparePriority, findFreeCandidate, assignInRounds } from '../labels/placeLabels';
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
 * @param isRaised tells of a line whether it is to have a label
 * @param isThere tells of a line whether it keeps its colour
 * @param stay labels that stand already: the others get what is left
 */
export function placeLabelsOver(
  ground: LabelGround,
  isRaised: (line: LineMark) => boolean,
  isThere: (line: LineMark) => boolean,
  stay: PlacesByLine = new Map(),
): PlacesByLine {
  const wanted = ground.rest.lines.filter(isRaised).length;
  // What is pale, then lines that lend context, may lie under a label that has no other place.
  let places = stay;
  for (const isInTheWay of [() => true, isThere, isRaised]) {
    if (places.size === wanted) return places;
    const found = placesAmong(ground, isInTheWay, isThere, isRaised, stay);
    if (found.size > places.size) places = found;
  }
  // A badge that lends context may, too, if nothing else helps.
  return places.size < wanted ? placesAmong(ground, isRaised, isRaised, isRaised, places) : places;
}

/**
 * Places of the labels that are wanted, where only some lines are in the way, and the badges of some.
 * @param stay labels that stand already: the others get what is left
 */
function placesAmong(
  { frame, rest, by, count, tilts, placed, drafts }: LabelGround,
  isInTheWay: (line: LineMark) => boolean,
  hasBadge: (line: LineMark) => boolean,
  wanted: (line: LineMark) => boolean,
  stay: PlacesByLine,
): PlacesByLine {
  const indices = rest.lines.flatMap((line, i) => (isInTheWay(line) ? i : []));
  const own = indices.map((i) => drafts[i]!);
  const ground = scaleWorld(own, placed, frame, by);
  const names = new Map(rest.actors.map(({ id, label }) => [id, label]));
  const beside = nameBoxesOf(names, placed, ({ shape }) => shape.outside);
  const badges = rest.lines.flatMap((line, i) =>
    hasBadge(line) && !isInTheWay(line) ? boxOfDisc(drafts[i]!.badge, drafts[i]!.reach / 2) : [],
  );
  const numbers = rest.lines.flatMap((line) => (wanted(line) ? numberBoxesOf(line, count) : []));
  const boxes = [
    ...rest.hulls.map(({ heading }) => heading),
    ...rest.pills.map(pillBoxOf),
    ...beside,
    ...badges,
    ...numbers,
  ];
  const blocked = boxes.map((box) => scaleBox(box, by));
  const world: LabelContext = { ...ground, blocked, fixed: indexObstacles(ground.placed, blocked, ground.frame) };
  const wishes = world.drafts.flatMap((draft, n) => {
    const line = rest.lines[indices[n]!]!;
    const isList = hasBadgeColumn(own[n]!.fan, placed, frame);
    return wanted(line) && !stay.has(indices[n]!)
      ? [createLabelRequest(draft, n, levelOnly(placesOf(draft, n, line, isList, world, by), tilts), isList, world)]
      : [];
  });
  const table = createLabelAssignment(world.drafts);
  const byLine = (places: PlacesByLine) => new Map([...places].map(([n, place]) => [indices[n]!, place]));
  if (!stay.size) return byLine(assignInRounds(wishes, table));
  for (const [i, place] of stay) table.put(indices.indexOf(i), place);
  for (const { index, candidateAt } of wishes.sort(comparePriority)) {
    const place = findFreeCandidate(table, index, candidateAt, Infinity);
    if (place) table.put(index, place);
  }
  return byLine(table.places);
}

function* levelOnly(places: Iterable<LabelPlace>, tilts: boolean): Generator<LabelPlace> {
  for (const place of places) if (tilts || !place.slope) yield place;
}

/** The box of the number on a badge, over which no label may stand. */
function numberBoxesOf({ badge, members, pill }: LineMark, count: number): Box[] {
  if (members.length === 1 || pill) return [];
  const scale = badge.scale * count;
  const at = { x: badge.x + BADGE_NUMBER.x * scale, y: badge.y + BADGE_NUMBER.y * scale };
  return [boxOfDisc(at, BADGE_NUMBER.radius * scale)];
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
