/** All dossiers that pictures are measured on. */
import type { DossierInput } from '../../src/dossier/schema';
import after from '../../data/after-2023.json' with { type: 'json' };
import summit from '../../data/summit-2023.json' with { type: 'json' };
import { GROUPED } from './grouped';
import { MEDIUM } from './medium';
import { SCRIPTS } from './scripts';
import { SHAPES } from './shapes';
import { SMALL } from './small';
import { TITLES } from './titles';

export const CORPUS: readonly (readonly [name: string, dossier: DossierInput])[] = [
  ['the summit of 2023', summit as DossierInput],
  ['after 2023', after as DossierInput],
  ...SMALL,
  ...SHAPES,
  ...TITLES,
  ...SCRIPTS,
  ...MEDIUM,
  ...GROUPED,
];
