/** How tables with the same columns were read before. */
import { writeMapping, readMapping, type TableMapping } from '../../formats/in/rows/tableMapping';
import { hasDatabase } from '../../storage/database';
import { keepMapping, readKeptMapping } from '../../storage/keptMappings';
import type { TableImport } from './tableImport.svelte';

export interface FoundMapping {
  /** Of the file that was read so. */
  name: string;
  mapping: TableMapping;
}

/** Names of the columns; `null` where there are none to know a table by. */
function columnsOf({ sheet, mapping: { header } }: TableImport): string | null {
  const names = header === null ? [] : sheet.rows[header]!.map((name) => name.trim().toLowerCase());
  return names.some(Boolean) ? JSON.stringify(names) : null;
}

const textOf = ({ mapping, joined, sheets }: TableImport): string => writeMapping({ rows: mapping, joined }, sheets);

/** @returns `null` where there is none, or it says what is guessed */
export async function findMapping(table: TableImport): Promise<FoundMapping | null> {
  const columns = columnsOf(table);
  try {
    const kept = columns && (await hasDatabase()) ? await readKeptMapping(columns) : null;
    const read = kept && readMapping(kept.text, table.sheets);
    if (!read?.ok) return null;
    const before = { rows: { ...read.mapping.rows, sheet: table.mapping.sheet }, joined: read.mapping.joined };
    const isGuessed = writeMapping(before, table.sheets) === textOf(table);
    return isGuessed ? null : { name: kept!.name, mapping: before };
  } catch {
    // Where nothing can be stored, there is nothing to offer.
    return null;
  }
}

/** Where nothing can be stored, it is guessed again next time. */
export async function rememberMapping(table: TableImport, name: string): Promise<void> {
  const columns = columnsOf(table);
  if (columns) await keepMapping(columns, { name, text: textOf(table), at: Date.now() }).catch(() => undefined);
}
