/** What other programs call the fields of a dossier. */
import { isSafeAddress } from '../../dossier/safeAddress';
import { ACTOR_KINDS, type ActorKind, type DossierInput } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import type { ReportBuilder } from './exchangeReport';
import type { GraphEdge, GraphNode, GraphValues, TimeSpan } from './propertyGraph';
import { edtfOfTime } from './whenSpans';

type ActorInput = DossierInput['actors'][number];
type RelationshipInput = DossierInput['relationships'][number];

/** Names without capitals, spaces, hyphens and underscores. */
const ACTOR_NAMES = {
  name: ['label', 'name', 'title', 'caption', 'fullname', 'displayname'],
  summary: ['description', 'summary', 'desc', 'blurb'],
  kind: ['kind', 'type', 'class', 'nodetype', 'entitytype'],
  group: ['group', 'category', 'community', 'cluster', 'faction'],
  country: ['country', 'countrycode'],
  url: ['url', 'uri', 'link', 'website', 'homepage'],
} as const;
const RELATIONSHIP_NAMES = {
  label: ['label', 'edgelabel', 'name', 'title'],
  type: [
    'type',
    'relation',
    'relationship',
    'relationshiptype',
    'rel',
    'kind',
    'category',
    'predicate',
    'interaction',
    'edgetype',
  ],
  summary: ['description', 'summary', 'desc', 'blurb'],
  when: ['when', 'date', 'year', 'time', 'timestamp'],
  start: ['start', 'startdate', 'starttime', 'since', 'begin', 'from'],
  end: ['end', 'enddate', 'endtime', 'until'],
} as const;

const KINDS: ReadonlyMap<string, ActorKind> = new Map([
  ...ACTOR_KINDS.map((kind) => [kind, kind] as const),
  ...([
    ['country', 'state'],
    ['nation', 'state'],
    ['individual', 'person'],
    ['human', 'person'],
    ['people', 'person'],
    ['organization', 'organisation'],
    ['company', 'organisation'],
    ['org', 'organisation'],
    ['corporation', 'organisation'],
    ['agency', 'institution'],
    ['ship', 'vessel'],
    ['boat', 'vessel'],
    ['location', 'place'],
    ['city', 'place'],
  ] as const),
]);

/** What kind of actor a word means. */
const kindOfWord = (word: string): ActorKind | undefined => KINDS.get(word.trim().toLowerCase());

/** Attributes of a node as fields of an actor. All others are told. */
export function readActorValues({ values, place }: GraphNode, report: ReportBuilder): Partial<ActorInput> {
  const reader = createValueReader(values, ACTOR_NAMES);
  const [word, country, url] = [reader.take('kind'), reader.take('country'), reader.take('url')];
  const kind = word === undefined ? undefined : kindOfWord(word);
  // A word that is no kind still says to which others an actor belongs.
  const group = reader.take('group') ?? (kind ? undefined : word);
  const isCode = country !== undefined && /^[A-Z]{2,4}$/i.test(country);
  if (country !== undefined && !isCode) reader.putBack('country');
  const isPage = url !== undefined && isSafeAddress(url);
  if (url !== undefined && !isPage) reader.putBack('url');
  const fields = {
    ...given('name', reader.take('name')),
    ...given('kind', kind),
    ...given('group', group),
    ...given('country', isCode ? country.toUpperCase() : undefined),
    ...given('summary', reader.take('summary')),
    ...(isPage ? { links: [{ label: url, url }] } : {}),
  };
  for (const name of reader.rest())
    report.tellLeftOut('attribute', place, (count) => words.nodeAttribute(name, count), `node ${name}`);
  return fields;
}

/** Attributes of an edge as fields of a relationship, and its times. All others are told: none says how sure it is. */
export function readRelationshipValues(
  { values, place }: GraphEdge,
  report: ReportBuilder,
): Pick<RelationshipInput, 'label' | 'summary' | 'when'> & { type?: string; spans: TimeSpan[] } {
  const reader = createValueReader(values, RELATIONSHIP_NAMES);
  let isUnread = false;
  const time = (name: 'when' | 'start' | 'end') => {
    const text = reader.take(name);
    if (text === undefined) return undefined;
    const date = edtfOfTime(text);
    if (date === null) {
      reader.putBack(name);
      isUnread = true;
    }
    return date ?? undefined;
  };
  const [start, end] = [time('start'), time('end')];
  const span = { ...given('start', start), ...given('end', end) };
  const isSpan = start !== undefined || end !== undefined;
  // An end that is given and cannot be read is not known, rather than not there.
  const half = isSpan && isUnread ? `${start ?? ''}/${end ?? ''}` : undefined;
  const fields = {
    ...given('label', reader.take('label')),
    ...given('type', reader.take('type')),
    ...given('summary', reader.take('summary')),
    ...given('when', isSpan ? half : time('when')),
    spans: isSpan && half === undefined ? [span] : [],
  };
  for (const name of reader.rest())
    report.tellLeftOut('attribute', place, (count) => words.edgeAttribute(name, count), `edge ${name}`);
  return fields;
}

const given = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: V };

const fold = (name: string) => name.toLowerCase().replace(/[\s_.:-]/g, '');

/** Takes values by what they mean; the first name that an attribute has wins. */
function createValueReader<M extends string>(values: GraphValues, names: Readonly<Record<M, readonly string[]>>) {
  const byName = new Map([...values.keys()].reverse().map((name) => [fold(name), name]));
  const taken = new Map<M, string>();
  const isTaken = (name: string) => [...taken.values()].includes(name);
  return {
    take(meaning: M): string | undefined {
      for (const folded of names[meaning]) {
        const name = byName.get(folded);
        if (name === undefined || isTaken(name)) continue;
        const value = values.get(name);
        const text = typeof value === 'number' ? String(value) : value;
        if (typeof text !== 'string' || !/\S/.test(text)) continue;
        taken.set(meaning, name);
        return text.trim();
      }
      return undefined;
    },
    /** What it says cannot be read: it is left out like all others. */
    putBack: (meaning: M): void => void taken.delete(meaning),
    /** Names of attributes that say something and have not been taken. */
    rest: (): string[] =>
      [...values].flatMap(([name, value]) => (isTaken(name) || value === null || value === '' ? [] : [name])),
  };
}
