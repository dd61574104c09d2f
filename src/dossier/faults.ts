/** Faults in words: what is wrong, and what to do about it. */
import type { GenericIssue } from 'valibot';
import * as words from '../words/en/faults';
import { explainEdtf } from './edtf/explainEdtf';
import { describeAddressFlaw } from './describeAddressFlaw';

export interface Fault {
  code: string;
  fault: string;
  fix?: string;
}

/** What a value is, for people. */
function describeValueKind(value: unknown): string {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return words.valueKinds[kind] ?? kind;
}

/** What a place is called: its field, or its number in a list. */
function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : typeof key === 'number' ? words.entry(key + 1) : words.record;
}

/** A schema issue in words. */
function shapeFaultOf(issue: GenericIssue): Fault {
  const key = nameOf(issue.path?.at(-1)?.key);
  if (issue.received === 'undefined' && issue.kind === 'schema')
    return { code: 'missing-field', ...words.missing(key, isKeyAlone(issue, key) ? null : expected(issue)) };
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
    case 'integer':
      return { code: 'wrong-form', ...words.wrongForm(key, String(issue.input)) };
    case 'min_value':
    case 'max_value':
      return { code: 'out-of-range', ...words.outOfRange(key, String(issue.input), issue.expected ?? '') };
    default:
      return { code: 'wrong-type', ...words.wrongType(key, describeValueKind(issue.input), expected(issue)) };
  }
}

/** Whether an issue knows of the missing field no more than its name. */
const isKeyAlone = ({ expected: said }: GenericIssue, key: string) => said === `"${key}"`;

function expected(issue: GenericIssue): string {
  const word = issue.expected ?? '';
  const name = words.valueKinds[word.toLowerCase()];
  return name ?? (word.includes('"') ? words.oneOf(word.replaceAll('"', '')) : word || words.somethingGiven);
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? words.quote(value) : describeValueKind(value);
}

/** A reference to a record that is not there. @param meant the id that is most like it */
function unknownId(kind: words.RecordKind, id: string, meant: string | null): Fault {
  return { code: 'unknown-id', ...words.unknownId(kind, id, meant) };
}

/** @param text of a date that cannot be read */
function describeDate(text: string): { fault: string; fix?: string } {
  const read = explainEdtf(text);
  return read.ok ? { fault: '' } : { fault: read.fault, fix: read.fix };
}

/** Every fault that a dossier can have, in words. */
export const FAULTS = {
  emptyFile: (): Fault => ({ code: 'not-json', ...words.emptyFile }),
  unreadableFile: (): Fault => ({ code: 'not-json', ...words.unreadableFile }),
  notARecord: (value: unknown): Fault => ({ code: 'wrong-type', ...words.notARecord(describeValueKind(value)) }),
  newerFormat: (format: number): Fault => ({ code: 'newer-format', ...words.newerFormat(format) }),
  moreProblems: (count: number): Fault => ({ code: 'more-problems', ...words.moreProblems(count) }),
  missingTitle: (): Fault => ({ code: 'missing-field', ...words.missingTitle }),
  unreadableTitle: (): Fault => ({ code: 'wrong-type', ...words.unreadableTitle }),
  missingList: (name: string): Fault => ({ code: 'missing-field', ...words.missingList(name) }),
  notAList: (name: string, value: unknown): Fault => ({
    code: 'wrong-type',
    ...words.wrongType(name, describeValueKind(value), describeValueKind([])),
  }),
  shape: shapeFaultOf,
  unknownId,
  controlCharacters: (): Fault => ({ code: 'control-characters', ...words.controlCharacters }),
  longWord: (most: number): Fault => ({ code: 'long-word', ...words.longWord(most) }),
  hugeNumber: (): Fault => ({ code: 'out-of-range', ...words.hugeNumber }),
  tooDeep: (most: number): Fault => ({ code: 'too-deep', ...words.tooDeep(most) }),
  reservedName: (key: string): Fault => ({ code: 'reserved-name', ...words.reservedName(key) }),
  duplicate: (id: string): Fault => ({ code: 'duplicate-id', ...words.duplicateId(id) }),
  leftOut: (kind: words.RecordKind, id: string): Fault => ({ code: 'left-out', ...words.leftOut(kind, id) }),
  cycle: (ids: readonly string[]): Fault => ({ code: 'cycle', ...words.cycle(ids) }),
  conditionCycle: (ids: readonly string[]): Fault => ({ code: 'condition-cycle', ...words.conditionCycle(ids) }),
  unknownField: (key: string): Fault => ({ code: 'unknown-field', fault: words.unknownField(key) }),
  listForObject: (key: unknown): Fault => ({ code: 'wrong-type', ...words.listForObject(nameOf(key)) }),
  date: (text: string): Fault => ({ code: 'bad-date', ...describeDate(text) }),
  pictureElsewhere: (): Fault => ({ code: 'picture-elsewhere', ...words.pictureElsewhere }),
  address: (address: string): Fault => ({ code: 'bad-address', ...describeAddressFlaw(address) }),
} as const;

export type Faults = typeof FAULTS;

/** Puts a fault into words, where somebody reads them. */
export type DescribeFault = (faults: Faults) => Fault;
