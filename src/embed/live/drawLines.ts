/** Draws lines of a still picture again, for those of their relationships that a view shows: fetched when a filter first divides some. */
import { mount, unmount } from 'svelte';
import type { DossierIndex } from '../../dossier/indexDossier';
import Line from '../../draw/svg/Line.svelte';
import { dividePlan } from '../../picture/dividePlan';
import { drawMarks } from '../../picture/drawMarks';
import { basePlanOf, planPicture } from '../../picture/planPicture';
import type { LineMark, Scene } from '../../scene/types';
import type { ViewState } from '../../view/viewState';
import { compactLines, compactStrokesOf } from '../static/compactLines';
import { fitRows } from '../static/fitRows';
import type { LineElement, PictureElement } from './readPicture';

const scenes = new WeakMap<PictureElement, Scene>();

/** The scene of a picture that stands in the page: with everyone where they were drawn, so that no layout is needed. */
async function sceneOf(index: DossierIndex, view: ViewState, picture: PictureElement): Promise<Scene> {
  const { frame, actors } = picture;
  const base = await dividePlan(index, basePlanOf(index, frame), view.nearBy);
  const positions = new Map(actors.map(({ id, at }) => [id, at]));
  const scene =
    scenes.get(picture) ?? fitRows(compactLines(drawMarks(planPicture(index, frame, view, base), positions)));
  scenes.set(picture, scene);
  return scene;
}

/**
 * @param view the one that the picture was drawn for
 * @returns what puts new ink and badges into some of its lines, in full, as they are where nothing is raised
 */
export async function prepareLines(
  index: DossierIndex,
  view: ViewState,
  picture: PictureElement,
): Promise<(lines: readonly LineElement[], shown: ReadonlySet<string>) => void> {
  const { frame, lines: marks, bands } = await sceneOf(index, view, picture);
  const byId = new Map([...marks, ...bands].map((mark) => [mark.id, mark]));
  return (lines, shown) => {
    for (const { id, group } of lines) {
      const mark = byId.get(id);
      if (mark) replaceContent(group, mark, shown, frame.labels);
    }
  };
}

/** Nothing of what drew it is left, as in `drawFigure`. */
function replaceContent(group: SVGGElement, line: LineMark, shown: ReadonlySet<string>, withLabel: boolean): void {
  const target = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const state = group.querySelector('.mark') ? 'shown' : line.rest;
  const mounted = mount(Line, {
    target,
    props: { line, state, shown, withLabel, inkOf: compactStrokesOf, switchable: true },
  });
  group.removeAttribute('data-context');
  group.replaceChildren(...target.querySelector('.line')!.cloneNode(true).childNodes);
  void unmount(mounted);
}
