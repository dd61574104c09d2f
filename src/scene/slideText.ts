/**
 * The picture as it is shown to a room: only the lines that a step speaks of have labels, and these are larger, so that
 * the back row can read them. Actors, lines and badges stay where they are from step to step.
 */
import type { Positions } from '../layout/layout';
import { inColumn, type DraftLine } from './badges';
import { draftsLike } from './dragScene';
import { atLevel, enlarged, labelMarkAt, standingLabel } from './enlarged';
import type { Frame } from './frames';
import { headingBox } from './hulls';
import { besidePlaces, type LabelPlace } from './labels';
import { nameBoxes } from './names';
import { around, standing } from './obstacles';
import { pillBox } from './pills';
import { placeActors, type PlacedActor } from './place';
import { createTable, inRounds } from './placeLabels';
import type { Plan } from './plan';
import type { LineMark, Scene } from './scene';
import { hasRoom, placesInRow, wish, type World } from './wishes';

/** Names fill their shapes from this size on, and labels are so many times as large as in an article. */
const SMALLEST_NAME = 12.8;
const LARGER = 1.22;
/** In scene units: a wide slide has so much room left and right of the picture. */
const BESIDE = 36;

/** The shape of a picture for slides: no corner is kept for a title, which stands beside it. */
export function frameForSlides(frame: Frame): Frame {
  const beside = frame.name === 'wide' ? BESIDE : 0;
  return { ...frame, keep: [], smallestName: Math.max(frame.smallestName, SMALLEST_NAME), beside };
}

/** Labels by the index of their line, in the enlarged world. */
type Places = Map<number, LabelPlace>;

/** The picture without labels: what they have to find room in. */
interface Ground {
  plan: Plan;
  rest: Scene;
  placed: Map<string, PlacedActor>;
  drafts: readonly DraftLine[];
}

/**
 * @param rest the plan's picture, with everyone at `positions`
 * @param spoken tells of a line whether the step speaks of it
 * @param there tells of a line whether it keeps its colour
 */
export function slideText(
  plan: Plan,
  rest: Scene,
  positions: Positions,
  spoken: (line: LineMark) => boolean,
  there: (line: LineMark) => boolean,
): Scene {
  const placed = placeActors(plan, positions);
  const ground = { plan, rest, placed, drafts: draftsLike(rest, placed, plan.frame) };
  const wanted = rest.lines.filter(spoken).length;
  // What is pale, then lines that lend context, at last their badges, may lie under a label that has no other place.
  let places: Places = new Map();
  const passes = [
    [() => true, there] as const,
    [there, there] as const,
    [spoken, there] as const,
    [spoken, spoken] as const,
  ];
  for (const [isInTheWay, hasBadge] of passes) {
    if (places.size === wanted) break;
    const found = placesAmong(ground, isInTheWay, hasBadge, spoken);
    if (found.size > places.size) places = found;
  }
  const quiet = withoutLabels(rest);
  return {
    ...quiet,
    lines: quiet.lines.map((line, i): LineMark => {
      const place = places.get(i);
      return place ? { ...line, label: labelMarkAt(place, 1 / LARGER), labelled: true } : line;
    }),
  };
}

/** The same for all steps, so that from one to the next only what differs is touched. */
const known = new WeakMap<Scene, Scene>();

function withoutLabels(rest: Scene): Scene {
  const scene = known.get(rest) ?? {
    ...rest,
    frame: { ...rest.frame, labels: true },
    lines: rest.lines.map((line): LineMark => ({ ...line, labelled: false, blockers: null })),
  };
  known.set(rest, scene);
  return scene;
}

/** Places of the labels that are wanted, where only some lines are in the way, and the badges of some. */
function placesAmong(
  { plan, rest, placed, drafts }: Ground,
  isInTheWay: (line: LineMark) => boolean,
  hasBadge: (line: LineMark) => boolean,
  wanted: (line: LineMark) => boolean,
): Places {
  const by = 1 / LARGER;
  const indices = rest.lines.flatMap((line, i) => (isInTheWay(line) ? i : []));
  const own = indices.map((i) => drafts[i]!);
  const larger = enlarged(own, placed, plan.frame, by);
  const names = new Map(rest.actors.map(({ id, label }) => [id, label]));
  const beside = nameBoxes(names, placed, ({ shape }) => shape.outside);
  const badges = rest.lines.flatMap((line, i) =>
    hasBadge(line) && !isInTheWay(line) ? around(drafts[i]!.badge, drafts[i]!.reach / 2) : [],
  );
  const boxes = [...rest.pills.map(pillBox), ...rest.hulls.map(headingBox), ...beside, ...badges];
  const blocked = boxes.map((box) => atLevel(box, by));
  const world: World = { ...larger, blocked, fixed: standing(larger.placed, blocked, larger.frame) };
  const wishes = world.drafts.flatMap((draft, n) => {
    const line = rest.lines[indices[n]!]!;
    const isList = inColumn(own[n]!.fan, placed, plan.frame);
    return wanted(line) ? [wish(draft, n, placesOf(draft, line, isList, world), isList, world)] : [];
  });
  const found = inRounds(wishes, createTable(world.drafts));
  return new Map([...found].map(([n, place]) => [indices[n]!, place]));
}

/** Where it stands in an article, if it has room there; in a list in a row with its line; beside its badge, which stays. */
function* placesOf(draft: DraftLine, line: LineMark, isList: boolean, world: World): Generator<LabelPlace> {
  if (line.labelled) {
    const place = standingLabel(line, draft, 1 / LARGER);
    if (hasRoom(place.box, world)) yield place;
  }
  const own = draft.along / (draft.track.length || 1);
  const inRow = isList ? placesInRow(draft, world) : [];
  for (const place of inRow) yield { ...place, share: null };
  const last = inRow.at(-1)?.cost ?? 0;
  for (const place of besidePlaces(draft, [own], (box) => hasRoom(box, world)))
    yield { ...place, share: null, cost: last + place.cost };
}
