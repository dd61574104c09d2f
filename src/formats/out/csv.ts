/** Relationships as a table for spreadsheets. */
import * as words from '../../words/en/files';
import { formatDate } from '../../dossier/edtf/formatDate';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { CERTAINTY_STYLES, gradedCertaintyOf } from '../../scene/style/encoding';
import { citedSourcesOf } from '../../view/citedSources';
import { describeQuantity } from '../../view/describeQuantity';
import { recordOf } from '../../view/jointRecords';
import { actorNameOf, sentenceOf } from '../../view/sentence';
import { csvText } from './csvText';

const COLUMNS = [
  ...(['id', 'from', 'to', 'mutual', 'type', 'family', 'label', 'when', 'date', 'certainty', 'basis'] as const),
  ...(['quantity', 'statement', 'sources'] as const),
];
const COLUMN_HEADS: Readonly<Record<(typeof COLUMNS)[number], string>> = words.columns;

export function csvOf(index: DossierIndex, links: readonly Link[]): string {
  // Rows of one record share its id.
  const isJoint = [...index.relationships.values()].some(({ record }) => record.sameRecordAs);
  const rows = links.map((link) => {
    const { id, record, type, family, mutual, date } = link;
    const sources = citedSourcesOf(index, [link]).map(({ title, locators }) => [title, ...locators].join(', '));
    return [
      ...[id, actorNameOf(index, record.from), actorNameOf(index, record.to), mutual ? words.yes : words.no],
      ...[type.label, family.label, record.label ?? '', record.when ?? '', formatDate(date)],
      ...[CERTAINTY_STYLES[gradedCertaintyOf(link)].name, record.basis ?? ''],
      ...[describeQuantity(record), sentenceOf(index, link), sources.join('; ')],
      ...(isJoint ? [recordOf(link)] : []),
    ];
  });
  const heads = [...COLUMNS.map((column) => COLUMN_HEADS[column]), ...(isJoint ? [words.recordColumn] : [])];
  return csvText([heads, ...rows]);
}
