/**
 * The picture as it is shown to a room: only the lines that a step speaks of have labels, and these are larger, so that
 * the back row can read them. Actors, lines and badges stay where they are from step to step.
 */
import type { Positions } from '../layout/layout';
import { inColumn, type DraftLine } from './badges';
import { draftsLike } from './dragScene';
import { atLevel, enlarged, labelMarkAt } from './enlarged';
import type { Frame } from './frames';
import { headingBox } from './hulls';
import { besidePlaces, type LabelPlace } from './labels';
import { nameBoxes } from './names';
import { standing } from './obstacles';
import { pillBox } from './pills';
import { placeActors, type PlacedActor } from './place';
import { createTable, inRounds } from './placeLabels';
import type { Plan } from './plan';
import type { LineMark, Scene } from './scene';
import { hasRoom, placesInRow, wish, type World } from './wishes';

/** Names fill their shapes from this size on, and labels are so many times as large as in an article. */
const SMALLEST_NAME = 12.8;
const LARGER = 1.35;

/** The shape of a picture for slides: no corner is kept for a title, which stands beside it. */
export function frameForSlides(frame: Frame): Frame {
  return { ...frame, keep: [], smallestName: Math.max(frame.smallestName, SMALLEST_NAME) };
}

/** Labels by the index of their line, in the enlarged world. */
type Places = Map<number, LabelPlace>;

/**
 * @param rest the plan's picture, with everyone at `positions`
 * @param spoken tells of a line whether the step speaks of it
 * @param there tells of a line whether it keeps its colour, and so stays in the way of labels if there is little room
 */
export function slideText(
  plan: Plan,
  rest: Scene,
  positions: Positions,
  spoken: (line: LineMark) => boolean,
  there: (line: LineMark) => boolean,
): Scene {
  const placed = placeActors(plan, positions);
  const drafts = draftsLike(rest, placed, plan.frame);
  const columns = drafts.map((draft) => inColumn(draft.fan, placed, plan.frame));
  const among = (isIn: (line: LineMark) => boolean): Places => {
    const indices = rest.lines.flatMap((line, i) => (isIn(line) ? i : []));
    const wanting = indices.map((i) => spoken(rest.lines[i]!));
    const found = placed.size
      ? placeAmong(
          indices.map((i) => drafts[i]!),
          indices.map((i) => columns[i]!),
          wanting,
          placed,
          plan,
          rest,
        )
      : new Map<number, LabelPlace>();
    return new Map([...found].map(([n, place]) => [indices[n]!, place]));
  };
  const wanted = rest.lines.filter(spoken).length;
  const everywhere = among(() => true);
  const closer = everywhere.size < wanted ? among(there) : everywhere;
  const places = closer.size > everywhere.size ? closer : everywhere;
  return {
    ...rest,
    frame: { ...rest.frame, labels: true },
    lines: rest.lines.map((line, i): LineMark => {
      const place = places.get(i);
      const label = place ? labelMarkAt(place, 1 / LARGER) : line.label;
      return { ...line, label, labelled: place !== undefined, blockers: null };
    }),
  };
}

function placeAmong(
  drafts: readonly DraftLine[],
  columns: readonly boolean[],
  wanting: readonly boolean[],
  placed: ReadonlyMap<string, PlacedActor>,
  plan: Plan,
  rest: Scene,
): Places {
  const by = 1 / LARGER;
  const smaller = enlarged(drafts, placed, plan.frame, by);
  const names = new Map(rest.actors.map(({ id, label }) => [id, label]));
  const boxes = [
    ...rest.pills.map(pillBox),
    ...rest.hulls.map(headingBox),
    ...nameBoxes(names, new Map(placed), ({ shape }) => shape.outside),
  ];
  const blocked = boxes.map((box) => atLevel(box, by));
  const world: World = { ...smaller, blocked, fixed: standing(smaller.placed, blocked, smaller.frame) };
  const table = createTable(world.drafts);
  const wishes = world.drafts.flatMap((draft, i) =>
    wanting[i] ? [wish(draft, i, placesOf(draft, columns[i]!, world), columns[i]!, world)] : [],
  );
  return inRounds(wishes, table);
}

/** Beside its badge, which stays where it is; in a list in a row with its line first. */
function* placesOf(draft: DraftLine, isList: boolean, world: World): Generator<LabelPlace> {
  const own = draft.along / (draft.track.length || 1);
  const inRow = isList ? placesInRow(draft, world) : [];
  for (const place of inRow) yield { ...place, share: null };
  const last = inRow.at(-1)?.cost ?? 0;
  for (const place of besidePlaces(draft, [own], (box) => hasRoom(box, world)))
    yield { ...place, share: null, cost: last + place.cost };
}
