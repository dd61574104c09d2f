/** Bytes, texts and tables of what a command is given: a file, a folder, or standard input. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodeText } from '../dossier/decodeText';
import { findUndecodable } from '../dossier/findUndecodable';
import { readSheets } from '../formats/in/sheets/readSheets';
import { SheetFault, type Separator, type SheetFile } from '../formats/in/sheets/sheetFile';
import { isTableFile } from '../formats/in/sheets/sheetSigns';
import { unpackTables, type TableBytes } from '../formats/in/sheets/unpackTables';
import * as words from '../words/en/imports';
import { Refusal, refuseMisuse } from './command';
import { cellPlaceOf, problemLines, type PlacedProblem } from './placedProblem';
import type { Shell } from './shell';

/** Stands for standard input, and for standard output. */
export const STANDARD = '-';
const SET_FILE = /\.(csv|tsv|tab)$/i;

export interface GivenText {
  kind: 'text';
  /** As messages name it. */
  file: string;
  text: string;
}

export interface GivenTables {
  kind: 'tables';
  file: string;
  /** Of a folder, several. */
  sheetFiles: readonly SheetFile[];
  /** By sheet, the file that it is in. */
  fileOf: (sheet: string) => string;
  /** What of the tables could not be read as it stands. */
  problems: PlacedProblem[];
}

/** Says of a file why nothing in it can be read. */
export class UnreadableFile extends Refusal {
  constructor(readonly problem: PlacedProblem) {
    super(problemLines([problem]).join('\n'));
  }
}

/** @throws an `UnreadableFile`, always */
export function refuseFile(file: string, fault: string, fix?: string): never {
  throw new UnreadableFile({ file, severity: 'error', code: 'unreadable', fault, ...(fix ? { fix } : {}) });
}

export interface TextReading {
  separator?: Separator;
  encoding?: string;
}

/**
 * @param path of a file, of a folder of CSV files, or `-`
 * @param asked how the text of a table is taken apart, instead of what is guessed
 * @throws an `UnreadableFile` if there is no such file, or nothing in it can be read
 */
export async function readGiven(path: string, shell: Shell, asked: TextReading = {}): Promise<GivenText | GivenTables> {
  if (path !== STANDARD && (await stat(path).catch(() => null))?.isDirectory()) return readFolder(path, asked);
  const file = path === STANDARD ? 'standard input' : path;
  const bytes = path === STANDARD ? await shell.stdin() : await readBytes(path);
  const name = path === STANDARD ? '' : basename(path);
  if (!isTableFile(bytes, name)) return { kind: 'text', file, text: decodeBytes(bytes, file) };
  const tables = unpackGiven({ name, bytes }, file);
  return tablesOf(
    file,
    tables.map((table) => ({ ...table, file: tables.length > 1 ? `${file}/${table.name}` : file })),
    asked,
  );
}

/** @throws an `UnreadableFile` if there is no such file */
const readBytes = (path: string): Promise<Uint8Array> =>
  readFile(path).catch((error: NodeJS.ErrnoException) =>
    refuseFile(path, error.code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${error.message})`),
  );

/** The CSV files of a zip file. */
function unpackGiven(given: TableBytes, file: string): TableBytes[] {
  try {
    return unpackTables(given);
  } catch (error) {
    return refuseTables(error, file);
  }
}

async function readFolder(folder: string, asked: TextReading): Promise<GivenTables> {
  const names = (await readdir(folder)).filter((name) => SET_FILE.test(name)).sort();
  if (!names.length)
    refuseFile(
      folder,
      'the folder holds no CSV files',
      'A dossier as a folder has relationships.csv, actors.csv and so on.',
    );
  const tables = names.map(async (name) => {
    const file = join(folder, name);
    return { name, file, bytes: await readBytes(file) };
  });
  return tablesOf(folder, await Promise.all(tables), asked);
}

/** @param tables each with its file, as messages name it */
async function tablesOf(
  given: string,
  tables: readonly (TableBytes & { file: string })[],
  asked: TextReading,
): Promise<GivenTables> {
  const read = await Promise.all(
    tables.map(async ({ name, file, bytes }) => ({ file, sheetFile: await readTables(bytes, name, file, asked) })),
  );
  const files = new Map(read.flatMap(({ file, sheetFile }) => sheetFile.sheets.map(({ name }) => [name, file])));
  return {
    kind: 'tables',
    file: given,
    sheetFiles: read.map(({ sheetFile }) => sheetFile),
    fileOf: (sheet) => files.get(sheet) ?? given,
    problems: read.flatMap(({ file, sheetFile }) => flawsOf(sheetFile, file)),
  };
}

async function readTables(bytes: Uint8Array, name: string, file: string, asked: TextReading): Promise<SheetFile> {
  try {
    return await readSheets(bytes, name, asked);
  } catch (error) {
    if (asked.encoding !== undefined && error instanceof RangeError)
      refuseMisuse(`There is no encoding ${asked.encoding}. Write its name, such as utf-8.`);
    return refuseTables(error, file);
  }
}

function refuseTables(error: unknown, file: string): never {
  if (!(error instanceof SheetFault)) throw error;
  const told = words.sheetFaults[error.code];
  return refuseFile(file, told?.fault ?? error.code, told?.fix);
}

function flawsOf({ sheets, flaws }: SheetFile, file: string): PlacedProblem[] {
  return flaws.map(({ code, sheet, row, column, line }) => ({
    file,
    severity: 'warning',
    code,
    ...(line === null
      ? cellPlaceOf(sheets[sheet]?.name ?? '', row, column)
      : { ...cellPlaceOf('', row, column), line }),
    fault: words.sheetFlaws[code] ?? code,
  }));
}

function decodeBytes(bytes: Uint8Array, file: string): string {
  try {
    return decodeText(bytes);
  } catch {
    throw new UnreadableFile({ file, ...findUndecodable(bytes) });
  }
}
