/**
 * From text to an index, without trust: whatever is broken is left out and told, the rest opens.
 * Shapes come from `schema.ts`; what no shape can say (references, dates, addresses, circles) is in `checkDossier.ts`.
 */
import type { Guesses, ListName, LocatedRecord, ReportFault } from './types';
import * as v from 'valibot';
import { checkDossier, type WrittenIds } from './checkDossier';
import { cleanText } from './cleanText';
import { writtenPathOf, closeGaps, type WrittenIndices } from './closeGaps';
import { indexDossier, type DossierIndex } from './indexDossier';
import * as words from '../words/en/untitled';
import type { DescribeFault, Fault } from './faults';
import { formatPointer, type PointerKey } from './jsonPointer';
import type { Problem } from './problem';
import { findListsForObjects, pruneRecord, findUnknownFields } from './pruneRecord';
import { headSchema, RECORD_SCHEMAS, type Dossier } from './schema';

export interface ParseResult {
  /** `null` where nothing can be shown. */
  index: DossierIndex | null;
  problems: Problem[];
  /** Where the records of a list stand in it as it is written. */
  indicesOf?: (name: ListName) => PointerKey[];
}

/** A fault that nobody has asked about. */
const UNTOLD: Fault = { code: 'untold', fault: '' };
/** So many problems are told: who mends them opens the dossier again. */
const MOST_PROBLEMS = 1_000;
/** Passes over one record: each takes out all that the pass before had laid bare. */
const PASSES = 6;

/** Reads the text of a dossier. Never throws. */
export function parseText(text: string, guesses: Guesses): ParseResult {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const isEmpty = text.trim() === '';
    const problem = problemOf([], (faults) => (isEmpty ? faults.emptyFile() : faults.unreadableFile()), guesses);
    return { index: null, problems: [problem] };
  }
  return parseValue(value, guesses);
}

/** Reads a dossier that is already a JSON value. Never throws. */
export function parseValue(input: unknown, guesses: Guesses): ParseResult {
  const problems: Problem[] = [];
  let untold = 0;
  const tell: ReportFault = (keys, describe, severity) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problemOf(keys, describe, guesses, severity));
    else untold++;
  };
  const value = cleanText(input, tell);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    tell([], (faults) => faults.notARecord(value));
    return { index: null, problems };
  }
  const record = value as Record<string, unknown>;
  if (typeof record.format === 'number' && record.format > 1) {
    const { format } = record;
    tell(['format'], (faults) => faults.newerFormat(format));
    return { index: null, problems };
  }
  const written = writtenIdsOf(record);
  const lists = Object.fromEntries(
    (Object.keys(RECORD_SCHEMAS) as ListName[]).map((name) => [name, readList(name, record[name], tell)]),
  ) as Record<ListName, LocatedRecord[]>;
  const head = readHead(record, tell);
  checkDossier(head, lists, written, tell, guesses);
  if (untold) problems.push(problemOf([], (faults) => faults.moreProblems(untold), guesses, 'warning'));
  const dossier = {
    ...head.value,
    ...Object.fromEntries(Object.entries(lists).map(([name, kept]) => [name, kept.map((one) => one.value)])),
  } as unknown as Dossier;
  return { index: indexDossier(dossier), problems, indicesOf: (name) => lists[name].map(({ keys }) => keys[1]!) };
}

function problemOf(
  keys: readonly PointerKey[],
  describe: DescribeFault,
  { faults }: Guesses,
  severity: Problem['severity'] = 'error',
): Problem {
  return { path: formatPointer(keys), severity, ...(faults ? describe(faults) : UNTOLD) };
}

/** Before anything is left out. */
function writtenIdsOf(record: Record<string, unknown>): WrittenIds {
  const idsIn = (list: unknown) =>
    (Array.isArray(list) ? list : []).flatMap((entry: unknown) =>
      typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string' ? [entry.id] : [],
    );
  return Object.fromEntries(
    Object.keys(RECORD_SCHEMAS).map((name) => [name, new Set(idsIn(record[name]))]),
  ) as unknown as WrittenIds;
}

function readHead(record: Record<string, unknown>, tell: ReportFault): LocatedRecord {
  const own = Object.fromEntries(Object.entries(record).filter(([key]) => !Object.hasOwn(RECORD_SCHEMAS, key)));
  if (typeof own.title !== 'string' || !/\S/.test(own.title) || own.title.length > 20_000) {
    const missing = own.title === undefined;
    tell(['title'], (faults) => (missing ? faults.missingTitle() : faults.unreadableTitle()));
    own.title = words.untitled;
  }
  return (
    readRecord(own, headSchema, [], tell) ?? {
      value: { title: words.untitled, format: 1, language: 'en' },
      keys: [],
      moved: new Map(),
    }
  );
}

function readList(name: ListName, value: unknown, tell: ReportFault): LocatedRecord[] {
  if (value === undefined) {
    if (name === 'actors' || name === 'relationships') {
      tell([name], (faults) => faults.missingList(name));
    }
    return [];
  }
  if (!Array.isArray(value)) {
    tell([name], (faults) => faults.notAList(name, value));
    return [];
  }
  return value.flatMap((entry, i) => readRecord(entry, RECORD_SCHEMAS[name], [name, i], tell) ?? []);
}

/** One record in the shape of its schema, with its broken parts left out; `null` if the record itself is broken. */
function readRecord(
  input: unknown,
  schema: v.GenericSchema,
  keys: PointerKey[],
  tell: ReportFault,
): LocatedRecord | null {
  const moved: WrittenIndices = new Map();
  const lists = findListsForObjects(input, schema);
  for (const path of lists) {
    tell([...keys, ...path], (faults) => faults.listForObject(path.at(-1)));
    if (!pruneRecord(input, schema, path)) return null;
  }
  if (lists.length) closeGaps(input, moved);
  for (let pass = 0; pass < PASSES; pass++) {
    const result = v.safeParse(schema, input);
    if (result.success) {
      const output = result.output as Record<string, unknown>;
      for (const path of findUnknownFields(output, schema))
        tell([...keys, ...writtenPathOf(path, moved)], (faults) => faults.unknownField(String(path.at(-1))), 'warning');
      return { value: output, keys, moved };
    }
    const gone = new Set<string>();
    let whole = false;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as PointerKey);
      const place = formatPointer(path);
      if (!gone.has(place)) tell([...keys, ...writtenPathOf(path, moved)], (faults) => faults.shape(issue));
      gone.add(place);
      if (!pruneRecord(input, schema, path)) whole = true;
    }
    if (whole) return null;
    closeGaps(input, moved);
  }
  return null;
}
