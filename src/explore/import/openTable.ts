/** A reader opens a table: it becomes a dossier once its columns are settled. Fetched when that is asked for. */
import type { Problem } from '../../dossier/problem';
import { readPastedBlock, readSheets } from '../../formats/in/sheets/readSheets';
import { SheetFault } from '../../formats/in/sheets/sheetFile';
import type { TaskRunner } from '../../ui/loading/taskRunner';
import { createStyleSheet } from '../../ui/parts/adoptStyleSheets';
import * as words from '../../words/en/imports';
import { openDialog } from '../../ui/parts/openDialog';
import ImportDialog from './ImportDialog.svelte';
import css from './import.css?inline';
import type { ReadTable } from './tableImport.svelte';

const sheet = createStyleSheet(css);

/**
 * @param source bytes of a file, or a pasted text
 * @param onopen takes the text of the dossier, and the name of its file; resolves once it is shown
 * @returns what is wrong with the file where it is no table; `null` where its columns are asked for
 */
export async function openTable(
  source: ArrayBuffer | string,
  name: string,
  runner: TaskRunner,
  onopen: (text: string, name: string) => Promise<boolean>,
): Promise<Problem | null> {
  const bytes = typeof source === 'string' ? null : new Uint8Array(source);
  const read: ReadTable = (asked) =>
    bytes ? readSheets(bytes, name, asked) : Promise.resolve(readPastedBlock(source as string));
  try {
    const file = await read({});
    openDialog(ImportDialog, { file, name, read, runner, onopen }, sheet);
    return null;
  } catch (reason) {
    if (!(reason instanceof SheetFault)) throw reason;
    return { path: '', severity: 'error', code: reason.code, ...words.sheetFaults[reason.code]! };
  }
}
