/** Words about files of other programs: what is changed or left out when they are read or written, and why one is not read. */
import { quote } from './faults';
import { formatNumber } from './numbers';

const countOf = (count: number, noun: string, plural = `${noun}s`) =>
  `${formatNumber(count)} ${count === 1 ? noun : plural}`;

/** Names of formats, as their own documents write them. */
export const formatLabels = {
  nodeLink: 'node-link JSON',
  gexf: 'GEXF',
  graphml: 'GraphML',
  stix: 'STIX bundle',
  oligrapher: 'Oligrapher JSON',
  kumu: 'Kumu JSON',
  money: 'FollowTheMoney JSON lines',
};

export const plainKind = (count: number) =>
  `what ${countOf(count, 'actor')} ${count === 1 ? 'is' : 'are'} is not said: shown as ${count === 1 ? 'a state' : 'states'}`;

/** What joins two things, by the name of its schema in FollowTheMoney. */
export const moneyTypes: Readonly<Record<string, string>> = {
  Ownership: 'Ownership',
  Directorship: 'Directorship',
  Employment: 'Employment',
  Membership: 'Membership',
  Representation: 'Representation',
  Succession: 'Succession',
  Payment: 'Payment',
  Debt: 'Debt',
  ProjectParticipant: 'Participation',
  CourtCaseParty: 'Party to a case',
  Family: 'Family',
  Associate: 'Associate',
  UnknownLink: 'Link',
};

// Names that nobody has given.
export const untitledGraph = 'Untitled network';
export const plainType = 'Relationship';
export const weightUnit = 'weight';
export const amountUnit = 'units';
export const untitledSource = 'Untitled source';
export const plainClaim = 'Cited in the file; what it says is not given there.';
export const confidenceBasis = (confidence: number) => `confidence ${confidence} of 100 in the file`;
export const extensionName = 'Entente dossier';
export const extensionDescription =
  'Fields of a dossier that STIX has no property for: dates as written, certainty, claims, sources.';
export const extensionSchema =
  'The fields of the dossier format 1, in small letters with underscores; `record_id` is the id in the dossier.';

// Why a file is not read.
export const notJson = (label: string) => `this is no ${label}: it cannot be read as JSON from here on`;
export const notOfFormat = (label: string) => `this is no ${label}`;
export const notXml = (label: string, why: string) =>
  `this is no ${label}: it cannot be read as XML from here on (${why})`;
export const doctype = 'the file has a document type, which is not read: take out the line that begins with <!DOCTYPE';
export const tooDeep = (levels: number) => `more than ${levels} elements stand within each other`;

// What is changed where a file is read.
export const changedId = (id: string, made: string) => `the id ${quote(id)} is ${quote(made)} here`;
export const unsaidDirection =
  'the file does not say whether its lines have a direction; they run from source to target';
export const readAsActor = (type: string, count: number) =>
  `an actor here, because a relationship has it as an end: ${countOf(count, 'object')} of the type ${quote(type)}`;
export const moneyActor = (schema: string, count: number) =>
  `an actor here, because a relationship has it as an end: ${countOf(count, 'entity', 'entities')} of the schema ${quote(schema)}`;
export const readConfidence = (count: number) =>
  `the confidence of ${countOf(count, 'relationship')} is a certainty here, by the Admiralty scale of STIX`;
export const readMarking = (marking: string) =>
  `the whole is marked ${quote(marking)}, no looser than any object of the file`;
export const severalEnds = (count: number) =>
  `${countOf(count, 'entity', 'entities')} with several ends: each is a relationship here, of one record`;
export const tags = (names: readonly string[]) => `Tags: ${names.join(', ')}`;
export const unlistedSources = (count: number) =>
  `what ${countOf(count, 'source')} ${count === 1 ? 'is' : 'are'} is not said: the id is the title`;

// What is left out there.
export const moreNotes = (count: number) => `${count} more are not listed`;
export const noSuchNode = (id: string) => `left out, because there is no ${quote(id)}`;
export const noEnd = 'left out, because it does not say what it joins';
export const sameId = (id: string) => `left out, because another has the id ${quote(id)}`;
export const notAnObject = 'left out, because it is no object';
export const unreadableTimes = (count: number) =>
  `the times of ${countOf(count, 'relationship')} cannot be read as dates`;
export const unreadableField = (name: string) => `${quote(name)} cannot be read`;
export const graphAttribute = (name: string) => `${quote(name)} of the whole has no place in a dossier`;
export const attributeLeftOut = (name: string, count: number) =>
  `${quote(name)} of ${countOf(count, 'record')} has no place in a dossier`;
export const nodeAttribute = (name: string, count: number) =>
  `${quote(name)} of ${countOf(count, 'actor')} has no place in a dossier`;
export const edgeAttribute = (name: string, count: number) =>
  `${quote(name)} of ${countOf(count, 'relationship')} has no place in a dossier`;
export const noHead =
  'the head of the dossier is not in the file: another program has dropped what it says of sources, periods and story';
export const replacedValue = (name: string, count: number) =>
  `${quote(name)} of ${countOf(count, 'record')}: another value of that name is read`;
export const fileField = (name: string) => `${quote(name)} of the file has no place in a dossier`;
export const nodeTimes = (count: number) => `the times of ${countOf(count, 'actor')}: an actor of a dossier has none`;
export const laterValues = (name: string, count: number) =>
  `${countOf(count, 'later value')} of ${quote(name)}: a dossier has the first`;
export const furtherValues = (name: string, count: number) =>
  `${countOf(count, 'further value')} of ${quote(name)}: a dossier has the first`;
export const looks = (name: string, count: number) =>
  `${countOf(count, 'mark')} of ${quote(name)}: a dossier has its own looks`;
export const elements = (name: string, count: number) =>
  `${countOf(count, 'element')} ${quote(name)}, for which a dossier has no place`;
export const furtherGraphs = (count: number) => `${countOf(count, 'further graph')}: the first is read`;
export const revoked = (type: string, count: number) =>
  `${countOf(count, 'revoked object')} of the type ${quote(type)}`;
export const stixObjects = (type: string, count: number) =>
  `${countOf(count, 'object')} of the type ${quote(type)}, for which a dossier has no place`;
export const referencesLeftOut = (count: number) =>
  `${countOf(count, 'reference')} of actors, without an address that can be a link`;
export const dashes = (count: number) =>
  `the dashes of ${countOf(count, 'line')}: the file does not say what they mean`;
export const captions = (count: number) => `${countOf(count, 'caption')} of the drawing`;
export const annotations = (count: number) => `${countOf(count, 'annotation')} of the drawing`;
export const brokenLine =
  'left out, because the line cannot be read as an entity: write an object with `id`, `schema` and `properties`';
export const moneyObjects = (schema: string, count: number) =>
  `${countOf(count, 'entity', 'entities')} of the schema ${quote(schema)}, for which a dossier has no place`;

// What is changed where a file is written.
export const farDate = (count: number) =>
  `${countOf(count, 'date')} outside the years 1 to 9999, with no start and end beside the date as written`;
export const writtenConfidence = (count: number) =>
  `the certainty of ${countOf(count, 'relationship')} is also a confidence, by the Admiralty scale of STIX`;
export const noDay = 'STIX asks when objects were made, and `asOf` names no day: 1 January 1970 stands there';
export const dashed = (count: number) =>
  `the certainty of ${countOf(count, 'relationship')}: a line is dashed unless it is confirmed`;
export const statusOfCertainty = (count: number) =>
  `the certainty of ${countOf(count, 'relationship')} is a status there`;
export const unknownLinks = (count: number) =>
  `the types of ${countOf(count, 'relationship')}: each is a link of no known kind there, with its type and label as role`;
export const datesAsDays = (count: number) =>
  `${countOf(count, 'date')}, of which only the first and the last day stand there`;

// What a written file has no place for.
export const lostField = (name: string, of: string, count: number) =>
  of
    ? `${quote(name)} of ${countOf(count, of)} has no place in this format`
    : `${quote(name)} has no place in this format`;
export const unfitSigns = (count: number) => `signs that XML cannot hold, in ${countOf(count, 'text')}`;
