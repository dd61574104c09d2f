/** One network under titles of one to three lines, with subtitles and without. */
import type { DossierInput } from '../../src/dossier/schema';
import { dossier, thicket } from './network';

const ONE = 'Who arms whom';
const TWO = 'The same network of suppliers, three years on';
const THREE = 'What followed the summit: shells, soldiers and workers one way; oil and a treaty the other';

const titled = (title: string, subtitle?: string) =>
  dossier(14, thicket(14, 6, 41), { title, ...(subtitle === undefined ? {} : { subtitle }) });

export const TITLES: readonly (readonly [name: string, dossier: DossierInput])[] = [
  ['title of one line', titled(ONE)],
  ['title of one line, subtitle', titled(ONE, 'Sourced records')],
  ['title of two lines', titled(TWO)],
  ['title of two lines, subtitle', titled(TWO, 'Sourced records to February, and what came after')],
  ['title of three lines', titled(THREE)],
  ['title of three lines, subtitle of two', titled(THREE, `Sourced records to February. ${TWO}`)],
];
