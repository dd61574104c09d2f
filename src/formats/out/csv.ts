/** Relationships as a table for spreadsheets. */
import * as words from '../../words/en/files';
import { formatDate } from '../../dossier/edtf/formatDate';
import { parseEdtf } from '../../dossier/edtf/parseEdtf';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { CERTAINTY_STYLES, gradedCertaintyOf } from '../../scene/style/encoding';
import { citedSourcesOf } from '../../view/citedSources';
import { describeQuantity } from '../../view/describeQuantity';
import { recordOf } from '../../view/jointRecords';
import { actorNameOf, sentenceOf } from '../../view/sentence';

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
  // The first sign tells spreadsheets that the rest is UTF-8.
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/**
 * Where a spreadsheet would take what follows for a formula: at the beginning of a cell, and behind anything that another
 * separator, or a new line, would make the beginning of one.
 */
const FORMULA = /(^\s*|[,;\t\r\n])(?=[=+\-@＝＋－＠])/g;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;
/** Numbers and dates before the year 0 begin with a minus, and are none. */
const isData = (text: string) => NUMBER.test(text) || parseEdtf(text).ok;

/** Inside quotation marks no separator parts a cell; a spreadsheet shows the apostrophe, and no formula. */
function cell(text: string): string {
  const safe = isData(text) ? text : text.replace(FORMULA, "$1'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
