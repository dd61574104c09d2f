/** A dossier as a bundle of STIX 2.1. Source: OASIS, "STIX Version 2.1", 2021. */
import { civilFromDays, daysFromCivil } from '../../dossier/edtf/civilDate';
import type { Actor, ActorKind, Dossier, Relationship, RelationshipType, Source } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import type { ExchangeWriting } from './exchangeFormat';
import { createExchangeReport, type ReportBuilder } from './exchangeReport';
import { toldSpans } from './graphOfDossier';
import { writeJson } from './jsonDocument';
import { nameBasedUuid } from './nameBasedUuid';
import { ACTOR_FIELDS, headFieldsOf, OWN_MARK, ownFieldsOf, RELATIONSHIP_FIELDS } from './ownFields';
import { confidenceOf } from './stixConfidence';
import { tlpIdOf } from './stixMarkings';
import { RECORD_ID, STIX_AUTHOR, STIX_EXTENSION, STIX_NAMESPACE, stixNameOf } from './stixNames';
import { spansOfWhen } from './whenSpans';

type StixObject = Readonly<Record<string, unknown>>;
/** What all objects of a bundle have. */
interface Common {
  spec_version: string;
  created: string;
  modified: string;
  object_marking_refs?: string[];
}

const CLASSES: Readonly<Record<ActorKind, string>> = {
  person: 'individual',
  organisation: 'organization',
  institution: 'organization',
  group: 'group',
  audience: 'class',
  state: 'unspecified',
  vessel: 'unspecified',
  place: 'unspecified',
};
/** STIX asks when an object was made. */
const NO_DAY = '1970-01-01';
/** When the extension was last changed. */
const DEFINED = '2026-11-30T00:00:00.000Z';
const CREATOR = { spec_version: '2.1', created: DEFINED, modified: DEFINED };

export function writeStix(dossier: Dossier): ExchangeWriting {
  const report = createExchangeReport();
  const idFor = createStixIds(dossier.id ?? dossier.title);
  const asOf = dossier.asOf === undefined ? undefined : spansOfWhen(dossier.asOf)?.at(-1)?.end;
  if (asOf === undefined) report.tellChanged('created', { path: '/asOf' }, () => words.noDay);
  const made = timeOf(asOf ?? NO_DAY);
  const base: Common = { spec_version: '2.1', created: made, modified: made };
  const marking = markingOf(dossier.marking, idFor, base);
  const refs = [...marking.map(({ id }) => id), tlpIdOf(dossier.marking ?? '') ?? []].flat();
  const common = refs.length ? { ...base, object_marking_refs: refs } : base;
  const types = new Map(dossier.types.map((type) => [type.id, type]));
  const sources = new Map(dossier.sources.map((source) => [source.id, source]));
  const actors = dossier.actors.map((actor) => identityOf(actor, idFor('identity', actor.id), common));
  const relationships = dossier.relationships.map((record, i) => ({
    ...relationshipStart(record, types.get(record.type), idFor, common),
    ...timesOf(record, `/relationships/${i}`, report),
    ...confidenceIn(record, i, report),
    ...referencesOf(record, sources),
    ...extensionOf(ownFieldsOf(record, RECORD_FORMS, ['id', 'from', 'to']), record.id),
  }));
  const whole = {
    type: 'report',
    id: idFor('report', ''),
    ...common,
    ...(dossier.language ? { lang: dossier.language } : {}),
    name: dossier.title,
    ...(dossier.summary ? { description: dossier.summary } : {}),
    published: made,
    object_refs: [...actors, ...relationships].map(({ id }) => id),
    ...extensionOf(new Map([[OWN_MARK, 1], ...headFieldsOf(dossier)])),
  };
  // A report without anything in it would not be sound.
  const isEmpty = !whole.object_refs.length;
  const objects: StixObject[] = [
    AUTHOR,
    DEFINITION,
    ...marking,
    isEmpty ? { ...whole, object_refs: [STIX_AUTHOR] } : whole,
    ...actors,
    ...relationships,
  ];
  return { text: writeJson({ type: 'bundle', id: idFor('bundle', ''), objects }), report: report.finish(dossier) };
}

const AUTHOR: StixObject = { type: 'identity', id: STIX_AUTHOR, ...CREATOR, name: 'Entente', identity_class: 'system' };
const DEFINITION: StixObject = {
  type: 'extension-definition',
  id: STIX_EXTENSION,
  ...CREATOR,
  created_by_ref: STIX_AUTHOR,
  name: words.extensionName,
  description: words.extensionDescription,
  schema: words.extensionSchema,
  version: '1.0.0',
  extension_types: ['property-extension'],
};

const RECORD_FORMS = { label: 'string', ...RELATIONSHIP_FIELDS } as const;

/** Ids of the objects of one dossier. */
const createStixIds =
  (dossier: string) =>
  (type: string, id: string): string =>
    `${type}--${nameBasedUuid(STIX_NAMESPACE, JSON.stringify([dossier, type, id]))}`;

/** The handling mark as it is written; programs that know TLP also get its fixed id. */
function markingOf(
  marking: string | undefined,
  idFor: ReturnType<typeof createStixIds>,
  { spec_version, created }: Common,
) {
  if (!marking) return [];
  const definition = { definition_type: 'statement', definition: { statement: marking } };
  return [
    { type: 'marking-definition', id: idFor('marking-definition', marking), spec_version, created, ...definition },
  ];
}

function identityOf(actor: Actor, id: string, common: Common) {
  return {
    ...{ type: 'identity', id, ...common, name: actor.name },
    ...(actor.summary ? { description: actor.summary } : {}),
    identity_class: CLASSES[actor.kind],
    ...extensionOf(ownFieldsOf(actor, ACTOR_FIELDS, ['id', 'name']), actor.id),
  };
}

function relationshipStart(
  record: Relationship,
  type: RelationshipType | undefined,
  idFor: ReturnType<typeof createStixIds>,
  common: Common,
) {
  const description = record.summary || record.label;
  return {
    ...{ type: 'relationship', id: idFor('relationship', record.id), ...common },
    relationship_type: relationshipTypeOf(record.type) ?? relationshipTypeOf(type?.label ?? '') ?? 'related-to',
    ...(description ? { description } : {}),
    source_ref: idFor('identity', record.from),
    target_ref: idFor('identity', record.to),
  };
}

/** Small letters, figures and hyphens are all that STIX lets stand there. */
function relationshipTypeOf(text: string): string | undefined {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /[a-z]/.test(name) ? name : undefined;
}

const timeOf = (day: string) => `${day}T00:00:00.000Z`;

/** From the first moment to the last: a relationship stops where the day after its last begins. */
function timesOf(record: Relationship, path: string, report: ReportBuilder) {
  const spans = toldSpans(record, path, report);
  const starts = spans.flatMap(({ start }) => start ?? []).sort();
  const ends = spans.flatMap(({ end }) => end ?? []).sort();
  const stop = ends.length === spans.length && ends.length ? dayAfter(ends.at(-1)!) : undefined;
  return {
    ...(starts.length === spans.length && starts.length ? { start_time: timeOf(starts[0]!) } : {}),
    ...(stop === undefined ? {} : { stop_time: timeOf(stop) }),
  };
}

function dayAfter(day: string): string | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const next = civilFromDays(daysFromCivil(year, month, date) + 1);
  const pad = (number: number, width: number) => String(number).padStart(width, '0');
  return next.year > 9999 ? undefined : `${pad(next.year, 4)}-${pad(next.month, 2)}-${pad(next.day, 2)}`;
}

function confidenceIn({ certainty }: Relationship, i: number, report: ReportBuilder) {
  const confidence = confidenceOf(certainty);
  if (confidence === undefined) return {};
  report.tellChanged('confidence', { path: `/relationships/${i}/certainty` }, words.writtenConfidence, '');
  return { confidence };
}

/** The sources of its claims, each once. */
function referencesOf({ claims }: Relationship, sources: ReadonlyMap<string, Source>) {
  const cited = [...new Set(claims.map(({ source }) => source))].flatMap((id) => sources.get(id) ?? []);
  const references = cited.map(({ id, title, url }) => ({
    source_name: title,
    ...(url ? { url } : {}),
    external_id: id,
  }));
  return references.length ? { external_references: references } : {};
}

function extensionOf(fields: ReadonlyMap<string, unknown>, id?: string) {
  const own = [...fields].map(([name, value]) => [stixNameOf(name), value] as const);
  const extension = {
    extension_type: 'property-extension',
    ...(id === undefined ? {} : { [RECORD_ID]: id }),
    ...Object.fromEntries(own),
  };
  return { extensions: { [STIX_EXTENSION]: extension } };
}
