/** The picture of exactly one view, in one frame: for pages written ahead, embeds without a still picture, slides and files. */
import type { DossierIndex } from './dossier/indexDossier';
import { PLAIN, type Look } from './draw/look';
import type { LayoutRequest, Positions } from './layout/types';
import * as pipeline from './pipeline';
import { FRAMES } from './scene/plan/frames';
import { lineOf, fanOf } from './scene/seen';
import type { Plan } from './scene/plan/types';
import { frameForSlides, slideText, type SlideShape } from './scene/zoom/slideText';
import type { Scene } from './scene/types';
import { select } from './view/select';
import type { FrameName, ViewState } from './view/state';
import { emphasisOf } from './view/steps';

export interface Drawn {
  scene: Scene;
  look: Look;
}

/** `screen`: as in the explorer. Else for a room, with larger text, and labels only for what the view raises. */
export type Purpose = 'screen' | SlideShape;

/** A picture of everything, before anything is filtered or raised: of many views that put the same marks in the same places. */
export interface Standing {
  plan: Plan;
  positions: Positions;
  scene: Scene;
}

/** @param layout finds places where none are stored */
export async function standingOf(
  index: DossierIndex,
  view: Pick<ViewState, 'unfolded' | 'detail' | 'moved' | 'pins'>,
  frame: FrameName,
  layout: (request: LayoutRequest) => Promise<Positions>,
  purpose: Purpose = 'screen',
): Promise<Standing> {
  const shape = purpose === 'screen' ? FRAMES[frame] : frameForSlides(FRAMES[frame], purpose);
  const base = pipeline.plan(index, shape);
  const isBase = !view.unfolded.length && view.detail === base.detail;
  const plan = isBase ? base : pipeline.plan(index, shape, view.unfolded, view.detail);
  const found = await pipeline.place(index, base, layout);
  const known = new Set([...base.actors, ...plan.actors].map(({ id }) => id));
  const own = [...Object.entries(view.moved[frame] ?? {}), ...Object.entries(view.pins[frame] ?? {})];
  const standing = new Map([...found, ...own.filter(([id]) => known.has(id))]);
  const all = pipeline.withGroups(plan, standing);
  const positions = plan.folded ? (await import('./scene/members/satellites')).withMembers(plan, all) : all;
  return { plan, positions, scene: pipeline.picture(plan, positions) };
}

/** What of it a view shows, and how. */
export function seenIn(
  index: DossierIndex,
  view: ViewState,
  { plan, positions, scene: rest }: Standing,
  purpose: Purpose = 'screen',
): Drawn {
  const { kept, insideKept } = select(index, view.filter);
  const raised = emphasisOf(index, view);
  const filtered = pipeline.heldBack(rest, new Set([...kept, ...insideKept]));
  const emphasis = raised && pipeline.standingOut(rest, plan, raised);
  const isSpoken = ({ id }: { id: string }) => !filtered.has(id) && (!emphasis || emphasis.out.has(id));
  const isThere = (line: { id: string }) => isSpoken(line) || emphasis?.context.has(line.id) === true;
  const scene = purpose === 'screen' ? rest : slideText(plan, rest, positions, isSpoken, isThere, purpose);
  const markOf = (id: string | null) => (id === null ? null : (lineOf(scene, id)?.id ?? plan.endOf(id)));
  const look: Look = {
    ...PLAIN,
    filtered,
    emphasis,
    open: markOf(view.open),
    fan: view.open === null && view.between !== null ? fanOf(scene, view.between) : [],
  };
  return { scene, look };
}

/** @returns marks of exactly one view in a frame, and how they are seen */
export async function pictureOf(
  index: DossierIndex,
  view: ViewState,
  frame: FrameName,
  layout: (request: LayoutRequest) => Promise<Positions>,
  purpose: Purpose = 'screen',
): Promise<Drawn> {
  return seenIn(index, view, await standingOf(index, view, frame, layout, purpose), purpose);
}
