/** Where the actors of the still picture stand: the build has laid them out, so the page need not. */
import { certificateOf } from '../dossier/certificate';
import type { PlacesByFrame } from '../view/viewState';

/** The block of the page that holds them: `src/cli/fillPage.ts` writes it. */
const BLOCK = 'places';

/** @returns none for a file that is not, to the byte, the one that the build has seen */
export function builtPlacesOf(page: Document, file: ArrayBuffer | string): PlacesByFrame {
  const block = page.getElementById(BLOCK);
  if (!block || typeof file === 'string') return {};
  const { of, places } = JSON.parse(block.textContent) as { of: string; places: PlacesByFrame };
  return certificateOf(new Uint8Array(file)) === of ? places : {};
}
