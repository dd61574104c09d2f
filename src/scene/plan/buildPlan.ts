/**
 * What the picture consists of, before anything has a place: actors with their shapes, lines, and the pairs they run
 * between. It depends on the dossier, the frame, who is unfolded and the level of detail, never on a filter, so that filtering
 * can move nothing.
 */
import { countEnds, foldActors, type Folding } from './foldActors';
import type { PlannedActor, Plan } from './types';
import { homeOf, type DossierIndex, type Link } from '../../dossier/indexDossier';
import type { Actor } from '../../dossier/schema';
import type { DetailLevel } from '../../view/viewState';
import { foldFan } from './foldFan';
import { countLines, fitFrameToActors, fitFrameToLines, fitFrameToWideShapes, isCrowd } from './fitFrame';
import { FRAMES, type Frame } from './frames';
import { fitFrameToSwitch, fitFrameToTitle } from './titleBox';
import { compareCodeUnits, groupBy } from '../../dossier/order';
import { DENSE_LINES, FEW_NAMED_ACTORS, HUB_SHARE, MOST_ACTORS, MOST_HUBS, ROOM_A_NAME } from '../sceneMeasures';
import { planLines, planPairs } from './planLines';
import { planShapes } from './planShapes';
import { dotShapeOf, memberShapeOf, tagShapeOf } from './actorShape';
import type { Shape } from './shape';

/**
 * Plans the picture of a dossier in a frame.
 * @param unfolded ids of actors whose members stand beside them; nothing else changes its size or place for that
 * @param detail how much is drawn of a crowd; groups only where there are any
 * @param base the same with nobody unfolded, on the level of actors, where that is known; of a crowd, what `dividePlan` made
 * @param most actors of a picture that is still drawn
 * @returns actors, tags and pairs sorted by id
 */
export function buildPlan(
  index: DossierIndex,
  whole: Frame,
  unfolded: readonly string[] = [],
  detail: DetailLevel = 'actors',
  base?: Plan,
  most = MOST_ACTORS,
): Plan {
  if (index.actors.size > most) return undrawnPlan(index, whole);
  const actors = [...index.actors.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
  const links = [...index.relationships.values()];
  const homes = actors.filter(({ id }) => homeOf(index, id) === id).length;
  const crowd = isCrowd(whole, homes);
  const grouped = actors.some(({ group }) => group);
  const withCorners = (given: Frame) =>
    fitFrameToTitle(crowd ? fitFrameToSwitch(given, grouped) : given, index.dossier);
  const [titled, screen] = [withCorners(whole), withCorners(FRAMES[whole.name])];
  const isApart = crowd && detail === 'lines';
  const frame = isApart ? fitFrameToLines(titled) : fitFrameToActors(titled, homes);
  const folding = foldActors(index, unfolded, crowd);
  const { anchorOf, endOf, docked, isDrawn } = folding;
  const planned = planPairs(planLines(index, links.filter(isDrawn), endOf, isApart), anchorOf, docked);
  const fans = crowd ? planned : planned.map((pair) => foldFan(index, pair, frame));
  const pairs = base?.crowdCode?.mergePairs?.(fans) ?? fans;
  const folded = folding.opened.size ? (base ?? buildPlan(index, whole)) : null;
  const degrees = countEnds(links.filter(isOutward(folding)), folding.homeOf);
  const standing = actors.filter(({ id }) => folding.homeOf(id) === id);
  const tagRims = new Map(
    actors
      .filter(({ id }) => docked.has(id))
      .map((tag) => [folding.homeOf(tag.id), 2 * tagShapeOf(tag, fitFrameToActors(screen, homes)).hh]),
  );
  const hubs = crowd ? hubsOf(degrees, homes, frame) : new Set<string>();
  // Who is unfolded changes nobody else.
  const shapes = folded
    ? { wide: folded.wide, of: new Map(folded.actors.map(({ id, shape }) => [id, shape])) }
    : crowd
      ? {
          wide: false,
          of: new Map(
            standing.map((actor) => [
              actor.id,
              dotShapeOf(actor, degrees.get(actor.id) ?? 0, frame, homes, hubs.has(actor.id)),
            ]),
          ),
        }
      : planShapes(standing, pairs, degrees, tagRims, frame, fitFrameToActors(screen, homes));
  const planActor = createActorPlanner(links, folding, degrees, hubs, shapes.of, frame);
  const plan: Plan = {
    frame: shapes.wide ? fitFrameToWideShapes(frame) : frame,
    whole,
    corners: screen.keep,
    crowd,
    wide: shapes.wide,
    dense: folded?.dense ?? (shapes.wide || (!crowd && countLines(pairs) > DENSE_LINES)),
    detail: isApart ? 'lines' : 'actors',
    levels: [],
    actors: actors.filter(({ id }) => anchorOf(id) === id).map(planActor),
    tags: actors.filter(({ id }) => docked.has(id)).map(planActor),
    grounds: base?.grounds ?? null,
    crowdCode: base?.crowdCode ?? null,
    arrangement: base?.arrangement ?? null,
    weigh: base?.weigh,
    undrawn: [],
    pairs,
    bands: [],
    foldable: folding.foldable,
    folded,
    endOf,
  };
  return plan.crowdCode?.planLevel(plan, detail, titled) ?? plan;
}

/** Nothing of a picture that would take minutes to find its places. */
function undrawnPlan(index: DossierIndex, frame: Frame): Plan {
  const undrawn = [...index.actors.keys()].filter((id) => homeOf(index, id) === id).sort(compareCodeUnits);
  return {
    ...{
      frame,
      whole: frame,
      corners: frame.keep,
      crowd: false,
      wide: false,
      dense: false,
      detail: 'actors',
      levels: [],
      actors: [],
      tags: [],
      pairs: [],
      bands: [],
    },
    ...{ grounds: null, crowdCode: null, arrangement: null, undrawn },
    ...{ foldable: new Set<string>(), folded: null, endOf: (id: string) => homeOf(index, id) },
  };
}

/** The best connected tenth of a crowd, as far as there is room for their names. */
function hubsOf(degrees: ReadonlyMap<string, number>, actors: number, { width, height }: Frame): Set<string> {
  const inOrder = [...degrees].sort(([p, m], [q, n]) => n - m || compareCodeUnits(p, q));
  const most = actors > FEW_NAMED_ACTORS ? Math.round((width * height) / ROOM_A_NAME.hub) : MOST_HUBS;
  return new Set(inOrder.slice(0, Math.min(most, Math.ceil(actors * HUB_SHARE))).map(([id]) => id));
}

/** Whether a relationship leaves the actor into which its ends fold. */
const isOutward =
  ({ homeOf: home }: Folding) =>
  ({ record }: Link) =>
    home(record.from) !== home(record.to);

/** Plans an actor: its shape by its degree, and what of its relationships has no line. */
function createActorPlanner(
  links: readonly Link[],
  folding: Folding,
  degrees: ReadonlyMap<string, number>,
  hubs: ReadonlySet<string>,
  shapes: ReadonlyMap<string, Shape>,
  frame: Frame,
): (actor: Actor) => PlannedActor {
  const { homeOf: home, anchorOf, docked, beside, opened, isDrawn } = folding;
  const ownDegrees = countEnds(links.filter(isOutward(folding)), (id) => id);
  const undrawn = groupBy(
    links.filter((link) => !isDrawn(link)),
    ({ record }) => anchorOf(record.from),
  );
  const shapeOf = (actor: Actor): Shape => {
    if (docked.has(actor.id)) return tagShapeOf(actor, frame);
    if (beside.has(actor.id)) return memberShapeOf(actor, frame);
    return shapes.get(actor.id)!;
  };
  return (actor) => {
    const { id } = actor;
    return {
      id,
      actor,
      group: actor.group,
      shape: shapeOf(actor),
      degree: (docked.has(id) ? ownDegrees : degrees).get(id) ?? 0,
      hub: hubs.has(id),
      inside: (undrawn.get(id) ?? []).map((link) => link.id).sort(),
      dock: docked.has(id) ? home(id) : null,
      unfolded: opened.has(id),
      beside: beside.has(id) ? home(id) : null,
      members: [],
    };
  };
}
