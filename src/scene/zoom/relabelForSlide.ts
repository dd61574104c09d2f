/**
 * The picture as it is shown to a room: only the lines that a step speaks of have labels, and these are larger, so that
 * the back row can read them. Actors, lines and badges stay where they are from step to step.
 */
import { createLabelAssignment } from '../labels/labelAssignment';
import type { Box } from '../../geometry/types';
import type { Positions } from '../../layout/types';
import { hasBadgeColumn, type DraftLine } from '../edges/placeBadges';
import { redraftLines } from '../dragScene';
import { scaleBox, scaleWorld, createLabelMarkAtLevel, keepLabel } from './scaleWorld';
import { BADGE_NUMBER } from '../sceneMeasures';
import { FRAMES, type Frame } from '../plan/frames';
import type { FrameName } from '../../view/viewState';
import type { LabelPlace } from '../labels/labelPlaces';
import { nameBoxesOf } from '../labels/placeNames';
import { boxOfDisc, indexObstacles } from '../labels/obstacleIndex';
import { placeNodes, type PlacedActor } from '../nodes/placeNodes';
import { comparePriority, findFreeCandidate, assignInRounds } from '../labels/placeLabels';
import type { Plan } from '../plan/types';
import type { LineMark, Scene } from '../types';
import { createLabelRequest, generatePlacesAtBadge, hasRoomForLabel, type LabelContext } from '../labels/labelRequests';

/** Shapes of a slide: names at their smallest, how much larger labels and counts are, and the room around it all. */
const SLIDES = {
  /** 16:9, the words beside the picture: 1.367 px of 1080 lines a unit. */
  slide: { smallestName: 13.3, larger: 1.26, count: 1.48, margin: { beside: 60, below: 24 } },
  /** 4:3, the words above it: 1.18 px a unit. */
  'slide-4-3': { smallestName: 15.75, larger: 1.5, count: 1.75, margin: { beside: 8, below: 12 } },
  /** A phone held upright, which its owner looks at. */
  'slide-tall': { smallestName: 10.5, larger: 1, count: 1, margin: { beside: 0, below: 0 } },
} as const;

export type SlideShape = keyof typeof SLIDES;

const frames = new Map<string, Frame>();

/**
 * The shape of a picture for slides: no corner is kept for a title, and what is written is at least 18 px of 1080.
 * @returns the same object each time, by which plans are known again
 */
export function fitFrameToSlide(frame: FrameName, shape: SlideShape): Frame {
  const key = `${shape} ${frame}`;
  const { smallestName, margin } = SLIDES[shape];
  const known = frames.get(key) ?? { ...FRAMES[frame], keep: [], titled: false, smallestName, margin };
  frames.set(key, known);
  return known;
}

/** Labels by the index of their line, in the enlarged world. */
type Places = Map<number, LabelPlace>;

/** The picture without labels: what they have to find room in. */
interface Ground {
  plan: Plan;
  rest: Scene;
  larger: number;
  count: number;
  placed: Map<string, PlacedActor>;
  drafts: readonly DraftLine[];
}

/**
 * @param rest the plan's picture, with everyone at `positions`
 * @param spoken tells of a line whether the step speaks of it
 * @param there tells of a line whether it keeps its colour
 */
export function relabelForSlide(
  plan: Plan,
  rest: Scene,
  positions: Positions,
  spoken: (line: LineMark) => boolean,
  there: (line: LineMark) => boolean,
  shape: SlideShape,
): Scene {
  const { larger, count } = SLIDES[shape];
  const placed = placeNodes(plan, positions);
  const ground = { plan, rest, larger, count, placed, drafts: redraftLines(rest, placed, plan.frame) };
  const wanted = rest.lines.filter(spoken).length;
  // What is pale, then lines that lend context, may lie under a label that has no other place.
  let places: Places = new Map();
  for (const isInTheWay of [() => true, there, spoken]) {
    if (places.size === wanted) break;
    const found = placesAmong(ground, isInTheWay, there, spoken);
    if (found.size > places.size) places = found;
  }
  // A badge that lends context may, too, if nothing else helps.
  if (places.size < wanted) places = placesAmong(ground, spoken, spoken, spoken, places);
  const quiet = withoutLabels(rest, count);
  return {
    ...quiet,
    labelsOver: true,
    lines: quiet.lines.map((line, i): LineMark => {
      const place = places.get(i);
      return place ? { ...line, label: createLabelMarkAtLevel(place, 1 / larger), labelled: true } : line;
    }),
  };
}

/** The same for all steps, so that from one to the next only what differs is touched. */
const known = new WeakMap<Scene, Scene>();

function withoutLabels(rest: Scene, count: number): Scene {
  const scene = known.get(rest) ?? {
    ...rest,
    frame: { ...rest.frame, labels: true },
    // Nothing unfolds on a slide.
    pills: [],
    lines: rest.lines.map((line): LineMark => ({
      ...line,
      badge: { ...line.badge, count },
      labelled: false,
      blockers: null,
    })),
  };
  known.set(rest, scene);
  return scene;
}

/**
 * Places of the labels that are wanted, where only some lines are in the way, and the badges of some.
 * @param stay labels that stand already: the others get what is left
 */
function placesAmong(
  { plan, rest, larger, count, placed, drafts }: Ground,
  isInTheWay: (line: LineMark) => boolean,
  hasBadge: (line: LineMark) => boolean,
  wanted: (line: LineMark) => boolean,
  stay: Places = new Map(),
): Places {
  const by = 1 / larger;
  const indices = rest.lines.flatMap((line, i) => (isInTheWay(line) ? i : []));
  const own = indices.map((i) => drafts[i]!);
  const ground = scaleWorld(own, placed, plan.frame, by);
  const names = new Map(rest.actors.map(({ id, label }) => [id, label]));
  const beside = nameBoxesOf(names, placed, ({ shape }) => shape.outside);
  const badges = rest.lines.flatMap((line, i) =>
    hasBadge(line) && !isInTheWay(line) ? boxOfDisc(drafts[i]!.badge, drafts[i]!.reach / 2) : [],
  );
  const numbers = rest.lines.flatMap((line) => (wanted(line) ? numberBoxesOf(line, count) : []));
  const boxes = [...rest.hulls.map(({ heading }) => heading), ...beside, ...badges, ...numbers];
  const blocked = boxes.map((box) => scaleBox(box, by));
  const world: LabelContext = { ...ground, blocked, fixed: indexObstacles(ground.placed, blocked, ground.frame) };
  const wishes = world.drafts.flatMap((draft, n) => {
    const line = rest.lines[indices[n]!]!;
    const isList = hasBadgeColumn(own[n]!.fan, placed, plan.frame);
    return wanted(line) && !stay.has(indices[n]!)
      ? [createLabelRequest(draft, n, placesOf(draft, line, isList, world, by), isList, world)]
      : [];
  });
  const table = createLabelAssignment(world.drafts);
  const byLine = (places: Places) => new Map([...places].map(([n, place]) => [indices[n]!, place]));
  if (!stay.size) return byLine(assignInRounds(wishes, table));
  for (const [i, place] of stay) table.put(indices.indexOf(i), place);
  for (const { index, candidateAt } of wishes.sort(comparePriority)) {
    const place = findFreeCandidate(table, index, candidateAt, Infinity);
    if (place) table.put(index, place);
  }
  return byLine(table.places);
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
  line: LineMark,
  isList: boolean,
  world: LabelContext,
  by: number,
): Generator<LabelPlace> {
  if (line.labelled) {
    const place = keepLabel(line, draft, by);
    if (hasRoomForLabel(place.box, world)) yield place;
  }
  yield* generatePlacesAtBadge(draft, isList, world);
}
