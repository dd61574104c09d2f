/** Faults in words: what is wrong, and what to do about it. */
import type { GenericIssue } from 'valibot';
import * as words from '../words/en/faults';

export interface Fault {
  code: string;
  fault: string;
  fix?: string;
}

/** What a value is, for people. */
export function describeValueKind(value: unknown): string {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return words.valueKinds[kind] ?? kind;
}

/** What a place is called: its field, or its number in a list. */
function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : typeof key === 'number' ? words.entry(key + 1) : words.record;
}

/** A schema issue in words. */
export function shapeFaultOf(issue: GenericIssue): Fault {
  const key = nameOf(issue.path?.at(-1)?.key);
  if (issue.received === 'undefined' && issue.kind === 'schema')
    return { code: 'missing-field', ...words.missing(key, expected(issue)) };
  switch (issue.type) {
    case 'max_length':
      return { code: 'too-long', ...words.tooLong(key, String(issue.requirement)) };
    case 'picklist':
    case 'literal':
      return {
        code: 'wrong-value',
        ...words.wrongValue(key, quoted(issue.input), issue.expected?.replaceAll('"', '') ?? ''),
      };
    case 'regex':
      return { code: 'wrong-form', ...words.wrongForm(key, quoted(issue.input)) };
    case 'min_value':
    case 'max_value':
      return { code: 'out-of-range', ...words.outOfRange(key, String(issue.input), issue.expected ?? '') };
    default:
      return { code: 'wrong-type', ...words.wrongType(key, describeValueKind(issue.input), expected(issue)) };
  }
}

function expected(issue: GenericIssue): string {
  const word = issue.expected ?? '';
  const name = words.valueKinds[word.toLowerCase()];
  return name ?? (word.includes('"') ? words.oneOf(word.replaceAll('"', '')) : word || words.somethingGiven);
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? words.quote(value) : describeValueKind(value);
}

/** A reference to a record that is not there. @param meant the id that is most like it */
export function createUnknownIdFault(kind: words.RecordKind, id: string, meant: string | null): Fault {
  return { code: 'unknown-id', ...words.unknownId(kind, id, meant) };
}

export const FAULTS = {
  duplicate: (id: string): Fault => ({ code: 'duplicate-id', ...words.duplicateId(id) }),
  leftOut: (kind: words.RecordKind, id: string): Fault => ({ code: 'left-out', ...words.leftOut(kind, id) }),
  cycle: (ids: readonly string[]): Fault => ({ code: 'cycle', ...words.cycle(ids) }),
  conditionCycle: (ids: readonly string[]): Fault => ({ code: 'condition-cycle', ...words.conditionCycle(ids) }),
  unknownField: (key: string): Fault => ({ code: 'unknown-field', fault: words.unknownField(key) }),
  listForObject: (key: unknown): Fault => ({ code: 'wrong-type', ...words.listForObject(nameOf(key)) }),
  date: (fault: string, fix?: string): Fault => ({ code: 'bad-date', fault, ...(fix ? { fix } : {}) }),
  pictureElsewhere: { code: 'picture-elsewhere', ...words.pictureElsewhere } as Fault,
  address: (fault: string, fix: string): Fault => ({ code: 'bad-address', fault, fix }),
} as const;
