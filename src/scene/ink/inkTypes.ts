/** What a line is inked from, as plain data in scene units: `strokesOf` makes paths of it when it is drawn. */
import type { Point } from '../../geometry/types';
import type { GradedCertainty } from '../../view/viewState';
import type { MergedInk } from '../plan/types';
import type { CertaintyStyle } from '../style/encoding';
import type { FamilyStyle } from '../style/familyStyles';

/** Of a line whose relationships agree in certainty and look. */
interface SingleInk {
  style: 'single';
  /** Widths of the end that gives, and of the end that receives. */
  giving: number;
  receiving: number;
  /** How large the pieces of its pattern are, 1 = as specified. */
  size: number;
  /** These widths stand for an amount. */
  weighed: boolean;
}

export type LineInk = SingleInk | MergedInk;

export interface InkedLine {
  look: FamilyStyle;
  graded: GradedCertainty;
  mutual: boolean;
  /** Where its ink runs, from giver to receiver. */
  track: readonly Point[];
  /** What its end marks take of its length. */
  span: { from: number; to: number };
  ink: LineInk;
}

/** A part of a line's width. */
export interface Stripe {
  look: FamilyStyle;
  /** Share of the width. */
  share: number;
  pattern: CertaintyStyle['pattern'];
}
