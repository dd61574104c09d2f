/** What is wrong with a dossier, and what to do about it. */

interface FaultWords {
  fault: string;
  fix: string;
}
const faultOf = (fault: string, fix: string): FaultWords => ({ fault, fix });

/** So much of a text or an id is quoted. */
const LONGEST_TEXT = 60;
const LONGEST_ID = 80;
const textOf = (text: string) => `“${text.slice(0, LONGEST_TEXT)}”`;
export const idOf = (id: string) => `\`${id.slice(0, LONGEST_ID)}\``;

export const quote = textOf;

/** What a value is, by its JavaScript type. */
export const valueKinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record',
  undefined: 'nothing',
  null: 'empty (null)',
};
/** A place without a name of its own: the nth of a list, or the record itself. */
export const entry = (number: number) => `entry ${number}`;
export const record = 'record';
export const oneOf = (values: string) => `one of ${values}`;
export const somethingGiven = 'given';

/** What an id may stand for. */
const recordKinds = {
  source: 'source',
  family: 'family',
  actor: 'actor',
  type: 'type',
  relationship: 'relationship',
  period: 'period',
  record: 'actor or relationship',
};
export type RecordKind = keyof typeof recordKinds;

// The file and its head.
const LOOK_BEFORE = 'Look for a missing comma, quotation mark or bracket just before this place.';
export const emptyFile = faultOf('the file is empty', LOOK_BEFORE);
export const unreadableFile = faultOf('the file cannot be read on from here', LOOK_BEFORE);
export const notARecord = (kind: string) =>
  faultOf(`a dossier is one record, this is ${kind}`, 'Begin the file with { and end it with }.');
export const newerFormat = (format: number) =>
  faultOf(`this dossier is written in format ${format}; this program reads format 1`, 'Open it with a newer version.');
export const missingTitle = faultOf('`title` is missing', 'Add `title`: text.');
export const unreadableTitle = faultOf('`title` cannot be read', 'Add `title`: text.');

// Values.
export const missingList = (name: string) => missing(name, valueKinds.array!);
export const missing = (key: string, expected: string | null) =>
  faultOf(`\`${key}\` is missing`, expected === null ? `Add \`${key}\`.` : `Add \`${key}\`: ${expected}.`);
export const wrongType = (key: string, kind: string, expected: string) =>
  faultOf(`\`${key}\` is ${kind}`, mustBe(expected));
export const wrongValue = (key: string, value: string, choices: string) =>
  faultOf(`\`${key}\` is ${value}`, `Write one of: ${choices}.`);
export const wrongForm = (key: string, value: string) =>
  faultOf(
    `\`${key}\` has the invalid value ${value}`,
    forms[key] ?? 'Write at least one letter or figure, and no spaces in ids.',
  );
export const outOfRange = (key: string, value: string, expected: string) =>
  faultOf(`\`${key}\` is ${value}`, forms[key] ?? mustBe(expected));
export const tooLong = (key: string, most: string) =>
  faultOf(`the text of \`${key}\` is too long`, `Keep it under ${most} characters.`);
export const listForObject = (key: string) =>
  faultOf(`\`${key}\` is a list`, 'It must be one record: fields between { and }.');
export const unknownField = (key: string) => `${idOf(key)} is no field of the format; it is kept and not shown`;
const mustBe = (expected: string) => `It must be ${expected}.`;
const forms: Readonly<Record<string, string>> = {
  grade: 'Write a letter A to F and a figure 1 to 6, such as B2.',
  country: 'Write the two-letter code of the country in capitals, such as KR.',
  language: 'Write the code of the language, such as en or pt-BR.',
  light: 'Write a colour such as #D0380E.',
  priority: 'Write a whole number from 1 to 5; 1 comes first.',
  dark: 'Write a colour such as #F87A1E.',
};

// Texts that no document can hold.
export const controlCharacters = faultOf(
  'the text holds control characters, which were taken out',
  'Type the text again, or paste it without formatting.',
);
export const longWord = (letters: number) =>
  faultOf(
    `the text holds a word of more than ${letters} letters, which is shown cut`,
    'Put spaces where it may break.',
  );
export const hugeNumber = faultOf('the number has too many digits to be held', 'Write a smaller number.');
export const tooDeep = (levels: number) =>
  faultOf(`there are more than ${levels} levels here`, 'Nothing in a dossier is nested so deeply.');
export const reservedName = (key: string) => faultOf(`no field may be called ${key}`, 'Take it out.');

export const moreProblems = (count: number) =>
  faultOf(`there are ${count} more problems, which are not listed`, 'Mend these first, then open the dossier again.');

export const pictureElsewhere = faultOf(
  'the picture lies on another site, so it is shown as a link',
  'Put the file beside the dossier and write its name, such as kim.png.',
);

// Ids and circles.
const MOST_NAMED = 6;
export const namesOf = (ids: readonly string[]) => {
  const named = ids.slice(0, MOST_NAMED).map((id) => id.slice(0, LONGEST_ID));
  return [...named, ...(ids.length > MOST_NAMED ? [`and ${ids.length - MOST_NAMED} more`] : [])].join(', ');
};
export const duplicateId = (id: string) =>
  faultOf(`the id ${idOf(id)} is taken`, 'Give every actor and every relationship an id of its own.');
/** @param meant the id that is most like it */
export const unknownId = (kind: RecordKind, id: string, meant: string | null) =>
  faultOf(
    `no ${recordKinds[kind]} ${idOf(id)}`,
    meant ? `Did you mean \`${meant}\`?` : `Add the ${recordKinds[kind]}, or correct the id.`,
  );
export const leftOut = (kind: RecordKind, id: string) =>
  faultOf(
    `the ${recordKinds[kind]} ${idOf(id)} was left out for a fault of its own`,
    'Mend that fault first: this one goes with it.',
  );
export const cycle = (ids: readonly string[]) =>
  faultOf(`these are parts of each other: ${namesOf(ids)}`, 'Take out one `partOf`.');
export const conditionCycle = (ids: readonly string[]) =>
  faultOf(`these hang on each other: ${namesOf(ids)}`, 'Take out one `condition`.');

// Web addresses.
export const partialAddress = (address: string) =>
  faultOf(`${textOf(address)} is not a full address`, 'Begin it with https://.');
export const unsafeScheme = (scheme: string) =>
  faultOf(`the address begins with ${scheme}`, 'Use http, https or mailto.');
export const spacesInAddress = (address: string) =>
  faultOf(`${textOf(address)} holds spaces or control characters`, 'Take them out.');
export const addressWithoutSite = (address: string) =>
  faultOf(`${textOf(address)} names no site`, 'Begin it with https:// and a host.');
export const addressWithUser = (address: string) =>
  faultOf(`${textOf(address)} holds a user name`, 'Take out everything before the @.');
