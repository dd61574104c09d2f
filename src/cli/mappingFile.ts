/** The file beside a table that says how it is read. */
import { readFile } from 'node:fs/promises';
import { readMapping, type MappingFault, type TableMapping } from '../formats/in/rows/tableMapping';
import type { Sheet } from '../formats/in/sheets/sheetFile';
import { refuseFile } from './filesGiven';

const ANEW = 'Write it anew with --write-mapping.';

/** @throws an `UnreadableFile` if there is no such file, it is no mapping, or the table has not its columns */
export async function readMappingFile(file: string, sheets: readonly Sheet[]): Promise<TableMapping> {
  const text = await readFile(file, 'utf8').catch(() => refuseFile(file, 'there is no such file'));
  const read = readMapping(text, sheets);
  return read.ok ? read.mapping : refuseFile(file, ...faultOf(read.fault));
}

function faultOf(fault: MappingFault): [fault: string, fix: string] {
  switch (fault.code) {
    case 'not-json':
      return [`this is no JSON (${fault.detail})`, ANEW];
    case 'unreadable':
      return [`${fault.path || 'the file'} cannot be read: ${fault.detail}`, ANEW];
    case 'no-sheet':
      return [`the table has no sheet “${fault.sheet}”`, `Its sheets: ${fault.sheets.join(', ')}.`];
    case 'no-column':
      return [`the table has no column ${fault.column}`, 'Correct its name, or take it out of the mapping.'];
  }
}
