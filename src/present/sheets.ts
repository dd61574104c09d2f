/** Styles of a talk. */
import { sheetOf } from '../ui/parts/sheets';
import buttons from './slides/buttons.css?inline';
import handout from './handout/handout.css?inline';
import layers from './slides/layers.css?inline';
import paper from './handout/paper.css?inline';
import present from './slides/present.css?inline';
import presenter from './presenter/presenter.css?inline';
import back from './slides/return.css?inline';
import slide from './slides/slide.css?inline';

export const SLIDES = [buttons, slide, present, layers].map(sheetOf);
export const PRESENTER = [buttons, slide, presenter].map(sheetOf);
export const HANDOUT = [buttons, handout, paper].map(sheetOf);
export const RETURN = [sheetOf(back)];
