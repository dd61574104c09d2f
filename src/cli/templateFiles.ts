/** The files of the template, made of its one dossier. */
import { parseDossier } from '../dossier/parseDossier';
import { writeCanonical } from '../dossier/writeCanonical';
import { writeCsvSet } from '../formats/out/sheets/writeCsvSet';
import { writeSheets } from '../formats/out/sheets/writeSheets';
import { writeWorkbook } from '../formats/out/sheets/writeWorkbook';

/**
 * @param text of the dossier
 * @returns each file by its name; the dossier itself is one of them
 * @throws where the dossier has a problem
 */
export function templateFiles(text: string): Map<string, Uint8Array> {
  const { index, problems } = parseDossier(text);
  if (!index || problems.length) throw new Error(`The template has problems: ${JSON.stringify(problems)}`);
  const tables = writeSheets(index.dossier);
  return new Map([
    ['template.json', new TextEncoder().encode(writeCanonical(JSON.parse(text)))],
    ['template.xlsx', writeWorkbook(tables)],
    ...writeCsvSet(tables),
  ]);
}
