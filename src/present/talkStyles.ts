/** Styles of a talk. */
import { createStyleSheet } from '../ui/parts/adoptStyleSheets';
import buttons from './slides/buttons.css?inline';
import handout from './handout/handout.css?inline';
import layers from './slides/overlays.css?inline';
import paper from './handout/paper.css?inline';
import present from './slides/present.css?inline';
import presenter from './presenter/presenter.css?inline';
import back from './slides/returnLink.css?inline';
import slide from './slides/slide.css?inline';

export const SLIDE_STYLES = [buttons, slide, present, layers].map(createStyleSheet);
export const PRESENTER_STYLES = [buttons, slide, presenter].map(createStyleSheet);
export const HANDOUT_STYLES = [buttons, handout, paper].map(createStyleSheet);
export const RETURN_STYLES = [createStyleSheet(back)];
