/** Switches what is drawn from one view to another, by attributes alone: no mark is made, moved or taken away. */
import { actorAttributesOf, type ActorState } from '../../draw/svg/actorState';
import { routeAttributesOf, INK_OPACITY } from '../../draw/svg/lineState';
import {
  emphasizedMarks,
  FADED_OPACITY,
  hiddenMarks,
  labelledLinesOf,
  markState,
  type MarkState,
} from '../../scene/markStates';
import { LIGHT_THEME } from '../../scene/style/themes';
import type { Emphasis } from '../../view/steps';
import type { ActorElement, LineElement, PictureElement } from './readPicture';

export interface FigureView {
  /** Ids of the relationships that are shown. */
  shown: ReadonlySet<string>;
  emphasis: Emphasis | null;
  /** Ids of what is open: one record, or the relationships of a fan. */
  open: readonly string[];
  /** The actor that stands for another: itself, or the one it folds into. */
  endOf: (actor: string) => string;
  /** It is the view that was drawn. */
  isAsDrawn: boolean;
}

export function updatePicture(picture: PictureElement, { shown, emphasis, open, endOf, isAsDrawn }: FigureView): void {
  const isRaised = showRaisedLabels(picture, isAsDrawn);
  const hidden = hiddenMarks(picture, shown);
  const marks = emphasis && emphasizedMarks(picture, { endOf }, emphasis);
  const lines = [...picture.lines, ...picture.bands];
  const rests = new Map(lines.map(({ id, rest }) => [id, rest]));
  const stateOf = (id: string) => markState(id, rests.get(id) ?? 'shown', hidden, marks);
  const labelled = labelledLinesOf(
    picture,
    (id) => stateOf(id) === 'shown',
    (id) => isRaised || !['filtered', 'dim'].includes(stateOf(id)),
  );
  const openBand = bandOf(picture, open);
  const isOpen = (line: LineElement) =>
    openBand
      ? line === openBand
      : line.group.dataset.band === undefined && line.members.some((id) => open.includes(id));
  for (const line of lines) {
    const state = stateOf(line.id);
    const asked = isOpen(line) && state !== 'filtered';
    showLine(line, asked && line !== openBand ? 'shown' : state, labelled.has(line.id) || (asked && !isRaised));
  }
  for (const actor of picture.actors) {
    const state = stateOf(actor.id);
    showActor(actor, state === 'dim' || state === 'filtered' ? state : 'shown');
  }
  showOpen(picture, open.map(endOf), (line) => isOpen(line) && !hidden.has(line.id));
}

/** The band whose relationships are open, if these are all of one. */
const bandOf = ({ bands }: PictureElement, open: readonly string[]): LineElement | undefined =>
  bands.find(
    ({ members }) => members.length === open.length && open.length > 1 && open.every((id) => members.includes(id)),
  );

/**
 * Labels over what is pale are those of the view that was drawn, where it stood when it was drawn.
 * @returns whether there are some that are seen
 */
export function showRaisedLabels({ svg }: PictureElement, isAsDrawn: boolean): boolean {
  const labels = svg.querySelector('.labels');
  setOrRemoveAttribute(labels, 'visibility', isAsDrawn ? undefined : 'hidden');
  return labels !== null && isAsDrawn;
}

/** Sets an attribute, or takes it away. */
export function setOrRemoveAttribute(
  node: Element | null | undefined,
  name: string,
  value: string | number | undefined,
): void {
  if (!node) return;
  if (value === undefined) node.removeAttribute(name);
  else if (node.getAttribute(name) !== String(value)) node.setAttribute(name, String(value));
}

const SCALE = /scale\(([\d.]+)\)/;
/** Sizes of badges as they were drawn, where nothing stood out. */
const sizes = new WeakMap<Element, number>();

function showLine({ group, rest }: LineElement, state: MarkState, isLabelled: boolean): void {
  const wasContext = group.hasAttribute('data-context');
  for (const name of ['filtered', 'dim', 'context'] as const)
    setOrRemoveAttribute(group, `data-${name}`, state === name ? '' : undefined);
  setOrRemoveAttribute(group, 'pointer-events', state === 'filtered' || state === 'banded' ? 'none' : undefined);
  setOrRemoveAttribute(group.querySelector('.ink'), 'opacity', INK_OPACITY[state]);
  const hasBadge = state === 'shown' || (state === 'context' && rest === 'shown');
  setOrRemoveAttribute(group.querySelector('.mark'), 'opacity', hasBadge ? undefined : 0);
  setOrRemoveAttribute(group.querySelector('.words'), 'visibility', isLabelled ? undefined : 'hidden');
  const course = group.querySelector('.course');
  const look = routeAttributesOf(state);
  for (const name of ['class', 'stroke', 'stroke-width'] as const) setOrRemoveAttribute(course, name, look[name]);
  const badge = group.querySelector('.badge');
  const transform = badge?.getAttribute('transform');
  if (!badge || !transform) return;
  const drawn = Number(SCALE.exec(transform)?.[1] ?? 1);
  const full = sizes.get(badge) ?? (wasContext ? drawn / FADED_OPACITY.badge : drawn);
  sizes.set(badge, full);
  const size = state === 'context' ? full * FADED_OPACITY.badge : full;
  setOrRemoveAttribute(badge, 'transform', transform.replace(SCALE, `scale(${Math.round(size * 10_000) / 10_000})`));
}

function showActor({ group, shape }: ActorElement, state: ActorState): void {
  const look = actorAttributesOf(shape, state);
  const outline = group.querySelector('.shape');
  for (const name of ['class', 'fill', 'stroke', 'stroke-width'] as const)
    setOrRemoveAttribute(outline, name, look.shape[name]);
  const name = group.querySelector('.name');
  const halo = name?.classList.contains('s-paper') ? ' s-paper' : '';
  setOrRemoveAttribute(name, 'class', `name f-${look.name.class}${halo}`);
  setOrRemoveAttribute(name, 'fill', look.name.fill);
  setOrRemoveAttribute(group, 'data-filtered', state === 'filtered' ? '' : undefined);
}

const SVG = 'http://www.w3.org/2000/svg';

/** What is open stands on yellow. */
function showOpen(
  { svg, lines: all, bands: wide, actors }: PictureElement,
  open: readonly string[],
  isOpen: (line: LineElement) => boolean,
): void {
  const under = svg.querySelector('.under');
  if (!under) return;
  const bands = [...all, ...wide].filter(isOpen).flatMap(({ group }) => {
    const d = group.querySelector('.course')?.getAttribute('d') ?? '';
    return [band(d, 's-marker-edge', LIGHT_THEME.markerEdge, 16), band(d, 's-marker', LIGHT_THEME.marker, 14)];
  });
  const discs = actors
    .filter(({ id }) => open.includes(id))
    .map(({ group }) => {
      const disc = band(
        group.querySelector('.shape')?.getAttribute('d') ?? '',
        'f-marker s-marker',
        LIGHT_THEME.marker,
        14,
      );
      setOrRemoveAttribute(disc, 'transform', group.getAttribute('transform') ?? undefined);
      return disc;
    });
  under.replaceChildren(...bands, ...discs);
}

function band(d: string, name: string, stroke: string, width: number): SVGPathElement {
  const path = document.createElementNS(SVG, 'path');
  const attributes = { class: name, d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round' };
  for (const [key, value] of Object.entries(attributes)) setOrRemoveAttribute(path, key, value);
  return path;
}
