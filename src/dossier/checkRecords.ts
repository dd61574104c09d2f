/** Whether relationships that are to be one record can be: else each counts for itself. */
import * as words from '../words/en/jointRecords';
import { indexDossier, type DossierIndex, type Link } from './indexDossier';
import { formatPointer } from './jsonPointer';
import type { ParseResult } from './parseRecords';
import type { Problem } from './problem';
import type { Relationship } from './schema';

/** What the ends of one record cannot differ in: filters and counts could not take them for one. */
const SHARED = ['type', 'when', 'certainty', 'addition'] as const;

/** Takes out and tells each `sameRecordAs` that leads to a further end, or to a relationship that says something else. */
export function checkRecords(parsed: ParseResult): ParseResult {
  const { index } = parsed;
  if (!index) return parsed;
  const places = parsed.indicesOf?.('relationships');
  const problems = new Map(
    [...index.relationships.values()].flatMap((link, i): [string, Problem][] => {
      const fault = findFault(index, link);
      const path = formatPointer(['relationships', places?.[i] ?? i, 'sameRecordAs']);
      return fault ? [[link.id, { path, severity: 'error', ...fault }]] : [];
    }),
  );
  if (!problems.size) return parsed;
  const relationships = index.dossier.relationships.map((record) =>
    problems.has(record.id) ? { ...record, sameRecordAs: undefined } : record,
  );
  return {
    ...parsed,
    index: { ...index, ...indexDossier({ ...index.dossier, relationships }), familyColours: index.familyColours },
    problems: [...parsed.problems, ...problems.values()],
  };
}

function findFault({ relationships }: DossierIndex, { record }: Link) {
  const first = relationships.get(record.sameRecordAs ?? '')?.record;
  if (!first) return null;
  if (first.id === record.id) return { code: 'same-record', ...words.ofItself };
  if (first.sameRecordAs !== undefined)
    return { code: 'same-record', ...words.ofFurtherEnd(first.id, first.sameRecordAs) };
  const field = SHARED.find((one) => first[one] !== record[one]);
  if (field) return { code: 'same-record', ...words.differs(first.id, field) };
  return citedIn(first) === citedIn(record) ? null : { code: 'same-record', ...words.citesOthers(first.id) };
}

/** Where it is written: each end may say its own part of that. */
const citedIn = ({ claims }: Relationship): string =>
  JSON.stringify(claims.map(({ stance, source, locator }) => [stance, source, locator]));
