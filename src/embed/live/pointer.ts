/** Hands on an embed's picture: zoom, drag an actor, press a mark. In an article the page keeps the wheel and one finger. */
import { listenToGestures } from '../../ui/stage/listenToGestures';
import { layerTransformOf, measureLayer, type LayerGeometry } from '../../ui/stage/movedLayer';
import { panBy, zoomAt } from '../../ui/stage/zoomTransform';
import type { Point, Transform } from '../../geometry/types';
import type { PictureElement } from './readPicture';
import { pickElements } from './pickElements';
import type { EmbedSession } from './embedSession';
import { setOrRemoveAttribute } from './updatePicture';

/** Time in ms that the hint about two fingers stays. */
const HINT = 1500;

/**
 * Listens on every picture of a session.
 * @returns what a press means, what zooms from outside, and what stops it all
 */
export function createPointer(session: EmbedSession, figure: HTMLElement, signal: AbortSignal) {
  let hinted: ReturnType<typeof setTimeout> | undefined;
  const hint = figure.querySelector<HTMLElement>('.hint');
  /** Where the pictures are drawn, and where a hand has them. */
  let drawn: Transform | null = null;
  let moving: Transform | null = null;
  /** Of the picture that a hand moves, as it was at rest. */
  let layer: (LayerGeometry & { box: HTMLElement }) | null = null;
  /** Its box is moved, so that a copy of the picture knows nothing of it. */
  const goTo = (svg: SVGSVGElement, transform: Transform | null) => {
    layer ??= { ...measureLayer(svg.getScreenCTM()!, svg), box: svg.parentElement! };
    moving = transform;
    layer.box.style.transform = layerTransformOf(layer, drawn, moving);
  };
  const draw = (transform: Transform | null) => {
    if (layer) layer.box.style.transform = '';
    layer = null;
    drawn = moving = transform;
    const words = drawn ? `translate(${drawn.x} ${drawn.y}) scale(${drawn.k})` : undefined;
    for (const { svg } of session.pictures) setOrRemoveAttribute(svg.firstElementChild, 'transform', words);
  };
  /** Where the hand rests, the pictures are drawn anew. */
  const rest = () => {
    const isElsewhere = moving !== drawn;
    draw(moving);
    if (isElsewhere) session.change({ transform: moving });
  };
  const sizeOf = ({ svg }: PictureElement) => svg.viewBox.baseVal;

  for (const picture of session.pictures) {
    let dragged: { id: string; at: Point } | null = null;
    const stop = listenToGestures(
      picture.svg,
      () => layer?.matrix ?? picture.svg.getScreenCTM()!,
      {
        zoom: (factor, centre) => goTo(picture.svg, zoomAt(moving, factor, centre, sizeOf(picture))),
        pan: (dx, dy) => goTo(picture.svg, panBy(moving, dx, dy, sizeOf(picture))),
        rest,
        grab: ({ target }) => {
          const id = target.closest<SVGGElement>('[data-actor]')?.dataset.actor;
          const actor = picture.actors.find((one) => one.id === id);
          const mark = picture.actors.find((one) => one.id === (actor?.dock ?? id));
          if (!mark) return false;
          dragged = { id: mark.id, at: session.positions().get(mark.id)! };
          return true;
        },
        drag: (dx, dy) => {
          if (!dragged) return;
          const { width, height } = sizeOf(picture);
          const k = moving?.k ?? 1;
          dragged.at = {
            x: Math.max(0, Math.min(width, dragged.at.x + dx / k)),
            y: Math.max(0, Math.min(height, dragged.at.y + dy / k)),
          };
          session.hold(dragged.id, dragged.at);
        },
        drop: () => {
          if (dragged) session.put(dragged.id, dragged.at);
          dragged = null;
        },
        cancel: () => {
          dragged = null;
          session.change({});
        },
        twice: ({ target }) => {
          const id = target.closest<SVGGElement>('[data-actor]')?.dataset.actor;
          if (id !== undefined) session.putBack(id);
        },
      },
      {
        inArticle: true,
        onefinger: () => {
          if (!hint || !moving) return;
          hint.hidden = false;
          clearTimeout(hinted);
          hinted = setTimeout(() => (hint.hidden = true), HINT);
        },
      },
    );
    signal.addEventListener('abort', stop, { once: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(hinted);
      draw(drawn);
    },
    { once: true },
  );

  draw(session.view.transform);
  // From the first touch on its pictures are layers: `embed.css`.
  figure.dataset.layers = '';
  return {
    /** The view was changed from elsewhere. */
    follow(): void {
      if (session.view.transform !== drawn) draw(session.view.transform);
    },
    /** Opens what a press on the picture means, or closes what is open. */
    press(event: MouseEvent, target: Element): void {
      const picture = session.pictures.find(({ svg }) => svg.contains(target));
      if (picture) session.open(pickElements(event, target, picture));
    },
    zoom(direction: number): void {
      const picture = session.current();
      const { width, height } = sizeOf(picture);
      const centre = { x: width / 2, y: height / 2 };
      moving = direction ? zoomAt(moving, direction > 0 ? 1.4 : 1 / 1.4, centre, sizeOf(picture)) : null;
      rest();
    },
  };
}
