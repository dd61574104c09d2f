/** The marks that stand in a page: read from what the picture says of itself. */
import type { Point } from '../../geometry/types';
import type { ActorState } from '../../draw/svg/actorState';
import type { LineRestState } from '../../scene/plan/types';
import type { MarkLists } from '../../scene/markStates';
import type { Shape } from '../../scene/plan/shape';
import type { FrameName } from '../../view/viewState';

export interface LineElement {
  id: string;
  members: string[];
  from: string;
  to: string;
  rest: LineRestState;
  /** Its ink and its count are of those of its members that are shown. */
  merged: boolean;
  labelled: boolean;
  blockers: string[] | null;
  group: SVGGElement;
}

export interface ActorElement {
  id: string;
  dock: string | null;
  shape: Pick<Shape, 'tone' | 'outside' | 'outline'>;
  at: Point;
  group: SVGGElement;
  state: ActorState;
}

export interface PictureElement extends MarkLists {
  frame: FrameName;
  svg: SVGSVGElement;
  lines: LineElement[];
  actors: ActorElement[];
  /** What stands for lines between groups: the same, between nobody. */
  bands: LineElement[];
}

/** @param still the element round a picture; its class names the frame */
export function readPicture(still: Element): PictureElement {
  const svg = still.querySelector('svg')!;
  const frame = (['wide', 'square', 'tall'] as const).find((name) => still.classList.contains(name)) ?? 'wide';
  const groups = (selector: string) => [...svg.querySelectorAll<SVGGElement>(selector)];
  return {
    frame,
    svg,
    lines: groups('.lines > .line').map(lineOf),
    actors: groups('.actors > .actor').map(actorOf),
    bands: groups('.bands > .line').map((group) => ({ ...lineOf(group), id: group.dataset.band ?? '' })),
  };
}

function lineOf(group: SVGGElement): LineElement {
  const { relationship, relationships, ends = '', rest, merged, blockers } = group.dataset;
  const members = (relationship ?? relationships ?? '').split(' ');
  const [from = '', to = ''] = ends.split(' ');
  return {
    id: members[0]!,
    members,
    from,
    to,
    rest: (rest as LineRestState | undefined) ?? 'shown',
    merged: merged !== undefined,
    labelled: blockers === undefined,
    blockers: blockers === undefined || blockers === NEVER ? null : blockers.split(' ').filter(Boolean),
    group,
  };
}

/** What stands for the blockers of a label that is seen on request alone. */
const NEVER = '*';

function actorOf(group: SVGGElement): ActorElement {
  const { actor = '', dock, tone, outside, filtered } = group.dataset;
  return {
    id: actor,
    dock: dock ?? null,
    shape: {
      tone: (tone as Shape['tone'] | undefined) ?? 'state',
      outside: outside !== undefined,
      outline: group.querySelector('.f-paper[stroke-width="5"]') ? 'tag' : 'circle',
    },
    at: readTranslate(group),
    group,
    state: filtered === undefined ? 'shown' : 'filtered',
  };
}

/** Where a group stands: its `translate`. */
export function readTranslate(group: Element): Point {
  const [x = 0, y = 0] = (group.getAttribute('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { x, y };
}
