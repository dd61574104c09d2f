/** Faults in words: what is wrong, and what to do about it. */
import type { GenericIssue } from 'valibot';

export interface Fault {
  code: string;
  fault: string;
  fix?: string;
}

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record',
  undefined: 'nothing',
  null: 'empty (null)',
};

/** What a value is, for people. */
export function describeValueKind(value: unknown): string {
  if (value === null) return NAMES.null!;
  if (Array.isArray(value)) return 'a list';
  return NAMES[typeof value] ?? typeof value;
}

/** What a place is called: its field, or its number in a list. */
function nameOf(key: unknown): string {
  return typeof key === 'string' ? key : typeof key === 'number' ? `entry ${key + 1}` : 'record';
}

/** A schema issue in words. */
export function shapeFaultOf(issue: GenericIssue): Fault {
  const key = nameOf(issue.path?.at(-1)?.key);
  const got = describeValueKind(issue.input);
  if (issue.received === 'undefined' && issue.kind === 'schema') {
    return { code: 'missing-field', fault: `\`${key}\` is missing`, fix: `Add \`${key}\`: ${expected(issue)}.` };
  }
  switch (issue.type) {
    case 'max_length':
      return {
        code: 'too-long',
        fault: `the text of \`${key}\` is too long`,
        fix: `Keep it under ${String(issue.requirement)} characters.`,
      };
    case 'picklist':
    case 'literal':
      return {
        code: 'wrong-value',
        fault: `\`${key}\` is ${quoted(issue.input)}`,
        fix: `Write one of: ${issue.expected?.replaceAll('"', '') ?? ''}.`,
      };
    case 'regex':
      return { code: 'wrong-form', fault: `\`${key}\` has the invalid value ${quoted(issue.input)}`, ...formOf(key) };
    case 'min_value':
    case 'max_value':
      return {
        code: 'out-of-range',
        fault: `\`${key}\` is ${String(issue.input)}`,
        fix: `It must be ${issue.expected ?? ''}.`,
      };
    default:
      return { code: 'wrong-type', fault: `\`${key}\` is ${got}`, fix: `It must be ${expected(issue)}.` };
  }
}

const FORMS: Readonly<Record<string, string>> = {
  grade: 'Write a letter A to F and a figure 1 to 6, such as B2.',
  country: 'Write the two-letter code of the country in capitals, such as KR.',
  language: 'Write the code of the language, such as en or pt-BR.',
  light: 'Write a colour such as #D0380E.',
  dark: 'Write a colour such as #F87A1E.',
};

function formOf(key: string): { fix: string } {
  return { fix: FORMS[key] ?? 'Write at least one letter or figure, and no spaces in ids.' };
}

function expected(issue: GenericIssue): string {
  const word = issue.expected ?? '';
  const name = NAMES[word.toLowerCase()];
  return name ?? (word.includes('"') ? `one of ${word.replaceAll('"', '')}` : word || 'given');
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `“${value.slice(0, 60)}”` : describeValueKind(value);
}

/** A reference to a record that is not there. */
export function createUnknownIdFault(what: string, id: string, meant: string | null): Fault {
  return {
    code: 'unknown-id',
    fault: `no ${what} \`${id.slice(0, 80)}\``,
    fix: meant ? `Did you mean \`${meant}\`?` : `Add the ${what}, or correct the id.`,
  };
}

const FEW = 6;

function few(ids: readonly string[]): string {
  const named = ids.slice(0, FEW).map((id) => id.slice(0, 80));
  return [...named, ...(ids.length > FEW ? [`and ${ids.length - FEW} more`] : [])].join(', ');
}

export const FAULTS = {
  duplicate: (id: string): Fault => ({
    code: 'duplicate-id',
    fault: `the id \`${id.slice(0, 80)}\` is taken`,
    fix: 'Give every actor and every relationship an id of its own.',
  }),
  cycle: (ids: readonly string[]): Fault => ({
    code: 'cycle',
    fault: `these are parts of each other: ${few(ids)}`,
    fix: 'Take out one `partOf`.',
  }),
  conditionCycle: (ids: readonly string[]): Fault => ({
    code: 'condition-cycle',
    fault: `these hang on each other: ${few(ids)}`,
    fix: 'Take out one `condition`.',
  }),
  unknownField: (key: string): Fault => ({
    code: 'unknown-field',
    fault: `\`${key.slice(0, 80)}\` is no field of the format; it is kept and not shown`,
  }),
  listForObject: (key: unknown): Fault => ({
    code: 'wrong-type',
    fault: `\`${nameOf(key)}\` is a list`,
    fix: 'It must be one record: fields between { and }.',
  }),
  date: (fault: string, fix?: string): Fault => ({ code: 'bad-date', fault, ...(fix ? { fix } : {}) }),
  address: (fault: string, fix: string): Fault => ({ code: 'bad-address', fault, fix }),
} as const;
