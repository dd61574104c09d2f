/** Sources that claims name in a file whose list of sources another program has dropped. */
import * as words from '../../words/en/exchange';
import type { FilePlace, ReportBuilder } from './exchangeReport';
import { fieldAt, isJsonObject, wordAt } from './jsonDocument';
import type { SourceInput } from './propertyGraph';

/**
 * Each with its id as its title, so that the claims stay.
 * @param records actors and relationships, read without trust
 */
export function findUnlistedSources(
  records: readonly object[],
  place: FilePlace,
  report: ReportBuilder,
): readonly SourceInput[] {
  const ids = new Set<string>();
  for (const record of records) {
    const claims = isJsonObject(record) ? fieldAt(record, 'claims') : null;
    for (const claim of Array.isArray(claims) ? (claims as unknown[]) : []) {
      const id = isJsonObject(claim) ? wordAt(claim, 'source') : undefined;
      if (id !== undefined) ids.add(id);
    }
  }
  for (let i = 0; i < ids.size; i++) report.tellChanged('unlisted-source', place, words.unlistedSources, '');
  return [...ids].map((id) => ({ id, title: id }));
}
