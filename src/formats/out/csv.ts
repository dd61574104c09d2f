/** Relationships as a table for spreadsheets. */
import { formatDate } from '../../dossier/edtf/formatDate';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { CERTAINTY_STYLES, gradedCertaintyOf } from '../../scene/style/encoding';
import { citedSourcesOf } from '../../view/citedSources';
import { actorNameOf, sentenceOf } from '../../view/sentence';

const HEADINGS = [
  ...['id', 'from', 'to', 'both ways', 'type', 'family', 'label', 'date', 'date in words', 'certainty', 'basis'],
  ...['statement', 'sources'],
];
/** Spreadsheets would take such a text for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

export function csvOf(index: DossierIndex, links: readonly Link[]): string {
  const rows = links.map((link) => {
    const { id, record, type, family, mutual, date } = link;
    const sources = citedSourcesOf(index, [link]).map(({ title, locators }) => [title, ...locators].join(', '));
    return [
      ...[id, actorNameOf(index, record.from), actorNameOf(index, record.to), mutual ? 'yes' : 'no'],
      ...[type.label, family.label, record.label ?? '', record.when ?? '', formatDate(date)],
      ...[CERTAINTY_STYLES[gradedCertaintyOf(link)].name, record.basis ?? '', sentenceOf(index, link)],
      sources.join('; '),
    ];
  });
  // The first sign tells spreadsheets that the rest is UTF-8.
  return `\ufeff${[HEADINGS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
