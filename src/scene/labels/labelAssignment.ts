/** Which label stands where while places are chosen, and what a place would touch. */
import { overlaps } from '../../geometry/box';
import { measureDistance } from '../../geometry/polyline';
import type { DraftLine } from '../edges/placeBadges';
import { moveBadge, type LabelPlace } from './labelPlaces';
import { boxesOf, boxOfDisc, isLeaderCrossing, isLeaderNear, isLeaderThrough, numberBoxOf } from './obstacleIndex';

/** Where each line's label stands, by the index of its line; badges move along. */
export interface LabelAssignment {
  places: Map<number, LabelPlace>;
  put: (index: number, place: LabelPlace) => void;
  take: (index: number) => void;
  clear: () => void;
  /** Calls `visit` with lines whose label or badge a place would touch, until it returns true; tells whether it did. */
  meets: (place: LabelPlace, index: number, visit: (other: number) => boolean) => boolean;
}

/** @param drafts whose badges go where their labels want them */
export function createLabelAssignment(drafts: readonly DraftLine[]): LabelAssignment {
  const places = new Map<number, LabelPlace>();
  const atRest = drafts.map(({ along, aside, badge }) => ({ along, aside, badge }));
  const assignment: LabelAssignment = {
    places,
    put(index, place) {
      moveBadge(drafts[index]!, place);
      places.set(index, place);
    },
    take(index) {
      Object.assign(drafts[index]!, atRest[index]);
      places.delete(index);
    },
    clear() {
      for (const index of [...places.keys()]) assignment.take(index);
    },
    meets(place, index, visit) {
      const own = drafts[index]!;
      for (let i = 0; i < drafts.length; i++) {
        if (i !== index && touchesBadge(place, own.reach, drafts[i]!) && visit(i)) return true;
      }
      for (const i of places.keys()) {
        if (i !== index && touchesLabel(place, own, places.get(i)!) && visit(i)) return true;
      }
      return false;
    },
  };
  return assignment;
}

/** Whether two labels, with their badges and the leaders between, lie farther apart than `room`. */
function isFarFrom({ box, badge }: LabelPlace, { box: other, badge: at }: LabelPlace, room: number): boolean {
  return (
    Math.min(box.left, badge.x) > Math.max(other.right, at.x) + room ||
    Math.max(box.right, badge.x) < Math.min(other.left, at.x) - room ||
    Math.min(box.top, badge.y) > Math.max(other.bottom, at.y) + room ||
    Math.max(box.bottom, badge.y) < Math.min(other.top, at.y) - room
  );
}

/** @param reach radius that the badge of the place keeps */
function touchesBadge(place: LabelPlace, reach: number, other: DraftLine): boolean {
  const { box, share, badge, leader } = place;
  const { x, y } = other.badge;
  const r = other.reach;
  const isNear = box.left < x + r && box.right > x - r && box.top < y + r && box.bottom > y - r;
  if (isNear && (!place.pieces || place.pieces.some((piece) => overlaps(piece, boxOfDisc(other.badge, r)))))
    return true;
  const number = numberBoxOf(other, other.badge);
  if (number && boxesOf(place).some((own) => overlaps(own, number))) return true;
  if (share !== null && measureDistance(other.badge, badge) < other.reach + reach + 1) return true;
  return leader !== null && isLeaderNear(leader, other.badge, other.reach + 1);
}

function touchesLabel(place: LabelPlace, draft: DraftLine, other: LabelPlace): boolean {
  const { reach } = draft;
  // A number reaches over its badge by less than the badge is wide.
  if (isFarFrom(place, other, (draft.numberScale ? 2 : 1) * reach + 3)) return false;
  const { box, share, badge, leader } = place;
  const [own, others] = [boxesOf(place), boxesOf(other)];
  if (overlaps(box, other.box, 2) && own.some((p) => others.some((q) => overlaps(p, q, 2)))) return true;
  if (share !== null && others.some((q) => overlaps(boxOfDisc(badge, reach), q))) return true;
  const number = share === null ? null : numberBoxOf(draft, badge);
  if (number && others.some((q) => overlaps(number, q))) return true;
  if (leader && others.some((q) => isLeaderThrough(leader, q))) return true;
  const { leader: otherLeader } = other;
  if (otherLeader && own.some((p) => isLeaderThrough(otherLeader, p))) return true;
  if (share !== null && other.leader && isLeaderNear(other.leader, badge, reach + 1)) return true;
  return leader !== null && other.leader !== null && isLeaderCrossing(leader, other.leader);
}
