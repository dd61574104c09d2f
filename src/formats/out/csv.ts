/** Relationships as a table for spreadsheets. */
import * as words from '../../words/en/files';
import { formatDate } from '../../dossier/edtf/formatDate';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { CERTAINTY_STYLES, gradedCertaintyOf } from '../../scene/style/encoding';
import { citedSourcesOf } from '../../view/citedSources';
import { actorNameOf, sentenceOf } from '../../view/sentence';

const COLUMNS = [
  ...(['id', 'from', 'to', 'mutual', 'type', 'family', 'label', 'when', 'date', 'certainty', 'basis'] as const),
  ...(['statement', 'sources'] as const),
];
const COLUMN_HEADS: Readonly<Record<(typeof COLUMNS)[number], string>> = words.columns;
/** Spreadsheets would take such a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvOf(index: DossierIndex, links: readonly Link[]): string {
  const rows = links.map((link) => {
    const { id, record, type, family, mutual, date } = link;
    const sources = citedSourcesOf(index, [link]).map(({ title, locators }) => [title, ...locators].join(', '));
    return [
      ...[id, actorNameOf(index, record.from), actorNameOf(index, record.to), mutual ? words.yes : words.no],
      ...[type.label, family.label, record.label ?? '', record.when ?? '', formatDate(date)],
      ...[CERTAINTY_STYLES[gradedCertaintyOf(link)].name, record.basis ?? '', sentenceOf(index, link)],
      sources.join('; '),
    ];
  });
  const heads = COLUMNS.map((column) => COLUMN_HEADS[column]);
  // The first sign tells spreadsheets that the rest is UTF-8.
  return `\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
