/** Moves actors of a drawn picture by hand: their lines stretch, everything else stays as it was drawn. */
import type { Point } from '../../geometry/types';
import { readTranslate, type ActorElement, type LineElement, type PictureElement } from './readPicture';
import { transformPath } from '../static/transformPath';
import { setOrRemoveAttribute } from './updatePicture';
import { createStretch, type StretchEnd, type Stretch } from './stretch';

/** How a mark was drawn: what it is made anew from. */
const drawn = new WeakMap<Element, Map<string, string | null>>();

function asDrawn(node: Element, attribute: string): string {
  const known = drawn.get(node) ?? new Map<string, string | null>();
  drawn.set(node, known);
  if (!known.has(attribute)) known.set(attribute, node.getAttribute(attribute));
  return known.get(attribute) ?? '';
}

/** Makes a mark and all in it as they were drawn, to the letter. */
function restore(mark: Element): void {
  for (const node of [mark, ...mark.querySelectorAll('*')]) {
    for (const [attribute, value] of drawn.get(node) ?? []) setOrRemoveAttribute(node, attribute, value ?? undefined);
    drawn.delete(node);
  }
}

const REACH = 30;

/**
 * Puts actors where a hand has left them; all others stand as drawn.
 * @param places in scene units, by id
 */
export function dragStatic(picture: PictureElement, places: ReadonlyMap<string, Point>): void {
  const at = new Map(picture.actors.map((actor) => [actor.id, currentPlaceOf(actor, picture, places)]));
  for (const actor of picture.actors) {
    const now = at.get(actor.id)!;
    const pill = picture.svg.querySelector(`.pills [data-unfold="${CSS.escape(actor.id)}"]`);
    const [dx, dy] = [now.x - actor.at.x, now.y - actor.at.y];
    for (const mark of [actor.group, pill]) {
      if (!mark) continue;
      if (dx || dy) shift(mark, dx, dy);
      else restore(mark);
    }
  }
  const ends = new Map(picture.actors.map((actor) => [actor.id, actor]));
  for (const line of picture.lines) {
    const [from, to] = [ends.get(line.from), ends.get(line.to)];
    if (!from || !to) continue;
    const isMoved = [from, to].some(({ id, at: home }) => at.get(id)!.x !== home.x || at.get(id)!.y !== home.y);
    if (isMoved) stretchLine(line, createStretch(endAt(from, at), endAt(to, at)));
    else restore(line.group);
  }
}

/** A tag goes along with its state. */
function currentPlaceOf(actor: ActorElement, { actors }: PictureElement, places: ReadonlyMap<string, Point>): Point {
  const own = places.get(actor.id);
  if (own) return own;
  const state = actor.dock === null ? undefined : actors.find(({ id }) => id === actor.dock);
  const moved = state && places.get(state.id);
  return moved ? { x: actor.at.x + moved.x - state.at.x, y: actor.at.y + moved.y - state.at.y } : actor.at;
}

function endAt({ id, at: from, group }: ActorElement, at: ReadonlyMap<string, Point>): StretchEnd {
  const shape = group.querySelector<SVGGraphicsElement>('.shape')?.getBBox();
  return { from, to: at.get(id)!, reach: shape ? Math.max(shape.width, shape.height) / 2 + 12 : REACH };
}

function stretchLine({ group }: LineElement, { move, turn }: Stretch): void {
  for (const path of group.querySelectorAll(':scope > .course, .ink > path'))
    setOrRemoveAttribute(path, 'd', transformPath(asDrawn(path, 'd'), move));
  for (const end of group.querySelectorAll('.ink > g')) {
    const [x = 0, y = 0, angle = 0, scale = 1] = numbers(asDrawn(end, 'transform'));
    const to = move({ x, y });
    setOrRemoveAttribute(
      end,
      'transform',
      `translate(${hundredth(to.x)} ${hundredth(to.y)}) rotate(${hundredth(angle + turn)}) scale(${scale})`,
    );
  }
  const mark = group.querySelector('.mark');
  const badge = mark?.querySelector(':scope > g:not(.words)');
  if (!mark || !badge) return;
  const [x = 0, y = 0] = numbers(badge.getAttribute('transform') ?? '');
  const to = move({ x, y });
  asDrawn(mark, 'transform');
  setOrRemoveAttribute(mark, 'transform', `translate(${hundredth(to.x - x)} ${hundredth(to.y - y)})`);
}

function shift(node: Element, dx: number, dy: number): void {
  const [x = 0, y = 0] = numbers(asDrawn(node, 'transform'));
  setOrRemoveAttribute(node, 'transform', `translate(${hundredth(x + dx)} ${hundredth(y + dy)})`);
}

/** Where every actor stands now. */
export function actorPositionsOf({ actors }: PictureElement): Map<string, Point> {
  return new Map(actors.map(({ id, group }) => [id, readTranslate(group)]));
}

const numbers = (words: string) => (words.match(/-?[\d.]+/g) ?? []).map(Number);
const hundredth = (value: number) => Math.round(value * 100) / 100;
