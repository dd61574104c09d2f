/** What judges the choices of a dossier is fetched where it makes some. */
import type { ParseResult } from '../../dossier/parseRecords';

/** As `checkChoices`. */
export async function applyChoices(parsed: ParseResult): Promise<ParseResult> {
  const { dossier } = parsed.index ?? {};
  const chooses =
    dossier?.weight ??
    (dossier?.families.some(({ colour }) => colour) || dossier?.relationships.some(({ sameRecordAs }) => sameRecordAs));
  return chooses ? (await import('./checkChoices')).checkChoices(parsed) : parsed;
}
