/** What a press on a picture means: what is nearest, not what was drawn last. Distances are px of the screen. */
import type { LineElement, PictureElement } from './readPicture';

/** Half a hit area: 24 px for a fine pointer, 44 for a finger. */
const FINE = 12;
const FINGER = 22;
/** A line is looked at every so many scene units. */
const STEP = 6;

/** The actor that an element shows; else ids of the relationships near the press: those of one line, of a tight fan or of a band. */
export function pickElements(event: MouseEvent, target: Element, picture: PictureElement): string[] {
  const actor = target.closest<SVGGElement>('[data-actor]')?.dataset.actor;
  if (actor !== undefined) return [actor];
  const marked = target.closest('.mark:not([opacity])')?.closest('.line');
  const direct = picture.lines.find(({ group }) => group === marked);
  const isFinger = (event as Partial<PointerEvent>).pointerType === 'touch';
  if (direct && !isFinger) return direct.members.slice(0, 1);
  const reach = isFinger ? FINGER : FINE;
  const near = [...picture.lines, ...picture.bands]
    .filter(({ group }) => group.getAttribute('pointer-events') !== 'none' && !group.hasAttribute('data-dim'))
    .map((line) => ({ line, off: distanceTo(line, event, picture) }))
    .filter(({ off }) => off <= reach)
    .sort((p, q) => p.off - q.off);
  const nearest = near[0]?.line;
  if (!nearest) return [];
  if (picture.bands.includes(nearest)) return nearest.members;
  const between = near.map(({ line }) => line).filter((line) => isSameFan(line, nearest));
  return isFinger && between.length > 1 ? between.flatMap(({ members }) => members) : nearest.members.slice(0, 1);
}

function isSameFan(p: LineElement, q: LineElement): boolean {
  return [p.from, p.to].sort().join(' ') === [q.from, q.to].sort().join(' ');
}

/** Where the ink is pale, the badge alone answers. */
function distanceTo({ group }: LineElement, { clientX, clientY }: MouseEvent, { svg }: PictureElement): number {
  const badge = group.querySelector('.mark:not([opacity]) > .badge')?.getBoundingClientRect();
  const toBadge = badge
    ? Math.hypot(badge.x + badge.width / 2 - clientX, badge.y + badge.height / 2 - clientY) - badge.width / 2
    : Infinity;
  if (group.hasAttribute('data-context')) return Math.max(0, toBadge);
  const course = group.querySelector<SVGPathElement>('.course');
  const matrix = course?.getScreenCTM() ?? svg.getScreenCTM();
  if (!course || !matrix) return Math.max(0, toBadge);
  const at = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
  const length = course.getTotalLength();
  let best = Infinity;
  for (let along = 0; along <= length; along += STEP) {
    const { x, y } = course.getPointAtLength(along);
    best = Math.min(best, Math.hypot(x - at.x, y - at.y));
  }
  // A badge may stand beside its line.
  return Math.max(0, Math.min(toBadge, best * matrix.a));
}
