/** The slides of a story: all pictures first, then each beside its words, in the same place on every slide. */
import * as words from '../../../words/en/powerpoint';
import type { DossierIndex, Link } from '../../../dossier/indexDossier';
import type { Step } from '../../../dossier/schema';
import type { LayoutFunction } from '../../../picture/findPlaces';
import type { PlacedPicture } from '../../../picture/drawMarks';
import { applyView, placePicture } from '../../../picture/pictureOf';
import type { Box } from '../../../geometry/types';
import type { WidthSamples } from '../../../scene/plan/types';
import type { Theme } from '../../../scene/style/types';
import { mentionedLinksOf } from '../../../view/mentionedLinks';
import { DEFAULT_VIEW } from '../../../view/viewState';
import { applyStep } from '../../../view/steps';
import { growBox, EMPTY_BOX, uniteBoxes } from '../../../geometry/box';
import type { PictureRenderer } from '../pictureRenderer';
import { markGroupsOf, type MarkGroup } from './markGroups';
import { markBoxOf, putMark, type SlidePlacement, type PptxSlide } from './putMark';
import { COLUMN_WIDTH, SLIDE_HEIGHT, SLIDE_WIDTH, type DeckStyle } from './deckStyle';

export interface StepPicture {
  /** `null`: the dossier has no story, and this is all of it. */
  record: Step | null;
  /** The relationships that it speaks of. */
  spoken: Link[];
  groups: MarkGroup[];
  widths: WidthSamples | undefined;
}

/** Where pictures stand, in inches. */
const ROOM = { x: 0.55 + COLUMN_WIDTH + 0.2, y: 0.4, w: SLIDE_WIDTH - COLUMN_WIDTH - 1.0, h: SLIDE_HEIGHT - 0.8 };

/** @param before is told which is made next, and waited for */
export async function drawStepPictures(
  index: DossierIndex,
  theme: Theme,
  layout: LayoutFunction,
  draw: PictureRenderer,
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
      spoken: mentionedLinksOf(index, view, picture.visible.shown),
      groups: markGroupsOf(index, picture, theme, draw),
      widths: picture.scene.widths,
    });
  }
  await before(steps.length, steps.length + 1);
  return pictures;
}

/** The place that all pictures of a deck share: as large as there is room for the widest and the highest. */
export function slidePlacementOf(pictures: readonly StepPicture[], font: string): SlidePlacement {
  const boxes = pictures.flatMap(({ groups }) => groups.flatMap(({ marks }) => marks.map(markBoxOf)));
  const { left, top, right, bottom }: Box = boxes.length
    ? growBox(boxes.reduce(uniteBoxes, EMPTY_BOX), 3)
    : { left: 0, top: 0, right: 1, bottom: 1 };
  const inch = Math.min(ROOM.w / (right - left), ROOM.h / (bottom - top), 0.0125);
  return {
    x: ROOM.x + (ROOM.w - (left + right) * inch) / 2,
    y: ROOM.y + (ROOM.h - (top + bottom) * inch) / 2,
    inch,
    font,
  };
}

export function putPicture(slide: PptxSlide, { groups }: StepPicture, place: SlidePlacement, style: DeckStyle): void {
  for (const { name, alt, marks } of groups) {
    const group = marks.length > 1 ? style.nextGroup() : 0;
    marks.forEach((mark, i) => {
      const own = i === 0 ? name : mark.kind === 'text' ? words.label : words.mark;
      putMark(slide, mark, own, alt, group, place);
    });
  }
}
