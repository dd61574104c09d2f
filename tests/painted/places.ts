/** Which pages are read, and where they have what is to be read. */
import { FRAMES } from '../../src/scene/plan/frames';
import type { FrameName } from '../../src/view/viewState';
import type { PaintedPlaces } from './readPainted';

export const WINDOWS = [
  { width: 1440, height: 900, frame: 'wide' },
  { width: 900, height: 900, frame: 'wide' },
  { width: 720, height: 900, frame: 'square' },
  { width: 390, height: 844, frame: 'tall' },
] as const;
/** Of these every run reads the page. */
export const SAMPLE = [
  'the summit of 2023',
  'after 2023',
  'title of three lines',
  'names in Arabic',
  'grouped and ungrouped',
];

/** A canvas shows these in the explorer, so no element of them can be read: `largePicture.spec.ts` looks at such pictures. */
export const ON_CANVAS = ['300 actors in fifteen groups'];

const EXPLORER = { svg: '.stage svg.picture', frame: '.stage', buttons: '.zoom, .detail' };

/** @param width of the window: from 900 px the title stands over the picture */
export const explorerPlaces = (width: number): PaintedPlaces =>
  width >= 900
    ? { ...EXPLORER, title: '.masthead > *', words: '' }
    : { ...EXPLORER, title: '', words: '.masthead > *' };

export const SLIDE_PLACES: PaintedPlaces = {
  svg: '.screen .camera svg.picture',
  frame: '.screen .slide',
  title: '',
  words: '.screen .told, .screen .reading, .screen .steps',
  buttons: '',
};

export const FILE_PLACES: PaintedPlaces = { svg: 'svg', frame: 'svg', title: '', words: '', buttons: '' };

/** The attribute of the picture in a frame: a page keeps the picture of the frame before until it has the next. */
export function viewBoxIn(frame: FrameName): string {
  const { width, height } = FRAMES[frame];
  return `0 0 ${width} ${height}`;
}
