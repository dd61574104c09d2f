/** Finds the dossiers that the page need not check again. */
import { certificateOf } from '../dossier/certificate';
import { decodeText } from '../dossier/decodeText';
import { fillDefaults } from '../dossier/fillDefaults';
import { parseDossier } from '../dossier/parseDossier';
import { isSameValue } from '../dossier/sameValue';
import type { DossierInput } from '../dossier/schema';
import { checkChoices } from '../scene/style/checkChoices';

/** @returns the certificate of a clean dossier: checked, it has no problems, and is what is written but for its defaults */
export function certify(file: Uint8Array): string | null {
  const text = decodeText(file);
  const parsed = parseDossier(text);
  if (!parsed.index || checkChoices(parsed).problems.length) return null;
  // In either, fields may stand in another order: nobody asks for it.
  const isClean = isSameValue(parsed.index.dossier, fillDefaults(JSON.parse(text) as DossierInput));
  return isClean ? certificateOf(file) : null;
}
