/** What judges the colours of a dossier is fetched where it has some of its own. */
import type { ParseResult } from '../../dossier/parseRecords';

/** As `checkFamilyColours`. */
export async function applyFamilyColours(parsed: ParseResult): Promise<ParseResult> {
  if (!parsed.index?.families.some(({ colour }) => colour)) return parsed;
  const { checkFamilyColours } = await import('./checkFamilyColours');
  return checkFamilyColours(parsed);
}
