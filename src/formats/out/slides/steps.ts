/** The slides of a story: all pictures first, then each beside its words, in the same place on every slide. */
import type { DossierIndex, Link } from '../../../dossier/indexDossier';
import type { Step } from '../../../dossier/schema';
import type { FindPlaces } from '../../../picture/placeActors';
import { applyView, placePicture, type PlacedPicture } from '../../../picture/pictureOf';
import type { Box } from '../../../geometry/types';
import type { Theme } from '../../../scene/style/types';
import { mentionedLinks } from '../../../view/mentionedLinks';
import { DEFAULT_VIEW } from '../../../view/state';
import { applyStep } from '../../../view/steps';
import { grow, NOWHERE, union } from '../../../geometry/box';
import type { Drawer } from '../drawer';
import { groupsOf, type MarkGroup } from './picture';
import { boxOf, putMark, type Place, type Slide } from './place';
import { COLUMN, HIGH, WIDE, type Style } from './style';

export interface StepPicture {
  /** `null`: the dossier has no story, and this is all of it. */
  record: Step | null;
  /** The relationships that it speaks of. */
  spoken: Link[];
  groups: MarkGroup[];
}

/** Where pictures stand, in inches. */
const ROOM = { x: 0.55 + COLUMN + 0.2, y: 0.4, w: WIDE - COLUMN - 1.0, h: HIGH - 0.8 };

/** @param before is told which is made next, and waited for */
export async function stepPictures(
  index: DossierIndex,
  theme: Theme,
  layout: FindPlaces,
  draw: Drawer,
  before: (done: number, all: number) => Promise<void>,
): Promise<StepPicture[]> {
  const { story } = index.dossier;
  const steps = story.length ? story.map((_, i) => i + 1) : [null];
  /** Steps that unfold the same share one picture. */
  const known = new Map<string, PlacedPicture>();
  const pictures: StepPicture[] = [];
  for (const [i, step] of steps.entries()) {
    await before(i, steps.length + 1);
    const view = step === null ? DEFAULT_VIEW : applyStep(index, DEFAULT_VIEW, step);
    const key = view.unfolded.join(' ');
    const placed = known.get(key) ?? (await placePicture(index, view, 'wide', layout, 'slide'));
    known.set(key, placed);
    const picture = applyView(index, view, placed, 'slide');
    pictures.push({
      record: step === null ? null : story[step - 1]!,
      spoken: mentionedLinks(index, view, picture.visible.shown),
      groups: groupsOf(index, picture, theme, draw),
    });
  }
  await before(steps.length, steps.length + 1);
  return pictures;
}

/** The place that all pictures of a deck share: as large as there is room for the widest and the highest. */
export function placeOf(pictures: readonly StepPicture[], font: string): Place {
  const boxes = pictures.flatMap(({ groups }) => groups.flatMap(({ marks }) => marks.map(boxOf)));
  const { left, top, right, bottom }: Box = boxes.length
    ? grow(boxes.reduce(union, NOWHERE), 3)
    : { left: 0, top: 0, right: 1, bottom: 1 };
  const inch = Math.min(ROOM.w / (right - left), ROOM.h / (bottom - top), 0.0125);
  return {
    x: ROOM.x + (ROOM.w - (left + right) * inch) / 2,
    y: ROOM.y + (ROOM.h - (top + bottom) * inch) / 2,
    inch,
    font,
  };
}

export function putPicture(slide: Slide, { groups }: StepPicture, place: Place, style: Style): void {
  for (const { name, alt, marks } of groups) {
    const group = marks.length > 1 ? style.nextGroup() : 0;
    marks.forEach((mark, i) => {
      const own = i === 0 ? name : mark.kind === 'text' ? 'Label' : 'Mark';
      putMark(slide, mark, own, alt, group, place);
    });
  }
}
