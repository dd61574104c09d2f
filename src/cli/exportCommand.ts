/** `entente export`: a dossier as JSON, sheets, or a file for another program. */
import { writeCanonical } from '../dossier/writeCanonical';
import type { Dossier } from '../dossier/schema';
import { writeCsvSet } from '../formats/out/sheets/writeCsvSet';
import { writeSheets } from '../formats/out/sheets/writeSheets';
import { writeWorkbook } from '../formats/out/sheets/writeWorkbook';
import { defineCommand, oneOfWords, refuse, refuseMisuse } from './command';
import { FOREIGN_FORMATS, type ForeignFormat } from './dossierFormats';
import { readDossierGiven, soundValueOf } from './dossierGiven';
import { STANDARD } from './filesGiven';
import { reportLines } from './foreignReport';
import type { Output } from './output';
import { problemLines } from './placedProblem';
import { isJsonName, isReplaced, refuseReplacing, writeFolder, writeResult } from './writtenFiles';

const usage = `entente export <dossier> --as <format> [--out <file or folder>]

  a dossier (JSON, XLSX, ODS, a folder of CSV files, or - for standard input) for other programs
  --as format         json, csv or xlsx with all of it; gexf, graphml, node-link, stix, oligrapher, kumu or ftm
  --out file          a folder for csv; else standard output`;

const WHOLE_FORMATS = ['json', 'csv', 'xlsx'] as const;

export const exportDossier = defineCommand({
  summary: 'a dossier as JSON, sheets, or a file for another program',
  usage,
  options: { as: { type: 'string' }, out: { type: 'string' } },
  async run({ as, out }, { files: [file], output, shell }) {
    if (!file || !as) refuseMisuse(usage);
    const format = oneOfWords('--as', as, [...WHOLE_FORMATS, ...FOREIGN_FORMATS.keys()]);
    if (format === 'csv' && !out) refuseMisuse('CSV is a file for each sheet: name a folder for them with --out.');
    if (format === 'xlsx' && isTerminal(out, shell.stdout.isTTY))
      refuseMisuse('A workbook is no text for a terminal: name a file with --out.');
    output.step(`Reading ${file}`);
    const given = await readDossierGiven(file, shell);
    for (const line of problemLines(given.problems)) output.warn(line);
    const { dossier } = given.index ?? refuse(`${given.file} holds nothing that could be written.`);
    const isWhole = !given.problems.some(({ severity }) => severity === 'error');
    if (isReplaced(file, out) && !(format === 'json' && isJsonName(file) && isWhole)) refuseReplacing(file);
    output.step(`Writing ${format}`);
    const foreign = FOREIGN_FORMATS.get(format);
    if (foreign) return exportForeign(dossier, foreign, given.file, out, output);
    if (format === 'json') return writeResult(out, writeCanonical(soundValueOf(given)), output);
    const tables = writeSheets(dossier);
    if (isWhole) output.tell(`${given.file}: nothing was left out.`);
    if (format === 'xlsx') return writeResult(out, writeWorkbook(tables), output);
    const others = await writeFolder(out ?? '', writeCsvSet(tables), output);
    if (others.length) output.warn(`${out} also holds ${others.join(', ')}: who reads the folder reads them, too.`);
  },
});

const isTerminal = (out: string | undefined, isTTY: boolean | undefined): boolean =>
  (out === undefined || out === STANDARD) && isTTY === true;

function exportForeign(
  dossier: Dossier,
  format: ForeignFormat,
  file: string,
  out: string | undefined,
  output: Output,
): Promise<void> {
  const { text, report } = format.write(dossier);
  for (const line of reportLines(file, format.label, report)) output.tell(line);
  return writeResult(out, text, output);
}
