/** What judges the choices of a dossier is fetched where it makes some. */
import type { ParseResult } from '../../dossier/parseRecords';

/** As `checkChoices`. */
export async function applyChoices(parsed: ParseResult): Promise<ParseResult> {
  const { index } = parsed;
  if (!index?.dossier.weight && !index?.families.some(({ colour }) => colour)) return parsed;
  const { checkChoices } = await import('./checkChoices');
  return checkChoices(parsed);
}
