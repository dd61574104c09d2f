/**
 * From text to an index, without trust: whatever is broken is left out and told, the rest opens.
 * Shapes come from `schema.ts`; what no shape can say (references, dates, addresses, circles) is in `check.ts`.
 */
import type { ListName, Kept, Tell } from './types';
import * as v from 'valibot';
import { checkDossier } from './check';
import { cleanText } from './cleanText';
import { asWritten, closeGaps, type Moved } from './gaps';
import { indexDossier, type DossierIndex } from './indexDossier';
import { FAULTS, kindOf, shapeFault } from './messages';
import { pointer, type Key } from './pointer';
import type { Problem } from './problem';
import { listsForObjects, prune, unknownFields } from './prune';
import { headSchema, LISTS, type Dossier } from './schema';

export interface Reading {
  /** `null` where nothing can be shown. */
  index: DossierIndex | null;
  problems: Problem[];
}

/** Passes over one record: each takes out all that the pass before had laid bare. */
const PASSES = 6;

/** Reads the text of a dossier. Never throws. */
export function parse(text: string): Reading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return {
      index: null,
      problems: [
        {
          path: '',
          severity: 'error',
          code: 'not-json',
          fault: text.trim() === '' ? 'the file is empty' : 'the file cannot be read on from here',
          fix: 'Look for a missing comma, quotation mark or bracket just before this place.',
        },
      ],
    };
  }
  return parseValue(value);
}

/** Reads a dossier that is already a JSON value. Never throws. */
export function parseValue(input: unknown): Reading {
  const problems: Problem[] = [];
  const tell: Tell = (keys, fault, severity = 'error') => problems.push({ path: pointer(keys), severity, ...fault });
  const value = cleanText(input, (problem) => problems.push(problem));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    tell([], {
      code: 'wrong-type',
      fault: `a dossier is one record, this is ${kindOf(value)}`,
      fix: 'Begin the file with { and end it with }.',
    });
    return { index: null, problems };
  }
  const record = value as Record<string, unknown>;
  if (typeof record.format === 'number' && record.format > 1) {
    tell(['format'], {
      code: 'newer-format',
      fault: `this dossier is written in format ${record.format}; this program reads format 1`,
      fix: 'Open it with a newer version.',
    });
    return { index: null, problems };
  }
  const lists = Object.fromEntries(
    (Object.keys(LISTS) as ListName[]).map((name) => [name, readList(name, record[name], tell)]),
  ) as Record<ListName, Kept[]>;
  const head = readHead(record, tell);
  checkDossier(head, lists, tell);
  const dossier = {
    ...head.value,
    ...Object.fromEntries(Object.entries(lists).map(([name, kept]) => [name, kept.map((one) => one.value)])),
  } as unknown as Dossier;
  return { index: indexDossier(dossier), problems };
}

function readHead(record: Record<string, unknown>, tell: Tell): Kept {
  const own = Object.fromEntries(Object.entries(record).filter(([key]) => !Object.hasOwn(LISTS, key)));
  if (typeof own.title !== 'string' || !/\S/.test(own.title) || own.title.length > 20_000) {
    const missing = own.title === undefined;
    tell(['title'], {
      code: missing ? 'missing-field' : 'wrong-type',
      fault: missing ? '`title` is missing' : '`title` cannot be read',
      fix: 'Add `title`: text.',
    });
    own.title = 'Untitled dossier';
  }
  return (
    readRecord(own, headSchema, [], tell) ?? {
      value: { title: 'Untitled dossier', format: 1, language: 'en' },
      keys: [],
      moved: new Map(),
    }
  );
}

function readList(name: ListName, value: unknown, tell: Tell): Kept[] {
  if (value === undefined) {
    if (name === 'actors' || name === 'relationships') {
      tell([name], { code: 'missing-field', fault: `\`${name}\` is missing`, fix: `Add \`${name}\`: a list.` });
    }
    return [];
  }
  if (!Array.isArray(value)) {
    tell([name], { code: 'wrong-type', fault: `\`${name}\` is ${kindOf(value)}`, fix: 'It must be a list.' });
    return [];
  }
  return value.flatMap((entry, i) => readRecord(entry, LISTS[name], [name, i], tell) ?? []);
}

/** One record in the shape of its schema, with its broken parts left out; `null` if the record itself is broken. */
function readRecord(input: unknown, schema: v.GenericSchema, keys: Key[], tell: Tell): Kept | null {
  const moved: Moved = new Map();
  const lists = listsForObjects(input, schema);
  for (const path of lists) {
    tell([...keys, ...path], FAULTS.listForObject(path.at(-1)));
    if (!prune(input, schema, path)) return null;
  }
  if (lists.length) closeGaps(input, moved);
  for (let pass = 0; pass < PASSES; pass++) {
    const result = v.safeParse(schema, input);
    if (result.success) {
      const output = result.output as Record<string, unknown>;
      for (const path of unknownFields(output, schema))
        tell([...keys, ...asWritten(path, moved)], FAULTS.unknownField(String(path.at(-1))), 'warning');
      return { value: output, keys, moved };
    }
    const gone = new Set<string>();
    let whole = false;
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map((item) => item.key as Key);
      const place = pointer(path);
      if (!gone.has(place)) tell([...keys, ...asWritten(path, moved)], shapeFault(issue));
      gone.add(place);
      if (!prune(input, schema, path)) whole = true;
    }
    if (whole) return null;
    closeGaps(input, moved);
  }
  return null;
}
