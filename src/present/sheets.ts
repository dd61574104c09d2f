/** Styles of a talk. */
import { sheetOf } from '../ui/sheets';
import buttons from './buttons.css?inline';
import handout from './handout.css?inline';
import layers from './layers.css?inline';
import paper from './paper.css?inline';
import present from './present.css?inline';
import presenter from './presenter.css?inline';
import back from './return.css?inline';
import slide from './slide.css?inline';

export const SLIDES = [buttons, slide, present, layers].map(sheetOf);
export const PRESENTER = [buttons, slide, presenter].map(sheetOf);
export const HANDOUT = [buttons, handout, paper].map(sheetOf);
export const RETURN = [sheetOf(back)];
