/**
 * What is drawn: plain marks with their geometry, in scene units. A scene depends on the plan and the positions alone;
 * filters, hover and opening only say which of its marks are seen.
 */
import * as words from '../words/en/marks';
import type { FanMark, Scene } from './types';
import type { Positions } from '../layout/types';
import { layEdges } from './edges/layEdges';
import { pillTallyOf, placeBadges, setBadgeDistance, type DraftLine } from './edges/placeBadges';
import { standBadgesAside } from './edges/standBadgesAside';
import type { Fan } from './edges/buildFan';
import { routeEdges } from './edges/routeEdges';
import { createGrid } from '../geometry/grid';
import { regroupMemberRows } from './edges/memberRows';
import { createActorMark, createLabelMark, createLineMark } from './createMarks';
import { nameBoxesOf, placeNames } from './labels/placeNames';
import { createCountPill } from './nodes/countPill';
import { findFreeRimPoint, pillBoxOf, placePills } from './nodes/placePills';
import { placeNodes, placeDots, type PlacedActor } from './nodes/placeNodes';
import { placeLabels } from './labels/placeLabels';
import type { CountedLine, Plan } from './plan/types';
import { placeFallbackLabels, type FallbackLabel } from './labels/fallbackLabels';

/**
 * Builds the scene of a plan whose actors stand at `positions`.
 * @param pinned ids of those that a hand has fixed
 */
export function buildScene(planned: Plan, positions: Positions, pinned: Iterable<string> = []): Scene {
  const plan = regroupMemberRows(planned, positions);
  const { frame } = plan;
  const placed = placeNodes(plan, positions);
  const isOnGrounds = plan.detail !== 'groups' && plan.arrangement?.nearBy !== 'lines';
  const hulls = (isOnGrounds && plan.grounds?.hullsOf(placeDots(plan, positions))) || [];
  const headings = hulls.map(({ heading }) => heading);
  const bands = (plan.bands.length && plan.crowdCode?.drawBands(plan.bands, hulls, frame)) || [];
  const blocked = [...headings, ...bands.flatMap(({ room }) => room)];
  const hubNames = plan.crowdCode?.placeHubNames(placed, blocked, frame);
  const namesBeside = (names: ReturnType<typeof placeNames>) =>
    nameBoxesOf(names, placed, ({ shape }) => shape.outside);
  const {
    fans,
    drafts,
    grid,
    settled: names,
  } = layEdges(routeEdges(plan, placed), placed, plan, (edges) => {
    const names = placeNames(placed, plan.crowd ? createGrid() : edges.grid, blocked, frame, hubNames);
    if (plan.detail === 'actors') placeBadges(edges.drafts, placed, edges.grid, namesBeside(names), plan);
    return names;
  });
  const written = nameBoxesOf(names, placed);
  const beside = namesBeside(names);
  if (plan.dense) standBadgesAside(drafts, placed, grid, beside, frame);
  const missing =
    plan.detail === 'groups' && plan.crowdCode?.placeCounts(drafts.map(countedLineOf), placed, beside, frame);
  const pills = placePills(placed, grid, written, frame);
  const boxes = [...beside, ...pills.map(pillBoxOf)];
  const labels = placeLabels(drafts, placed, grid, boxes, plan);
  const spares = placeFallbackLabels(drafts, labels, placed, grid, boxes, frame);
  // Lines that are inked for all of a pair are as wide as their number.
  const widths = drafts.some(({ line }) => line.ink) ? undefined : plan.weigh?.(plan);
  const rimOf = (actor: PlacedActor) => findFreeRimPoint(actor, placed, grid, boxes, frame);
  return {
    frame,
    crowd: plan.crowd,
    dense: plan.dense,
    detail: plan.detail,
    actors: [...placed.values()].map((actor) => createActorMark(actor, names.get(actor.id)!)),
    lines: drafts.map((draft, i) => {
      const writing = {
        label: createLabelMark(labels.get(i) ?? spares.get(i)!.place),
        labelled: labels.has(i),
        blockers: blockersOf(spares.get(i), drafts),
      };
      const mark = createLineMark(draft, writing, placed, frame, widths?.endsOf(draft.line));
      return missing && missing.has(draft.line.id) ? Object.assign(mark, { rest: 'quiet' }) : mark;
    }),
    bands,
    pills,
    hulls,
    caveat: plan.arrangement?.caveat,
    fans: fans.map(createFanMark),
    ...(widths ? { widths: { samples: widths.samples } } : {}),
    notice: plan.undrawn.length ? words.tooLarge(plan.undrawn.length) : null,
    rims: Object.fromEntries([...pinned].flatMap((id) => (placed.has(id) ? [[id, rimOf(placed.get(id)!)]] : []))),
  };
}

function createFanMark({ pair: { a, b, lines, seated }, bend }: Fan): FanMark {
  return { a, b, lines: lines.map(({ id }) => id), ...(seated?.size ? { seated: [...seated] } : {}), bend };
}

function countedLineOf(draft: DraftLine): CountedLine {
  const { line, track } = draft;
  return {
    line,
    pill: createCountPill(pillTallyOf(line)),
    at: (share) => track.at(track.length * share),
    settle: (share) => setBadgeDistance(draft, track.length * share),
  };
}

/** Ids of the lines in the way of a spare label. */
function blockersOf(spare: FallbackLabel | undefined, drafts: readonly DraftLine[]): string[] | null {
  return spare?.blockers?.map((i) => drafts[i]!.line.id) ?? null;
}
