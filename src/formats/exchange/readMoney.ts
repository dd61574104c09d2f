/** Entities of FollowTheMoney, one on each line, as Aleph and OpenSanctions write them. */
import { isSafeAddress } from '../../dossier/safeAddress';
import * as words from '../../words/en/exchange';
import { createForeignSources } from './foreignSources';
import { dossierOfGraph } from './dossierOfGraph';
import type { ExchangeReading } from './exchangeFormat';
import { createExchangeReport, type FilePlace, type ReportBuilder } from './exchangeReport';
import { failReading, fieldAt, fileProblem, isJsonObject, wordAt, wordsAt, type JsonObject } from './jsonDocument';
import { EDGE_SCHEMATA, kindOfSchema } from './moneySchemata';
import type { ActorInput, GraphEdge, GraphNode, GraphValues, PropertyGraph, RelationshipInput } from './propertyGraph';

interface MoneyEntity {
  id: string;
  schema: string;
  properties: JsonObject;
  place: FilePlace;
}

export function readMoney(text: string, label: string): ExchangeReading {
  const report = createExchangeReport();
  const entities = entitiesIn(text.replace(/^\uFEFF/, ''), report);
  if (!entities.length)
    return failReading([{ ...fileProblem('not-of-format', words.notOfFormat(label)), line: 1, column: 1 }]);
  const dossier = dossierOfGraph(graphOf(entities, report), report);
  return { ok: true, dossier, report: report.finish(dossier) };
}

/** Entities by their lines; fragments of one entity are joined. */
function entitiesIn(text: string, report: ReportBuilder): MoneyEntity[] {
  const byId = new Map<string, MoneyEntity>();
  text.split('\n').forEach((line, i) => {
    if (!/\S/.test(line)) return;
    const place = { path: `/${i}`, line: i + 1, column: 1 };
    const entity = entityOf(line, place);
    if (!entity) return report.tellLeftOut('line', place, () => words.brokenLine);
    const before = byId.get(entity.id);
    byId.set(entity.id, before ? { ...before, properties: joined(before.properties, entity.properties) } : entity);
  });
  return [...byId.values()];
}

function entityOf(line: string, place: FilePlace): MoneyEntity | null {
  try {
    const value = JSON.parse(line) as unknown;
    if (!isJsonObject(value)) return null;
    const [id, schema, properties] = [wordAt(value, 'id'), wordAt(value, 'schema'), fieldAt(value, 'properties')];
    return id && schema && isJsonObject(properties) ? { id, schema, properties, place } : null;
  } catch {
    return null;
  }
}

const joined = (one: JsonObject, other: JsonObject): JsonObject =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].map((name) => [
      name,
      [...new Set([...wordsAt(one, name), ...wordsAt(other, name)])],
    ]),
  );

function graphOf(entities: readonly MoneyEntity[], report: ReportBuilder): PropertyGraph {
  const sources = createForeignSources();
  const [links, things] = [
    entities.filter(({ schema }) => Object.hasOwn(EDGE_SCHEMATA, schema)),
    entities.filter(({ schema }) => !Object.hasOwn(EDGE_SCHEMATA, schema)),
  ];
  const edges = links.flatMap((link) => edgesOf(link, sources, report));
  const ends = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const nodes = things.flatMap((thing): GraphNode[] => {
    const { id, schema, place } = thing;
    const isActor = kindOfSchema(schema) !== undefined;
    if (!isActor && !ends.has(id)) {
      report.tellLeftOut('entity', place, (count) => words.moneyObjects(schema, count), schema);
      return [];
    }
    if (!isActor) report.tellChanged('actor', place, (count) => words.moneyActor(schema, count), schema);
    return [nodeOf(thing, report)];
  });
  return { isOwn: false, values: new Map(), place: { path: '' }, sources: sources.all(), nodes, edges };
}

const NAMES = ['name', 'alias', 'weakAlias', 'previousName'] as const;

function nodeOf({ id, schema, properties, place }: MoneyEntity, report: ReportBuilder): GraphNode {
  tellMore(properties, ['country'], place, report);
  const [name = wordsAt(properties, 'title')[0], ...others] = NAMES.flatMap((property) =>
    wordsAt(properties, property),
  );
  const country = wordsAt(properties, 'country')[0];
  const isCode = country !== undefined && /^[A-Za-z]{2,4}$/.test(country);
  const pages = wordsAt(properties, 'sourceUrl').filter(isSafeAddress);
  const text = ['summary', 'description', 'notes'].flatMap((property) => wordsAt(properties, property));
  const aliases = [...new Set(others)].filter((one) => one !== name);
  const kind = kindOfSchema(schema);
  const fields: Partial<ActorInput> = {
    ...(kind === undefined ? { kind: 'group', group: schema } : { kind }),
    ...(isCode ? { country: country.toUpperCase() } : {}),
    ...(aliases.length ? { aliases } : {}),
    ...(text.length ? { summary: text.join('\n') } : {}),
    ...(pages.length ? { links: pages.map((url) => ({ label: url, url })) } : {}),
  };
  const read = [...NAMES, 'title', 'sourceUrl', 'summary', 'description', 'notes', ...(isCode ? ['country'] : [])];
  return { id, ...(name === undefined ? {} : { name }), values: restOf(properties, read), isOwn: false, fields, place };
}

/** One edge for each pair of its ends. */
function edgesOf(
  { id, schema, properties, place }: MoneyEntity,
  sources: ReturnType<typeof createForeignSources>,
  report: ReportBuilder,
): GraphEdge[] {
  const { from, to, isMutual = false } = EDGE_SCHEMATA[schema]!;
  const pairs = wordsAt(properties, from).flatMap((source) =>
    wordsAt(properties, to).map((target) => ({ source, target })),
  );
  if (!pairs.length) report.tellLeftOut('no-end', place, () => words.noEnd);
  if (pairs.length > 1) report.tellChanged('several-ends', place, words.severalEnds, '');
  tellMore(
    properties,
    ['startDate', 'endDate', 'date', 'publisher', 'amount', 'currency', 'percentage'],
    place,
    report,
  );
  const [start, end, date] = ['startDate', 'endDate', 'date'].map((name) => wordsAt(properties, name)[0]);
  const read = [from, to, 'startDate', 'endDate', 'date', 'role', 'summary', 'description', 'sourceUrl', 'publisher'];
  const values: GraphValues = restOf(properties, [...read, ...amountNames(properties)]);
  values.set('type', words.moneyTypes[schema] ?? schema);
  return pairs.map((ends, i) => ({
    id: i ? `${id}-${i + 1}` : id,
    ...ends,
    isMutual,
    spans:
      start !== undefined || end !== undefined
        ? [{ ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }]
        : date === undefined
          ? []
          : [{ start: date, end: date }],
    values: i ? new Map([['type', values.get('type')]]) : values,
    isOwn: false,
    fields: { ...relationshipFields(properties, sources), ...(i ? { sameRecordAs: id } : {}) },
    place,
  }));
}

function relationshipFields(
  properties: JsonObject,
  sources: ReturnType<typeof createForeignSources>,
): Partial<RelationshipInput> {
  const [publisher, role] = [wordsAt(properties, 'publisher')[0], wordsAt(properties, 'role').join(', ')];
  const urls = wordsAt(properties, 'sourceUrl');
  const cited = urls.length ? urls : publisher === undefined ? [] : [undefined];
  const claims = cited.map((url) => sources.cite({ title: publisher ?? url ?? words.untitledSource, url, publisher }));
  const text = ['summary', 'description'].flatMap((name) => wordsAt(properties, name));
  return {
    ...(role ? { label: role.slice(0, 60) } : {}),
    ...(text.length || role.length > 60 ? { summary: [...(role.length > 60 ? [role] : []), ...text].join('\n') } : {}),
    ...quantityOf(properties),
    ...(claims.length ? { claims } : {}),
  };
}

/** Properties that say how much, if they do. */
function amountNames(properties: JsonObject): string[] {
  if (!quantityOf(properties).quantity) return [];
  return wordsAt(properties, 'amount').length ? ['amount', 'currency'] : ['percentage'];
}

function quantityOf(properties: JsonObject): Pick<RelationshipInput, 'quantity'> {
  const [amount, share] = [wordsAt(properties, 'amount')[0], wordsAt(properties, 'percentage')[0]];
  const digits = (amount ?? share ?? '').replace(/%$/, '').trim();
  const value = Number(digits);
  if (!digits || !Number.isFinite(value)) return {};
  const unit = amount === undefined ? '%' : (wordsAt(properties, 'currency')[0] ?? words.amountUnit);
  return { quantity: { value, unit } };
}

/** A dossier has one value for each of these. */
function tellMore(properties: JsonObject, names: readonly string[], place: FilePlace, report: ReportBuilder): void {
  const further = names.flatMap((name) =>
    wordsAt(properties, name)
      .slice(1)
      .map(() => name),
  );
  for (const name of further)
    report.tellLeftOut('more-values', place, (count) => words.furtherValues(name, count), name);
}

/** What is not read, as texts. Entities within others are no texts: they stand there as JSON. */
const restOf = (properties: JsonObject, read: readonly string[]): GraphValues =>
  new Map(
    Object.keys(properties)
      .filter((name) => !read.includes(name))
      // A name of its own, so that none is taken for a field of a dossier.
      .map((name) => [`properties.${name}`, textOf(properties, name)] as const),
  );

function textOf(properties: JsonObject, name: string): string {
  const value = fieldAt(properties, name);
  const isEmpty = value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);
  return wordsAt(properties, name).join(', ') || (isEmpty ? '' : JSON.stringify(value));
}
