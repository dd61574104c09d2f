/** What `--strict` asks beyond a sound dossier: that each relationship has its evidence, and each claim its date. */
import { formatPointer, type PointerKey } from '../dossier/jsonPointer';
import type { Problem } from '../dossier/problem';

type Fields = Readonly<Record<string, unknown>>;

/**
 * @param dossier as it is written, sound or not
 * @returns relationships without a claim that has source and locator, and claims with no date: neither their own nor that
 * of their source. What is not graded is no problem.
 */
export function findUnsourced(dossier: unknown): Problem[] {
  const { relationships, actors, sources } = isFields(dossier) ? dossier : {};
  const published = new Map(recordsOf(sources).map(({ record }) => [record.id, record.published]));
  const records = recordsOf(relationships);
  const problems = records
    .filter(({ record }) => !hasEvidence(record))
    .map(({ record, at }) => missingEvidence(record, ['relationships', at]));
  const claims = [...claimsIn('relationships', records), ...claimsIn('actors', recordsOf(actors))];
  const undated = claims.filter(({ claim }) => !isText(claim.said) && !isText(published.get(claim.source)));
  return [...problems, ...undated.map(({ claim, keys }) => missingDate(claim, keys))];
}

const claimsIn = (list: string, records: readonly PlacedRecord[]) =>
  records.flatMap(({ record, at }) =>
    recordsOf(record.claims).map((one) => ({ claim: one.record, keys: [list, at, 'claims', one.at] })),
  );

interface PlacedRecord {
  record: Fields;
  at: number;
}

const recordsOf = (list: unknown): PlacedRecord[] =>
  (Array.isArray(list) ? list : []).flatMap((record: unknown, at) => (isFields(record) ? [{ record, at }] : []));

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value);

const hasEvidence = ({ claims }: Fields): boolean =>
  recordsOf(claims).some(({ record }) => isText(record.source) && isText(record.locator));

function missingEvidence(record: Fields, keys: readonly PointerKey[]): Problem {
  const claims = recordsOf(record.claims);
  return {
    path: formatPointer(keys),
    severity: 'error',
    code: 'no-evidence',
    fault: claims.length
      ? `no claim of the relationship${namedAs(record)} says where in its source it stands`
      : `the relationship${namedAs(record)} has no claim`,
    fix: claims.length
      ? 'Add `locator` to a claim, such as "paragraph 7".'
      : 'Add a claim with `text`, `source` and `locator`.',
  };
}

function missingDate(claim: Fields, keys: readonly PointerKey[]): Problem {
  const source = isText(claim.source) ? ` \`${claim.source}\`` : '';
  return {
    path: formatPointer(keys),
    severity: 'error',
    code: 'undated-claim',
    fault: `the claim has no date: neither \`said\`, nor \`published\` of its source${source}`,
    fix: 'Add the day on which it was said, or on which the source was published, as exactly as it is known.',
  };
}

const namedAs = ({ id }: Fields): string => (isText(id) ? ` \`${id}\`` : '');
