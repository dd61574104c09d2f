/** The picture of exactly one view, in one frame: for a page that is written ahead, and for one without a still picture. */
import type { DossierIndex } from '../dossier/indexDossier';
import { PLAIN, type Look } from '../draw/look';
import type { LayoutRequest, Positions } from '../layout/layout';
import * as pipeline from '../pipeline';
import { lineOf, fanOf } from '../scene/seen';
import type { Scene } from '../scene/scene';
import { select } from '../view/select';
import type { FrameName, ViewState } from '../view/state';
import { emphasisOf } from '../view/steps';

export interface Drawn {
  scene: Scene;
  look: Look;
}

/**
 * @param layout finds places where none are stored
 * @returns marks of the view in a frame, and how they are seen
 */
export async function pictureOf(
  index: DossierIndex,
  view: ViewState,
  frame: FrameName,
  layout: (request: LayoutRequest) => Promise<Positions>,
): Promise<Drawn> {
  const base = pipeline.plan(index, frame);
  const isBase = !view.unfolded.length && view.detail === base.detail;
  const plan = isBase ? base : pipeline.plan(index, frame, view.unfolded, view.detail);
  const found = await pipeline.place(index, base, layout);
  const known = new Set([...base.actors, ...plan.actors].map(({ id }) => id));
  const own = [...Object.entries(view.moved[frame] ?? {}), ...Object.entries(view.pins[frame] ?? {})];
  const standing = new Map([...found, ...own.filter(([id]) => known.has(id))]);
  const all = pipeline.withGroups(plan, standing);
  const positions = plan.folded ? (await import('../scene/satellites')).withMembers(plan, all) : all;
  const scene = pipeline.picture(plan, positions);

  const { kept, insideKept } = select(index, view.filter);
  const raised = emphasisOf(index, view);
  const markOf = (id: string | null) => (id === null ? null : (lineOf(scene, id)?.id ?? plan.endOf(id)));
  const look: Look = {
    ...PLAIN,
    filtered: pipeline.heldBack(scene, new Set([...kept, ...insideKept])),
    emphasis: raised && pipeline.standingOut(scene, plan, raised),
    open: markOf(view.open),
    fan: view.open === null && view.between !== null ? fanOf(scene, view.between) : [],
  };
  return { scene, look };
}
