/** The file that was asked for, as far as it is known before it is read as a dossier. */
import { certificateOf } from '../dossier/certificate';
import { textOf } from '../dossier/decodeText';
import type { PlacesByFrame } from '../view/viewState';
import type { DossierSource } from './dossierSource';

export interface AskedFile {
  /** Its text without a byte order mark; its bytes where these hold what is no letter of their encoding. */
  source: string | ArrayBuffer;
  /** The build has found it clean, as it is to the byte. */
  certified: boolean;
  /** Where the actors of the still picture stand: the build has laid them out, so the page need not. */
  built: PlacesByFrame;
}

/** The block of the page that holds these places: `src/publish/fillPage.ts` writes it. */
const BLOCK = 'places';

/**
 * @param page is looked at once it is `parsed`, if the dossier is its own
 * @throws with a reason in words, as the source has it
 */
export async function readAskedFile(
  { read, isOwn, certificate }: Pick<DossierSource, 'read' | 'isOwn' | 'certificate'>,
  page: Document,
  parsed: Promise<unknown>,
): Promise<AskedFile> {
  const file = await read();
  const source = textOf(file) ?? file;
  if (!isOwn || typeof file === 'string') return { source, certified: false, built: {} };
  await parsed;
  const found = certificateOf(new Uint8Array(file));
  return { source, certified: found === certificate, built: builtPlacesOf(page, found) };
}

/** @returns none for a file that is not the one that the build has seen */
function builtPlacesOf(page: Document, certificate: string): PlacesByFrame {
  const block = page.getElementById(BLOCK);
  if (!block) return {};
  const { of, places } = JSON.parse(block.textContent) as { of: string; places: PlacesByFrame };
  return of === certificate ? places : {};
}
