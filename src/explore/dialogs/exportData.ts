/** Files of a whole dossier, for people and for other programs. Fetched when one is asked for. */
import { writeCanonical } from '../../dossier/writeCanonical';
import type { ExchangeReport } from '../../formats/exchange/exchangeFormat';
import { EXCHANGE_FORMATS } from '../../formats/exchange/exchangeFormats';
import type { OpenDossier } from '../../formats/in/readDossier';
import { writeSheets } from '../../formats/out/sheets/writeSheets';
import { writeWorkbook } from '../../formats/out/sheets/writeWorkbook';
import { zipCsvSet } from '../../formats/out/sheets/zipCsvSet';
import type * as words from '../../words/en/exports';

export type DataFormat = keyof typeof words.formats;

export interface DataFile {
  file: Blob;
  /** Of its name, without the first dot. */
  ending: string;
  /** What other programs have no place for, or in another form. */
  report: Pick<ExchangeReport, 'changed' | 'leftOut'>;
}

const WHOLE = { changed: [], leftOut: [] };
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Without what is broken in it, as it is shown. */
export function exportData({ index: { dossier }, text, problems }: OpenDossier, format: DataFormat): DataFile {
  if (format === 'json') {
    const isBroken = problems.some(({ severity }) => severity === 'error');
    const written: unknown = isBroken ? dossier : JSON.parse(text);
    return { file: new Blob([writeCanonical(written)], { type: 'application/json' }), ending: 'json', report: WHOLE };
  }
  if (format === 'xlsx' || format === 'csv') {
    const tables = writeSheets(dossier);
    if (format === 'csv')
      return { file: new Blob([zipCsvSet(tables)], { type: 'application/zip' }), ending: 'csv.zip', report: WHOLE };
    return { file: new Blob([writeWorkbook(tables)], { type: WORKBOOK }), ending: 'xlsx', report: WHOLE };
  }
  const other = EXCHANGE_FORMATS.find(({ id }) => id === format);
  if (!other) throw new RangeError(format);
  const { text: written, report } = other.write(dossier);
  // A bundle in JSON must not take the name of the dossier.
  const ending = other.extension === 'json' ? `${format}.json` : other.extension;
  return { file: new Blob([written], { type: other.mediaType }), ending, report };
}
