/** What of that which a browser has painted lies on something else, or beyond what holds it. */
import type { Painted, PaintedBadge, PaintedBox, PaintedText } from './readPainted';

/** Px by which boxes may touch. */
const TOUCH = 1;

const overlap = (p: PaintedBox, q: PaintedBox) =>
  Math.min(
    Math.min(p.right, q.right) - Math.max(p.left, q.left),
    Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top),
  );
const asBox = ({ x, y, radius }: PaintedBadge): PaintedBox => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});
const nameOf = ({ kind, text }: PaintedText) => `${kind} ${text}`;

/** How far a box reaches into a disc. */
function intoDisc({ left, top, right, bottom }: PaintedBox, { x, y, radius }: PaintedBadge): number {
  const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
  return radius - Math.hypot(dx, dy);
}

export function paintedFaults(painted: Painted): string[] {
  const { texts, badges, buttons, frame } = painted;
  const inPicture = texts.filter(({ kind }) => kind !== 'words');
  const beyond = (box: PaintedBox) =>
    Math.min(box.left - frame.left, box.top - frame.top, frame.right - box.right, frame.bottom - box.bottom) < -TOUCH;
  return [
    ...texts.flatMap((p, i) =>
      texts
        .slice(0, i)
        .filter((q) => overlap(p, q) > TOUCH && !(p.isLetter && q.isLetter && p.of === q.of))
        .map((q) => `${nameOf(p)} on ${nameOf(q)} by ${overlap(p, q).toFixed(1)} px`),
    ),
    ...inPicture
      .filter(({ kind }) => kind !== 'count')
      .flatMap((text) =>
        badges.filter((badge) => intoDisc(text, badge) > TOUCH).map((badge) => `${nameOf(text)} on badge ${badge.of}`),
      ),
    ...buttons.flatMap((button) => [
      ...texts.filter((text) => overlap(text, button) > TOUCH).map((text) => `${nameOf(text)} under ${button.name}`),
      ...badges.filter((badge) => intoDisc(button, badge) > TOUCH).map(({ of }) => `badge ${of} under ${button.name}`),
    ]),
    ...inPicture.filter(beyond).map((text) => `${nameOf(text)} beyond the frame`),
    ...badges.filter((badge) => beyond(asBox(badge))).map(({ of }) => `badge ${of} beyond the frame`),
    ...painted.bursting,
    ...painted.touching,
    ...painted.onShapes,
    ...painted.covered,
    ...painted.throughTitle,
  ];
}
