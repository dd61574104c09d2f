/** A whole dossier that a command is given, in any form that says all of it: JSON, a workbook, a folder of CSV files. */
import { parseJson } from '../dossier/parseJson';
import { basename } from 'node:path';
import type { DossierIndex } from '../dossier/indexDossier';
import { locateProblems } from '../dossier/locateProblems';
import { parseDossier, parseDossierValue } from '../dossier/parseDossier';
import type { Problem } from '../dossier/problem';
import { readSheetSet } from '../formats/in/sheetSet/readSheetSet';
import { isSheetSet } from '../formats/in/sheetSet/setTables';
import { checkChoices } from '../scene/style/checkChoices';
import { foreignFormatOf } from './dossierFormats';
import { readGiven, refuseFile, type GivenTables } from './filesGiven';
import { cellPlaceOf, type PlacedProblem } from './placedProblem';
import type { Shell } from './shell';

export interface GivenDossier {
  /** As it was named. */
  file: string;
  /** As it is written: what is broken is in it, and what its author left out is not. */
  written: unknown;
  /** Sound, with all defaults; `null` where nothing can be shown. */
  index: DossierIndex | null;
  problems: PlacedProblem[];
}

const IMPORT_IT = 'entente import makes a dossier of it.';

/** Problems of a dossier as it is written. */
export type FindProblems = (written: unknown) => readonly Problem[];

/**
 * @param path of a file or folder, or `-` for standard input
 * @param findMore problems beside those that every dossier is checked for
 * @throws an `UnreadableFile` if there is no such file, or it is no dossier
 */
export async function readDossierGiven(
  path: string,
  shell: Shell,
  findMore: FindProblems = () => [],
): Promise<GivenDossier> {
  const given = await readGiven(path, shell);
  if (given.kind === 'tables') {
    if (!isSheetSet(given.sheetFiles)) refuseFile(given.file, 'this is one table, and no whole dossier', IMPORT_IT);
    return readSetGiven(given, findMore);
  }
  const { file, text } = given;
  const foreign = foreignFormatOf(text);
  if (foreign) refuseFile(file, `this is ${foreign.label}, and no dossier`, IMPORT_IT);
  return readDossierJson(file, text, findMore);
}

/** Reads the JSON of a dossier. */
export function readDossierJson(file: string, text: string, findMore: FindProblems = () => []): GivenDossier {
  const { index, problems } = checkChoices(parseDossier(text));
  const written = parseJson(text);
  const located = locateProblems(text, [...problems, ...findMore(written)]);
  return { file, written, index, problems: located.map((problem) => ({ file, ...problem })) };
}

/** Reads a dossier that is a set of sheets. */
export function readSetGiven(
  { file, sheetFiles, fileOf, problems }: GivenTables,
  findMore: FindProblems,
): GivenDossier {
  let written: unknown = null;
  const title = basename(file).replace(/\.\w+$/, '');
  const read = readSheetSet(sheetFiles, title, (dossier) => {
    written = dossier;
    return [...findChoiceProblems(dossier), ...findMore(dossier)];
  });
  const told = read.problems.map(({ sheet, row, column, ...rest }) => ({
    file: fileOf(sheet),
    ...cellPlaceOf(sheet, row, column),
    ...rest,
  }));
  return {
    file,
    written,
    index: read.dossier && parseDossierValue(read.dossier).index,
    problems: [...problems, ...told],
  };
}

/** Those that `checkChoices` finds, and no others. */
function findChoiceProblems(dossier: unknown): Problem[] {
  const parsed = parseDossierValue(dossier);
  const before = new Set(parsed.problems);
  return checkChoices(parsed).problems.filter((problem) => !before.has(problem));
}

/** What of a dossier is to be written: as its author wrote it, or without what is broken. */
export function soundValueOf({ written, index, problems }: GivenDossier): unknown {
  return problems.some(({ severity }) => severity === 'error') ? index?.dossier : written;
}
