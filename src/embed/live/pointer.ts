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
  let moving: Transform | null = session.view.transform;
  /** Of the picture that a hand moves, as it was at rest. */
  let layer: (LayerGeometry & { svg: SVGSVGElement }) | null = null;
  /** In a property of its box, so that a copy of the picture knows nothing of it: `embed.css`. */
  const moveLayer = (svg: SVGSVGElement, to: string) => svg.parentElement!.style.setProperty('--moved', to);
  const goTo = (svg: SVGSVGElement, transform: Transform | null) => {
    layer ??= { ...measureLayer(svg.getScreenCTM()!, svg), svg };
    moving = transform;
    moveLayer(layer.svg, layerTransformOf(layer, session.view.transform, moving));
  };
  const leaveLayer = () => {
    if (layer) moveLayer(layer.svg, 'none');
    layer = null;
  };
  /** Draws the pictures where they have come to rest. */
  const rest = () => {
    leaveLayer();
    if (moving === session.view.transform) return;
    for (const { svg } of session.pictures) {
      const drawn = svg.firstElementChild;
      setOrRemoveAttribute(
        drawn,
        'transform',
        moving ? `translate(${moving.x} ${moving.y}) scale(${moving.k})` : undefined,
      );
    }
    session.change({ transform: moving });
  };
  const sizeOf = ({ svg }: PictureElement) => svg.viewBox.baseVal;

  for (const picture of session.pictures) {
    let dragged: { id: string; at: Point } | null = null;
    moveLayer(picture.svg, 'none');
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
      leaveLayer();
    },
    { once: true },
  );

  return {
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
