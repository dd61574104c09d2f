/** A dossier made of nodes and edges, of our own or of another program. */
import type { DossierInput } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import { labelOrSummary } from '../in/rows/labelOrSummary';
import { createIds, slugOf } from '../in/rows/uniqueIds';
import { fieldAt, isJsonObject } from './jsonDocument';
import type { FilePlace, ReportBuilder } from './exchangeReport';
import { readActorValues, readRelationshipValues } from './foreignValues';
import {
  ACTOR_FIELDS,
  BOTH_WAYS,
  DERIVED,
  EXTRA,
  formOf,
  HEAD_FIELDS,
  OWN_MARK,
  RELATIONSHIP_FIELDS,
  TYPE_FAMILY,
  TYPE_LABEL,
  type FieldForms,
} from './ownFields';
import type {
  ActorInput,
  GraphEdge,
  GraphNode,
  GraphValues,
  PropertyGraph,
  RelationshipInput,
  SourceInput,
} from './propertyGraph';
import { findUnlistedSources } from './unlistedSources';
import { whenOfSpans } from './whenSpans';

type TypeInput = NonNullable<DossierInput['types']>[number];
type Fields = Record<string, unknown>;

/** Whether a text can be an id of a dossier. */
const isId = (text: string) => /^\S{1,200}$/.test(text);

/** What a file has, as a dossier; all that has no place in one is told. */
export function dossierOfGraph(graph: PropertyGraph, report: ReportBuilder): DossierInput {
  const nodes = firstOfEach(graph.nodes, report);
  const ids = createIds(new Set([...nodes.keys(), ...graph.edges.flatMap(({ id }) => id ?? [])]));
  const actorIds = new Map([...nodes].map(([id, node]) => [id, actorId(id, node, ids, report)]));
  const head = graph.isOwn
    ? readOwn(graph.values, HEAD_FIELDS, [OWN_MARK], graph.place, report)
    : readHead(graph, report);
  const types = createTypes(idsIn(head.types));
  const actors = [...nodes].map(([id, node]) => actorOf(node, actorIds.get(id)!, actorIds, report));
  const relationships: RelationshipInput[] = [];
  for (const edge of graph.edges) {
    const [from, to] = [actorIds.get(edge.source), actorIds.get(edge.target)];
    if (from === undefined || to === undefined) {
      const missing = from === undefined ? edge.source : edge.target;
      report.tellLeftOut('no-end', edge.place, () => words.noSuchNode(missing));
      continue;
    }
    relationships.push(
      edge.isOwn
        ? ownRelationship(edge, { from, to }, ids, types, report)
        : foreignRelationship(edge, { from, to }, ids, types, report),
    );
  }
  const hasSources = !graph.isOwn || Object.hasOwn(head, 'sources');
  const records = [...actors, ...relationships];
  return headed(head, {
    title: graph.name ?? words.untitledGraph,
    sources: hasSources ? (graph.sources ?? []) : findUnlistedSources(records, graph.place, report),
    types,
    actors,
    relationships,
  });
}

/** The head of a file, and what is made where it has none. */
function headed(
  head: Fields,
  made: {
    title: string;
    sources: readonly SourceInput[];
    types: ReturnType<typeof createTypes>;
    actors: ActorInput[];
    relationships: RelationshipInput[];
  },
): DossierInput {
  const { title, sources, types, actors, relationships } = made;
  const lists = {
    families: withMore(head.families, types.families()),
    types: withMore(head.types, types.all()),
    sources: withMore(head.sources, sources),
  };
  const given = Object.entries(lists).filter(([name, list]) => list.length || Object.hasOwn(head, name));
  return { title, ...head, ...Object.fromEntries(given), actors, relationships };
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const idsIn = (list: unknown): Set<unknown> =>
  new Set(listOf(list).map((one) => (isJsonObject(one) ? fieldAt(one, 'id') : undefined)));

/** A list of the file, and what it does not have yet. */
function withMore<T extends { id: string }>(list: unknown, more: readonly T[]): unknown[] {
  const ids = idsIn(list);
  return [...listOf(list), ...more.filter(({ id }) => !ids.has(id))];
}

function firstOfEach(nodes: readonly GraphNode[], report: ReportBuilder): Map<string, GraphNode> {
  const first = new Map<string, GraphNode>();
  for (const node of nodes) {
    if (first.has(node.id)) report.tellLeftOut('same-id', node.place, () => words.sameId(node.id));
    else first.set(node.id, node);
  }
  return first;
}

function actorId(
  id: string,
  { name, place }: GraphNode,
  ids: ReturnType<typeof createIds>,
  report: ReportBuilder,
): string {
  if (isId(id) && ids.claim(id)) return id;
  const made = ids.take(slugOf(id.trim() ? id : (name ?? id)));
  report.tellChanged('id', place, () => words.changedId(id, made));
  return made;
}

function actorOf(
  node: GraphNode,
  id: string,
  actorIds: ReadonlyMap<string, string>,
  report: ReportBuilder,
): ActorInput {
  const parent = node.parent === undefined ? undefined : actorIds.get(node.parent);
  if (node.isOwn) {
    const own = readOwn(node.values, ACTOR_FIELDS, [], node.place, report);
    return { ...own, id, name: node.name ?? id };
  }
  const { name = node.name, ...fields } = readActorValues(node, report);
  return { id, name: name ?? id, ...fields, ...node.fields, ...(parent === undefined ? {} : { partOf: parent }) };
}

function ownRelationship(
  edge: GraphEdge,
  ends: { from: string; to: string },
  ids: ReturnType<typeof createIds>,
  types: ReturnType<typeof createTypes>,
  report: ReportBuilder,
): RelationshipInput {
  const own = readOwn(edge.values, RELATIONSHIP_FIELDS, DERIVED, edge.place, report);
  const text = (name: string) => textOf(edge.values.get(name));
  const type = typeof own.type === 'string' ? own.type : words.plainType;
  const isBothWays = edge.isMutual || edge.values.get(BOTH_WAYS) === true;
  types.declare(type, text(TYPE_LABEL) ?? type, text(TYPE_FAMILY));
  return {
    ...own,
    ...(edge.id === undefined ? {} : { id: relationshipId(edge, edge.id, ids, report) }),
    ...ends,
    type,
    // A program that has lost the list of types still knows which way an edge runs.
    ...(isBothWays && own.mutual === undefined && !types.isListed(type) ? { mutual: true } : {}),
    ...(edge.label === undefined ? {} : { label: edge.label }),
  };
}

function relationshipId(
  { place }: GraphEdge,
  id: string,
  ids: ReturnType<typeof createIds>,
  report: ReportBuilder,
): string {
  if (isId(id) && ids.claim(id)) return id;
  const made = ids.take(slugOf(id));
  report.tellChanged('id', place, () => words.changedId(id, made));
  return made;
}

/** Of two ids and a type; there is room for a number after it. */
const LONGEST_MADE_ID = 90;

function foreignRelationship(
  edge: GraphEdge,
  ends: { from: string; to: string },
  ids: ReturnType<typeof createIds>,
  types: ReturnType<typeof createTypes>,
  report: ReportBuilder,
): RelationshipInput {
  const {
    label,
    type: typeLabel = words.plainType,
    when: said,
    spans,
    ...fields
  } = readRelationshipValues(edge, report);
  const type = types.take(typeLabel);
  const spanned = whenOfSpans([...edge.spans, ...spans]);
  const when = spanned ?? said;
  if (spanned === null) report.tellLeftOut('date', edge.place, words.unreadableTimes, '');
  const isOwnId = edge.id !== undefined && isId(edge.id) && ids.claim(edge.id);
  return {
    id: isOwnId ? edge.id! : ids.take([...`${ends.from}-${type}-${ends.to}`].slice(0, LONGEST_MADE_ID).join('')),
    ...ends,
    type,
    ...(edge.isMutual ? { mutual: true } : {}),
    ...fields,
    ...edge.fields,
    ...labelOrSummary(label ?? '', edge.fields?.summary ?? fields.summary ?? ''),
    ...(when ? { when } : {}),
    ...(edge.weight === undefined ? {} : { quantity: { value: edge.weight, unit: words.weightUnit } }),
  };
}

function readHead(graph: PropertyGraph, report: ReportBuilder): Fields {
  for (const name of graph.values.keys())
    report.tellLeftOut('attribute', graph.place, () => words.graphAttribute(name), name);
  const summary = graph.description?.trim();
  return { ...(summary ? { summary } : {}), ...(graph.marking === undefined ? {} : { marking: graph.marking }) };
}

/** Attributes that were made of the fields of a record, as these fields. */
function readOwn(
  values: GraphValues,
  forms: FieldForms,
  derived: readonly string[],
  place: FilePlace,
  report: ReportBuilder,
): Fields {
  const fields: Fields = {};
  let extra: unknown;
  for (const [name, value] of values) {
    if (derived.includes(name)) continue;
    const isKnown = Object.hasOwn(forms, name);
    if (!isKnown && name !== EXTRA) {
      report.tellLeftOut('attribute', place, (count) => words.attributeLeftOut(name, count), name);
      continue;
    }
    const read = fieldOf(value, formOf(forms, name));
    if (read === undefined) report.tellLeftOut('field', place, () => words.unreadableField(name));
    else if (isKnown) fields[name] = read;
    else extra = read;
  }
  return { ...(typeof extra === 'object' && extra !== null && !Array.isArray(extra) ? extra : {}), ...fields };
}

/** @returns `undefined` where it cannot be read */
function fieldOf(value: unknown, form: string): unknown {
  if (form === 'json') return typeof value === 'string' ? jsonOf(value) : value;
  if (typeof value !== 'string' || form === 'string') return value;
  if (form === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined;
  return value.trim() === '' || Number.isNaN(Number(value)) ? undefined : Number(value);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Types, and their families, of a file that does not list them. @param listed ids of those that it does */
function createTypes(listed: ReadonlySet<unknown>) {
  const ids = createIds(new Set([...listed].filter((id) => typeof id === 'string')));
  const [byLabel, byId] = [new Map<string, TypeInput>(), new Map<string, TypeInput>()];
  const families = new Map<string, { id: string; label: string }>();
  return {
    /** The id of the type of this name. */
    take(label: string): string {
      const key = label.toLowerCase();
      const type = byLabel.get(key) ?? { id: ids.take(slugOf(label)), label };
      byLabel.set(key, type);
      return type.id;
    },
    isListed: (id: string): boolean => listed.has(id),
    /** A type whose id is known. */
    declare(id: string, label: string, family: string | undefined): void {
      if (byId.has(id) || listed.has(id)) return;
      if (family !== undefined && !families.has(family)) families.set(family, { id: slugOf(family), label: family });
      const home = family === undefined ? undefined : families.get(family)?.id;
      byId.set(id, { id, label, ...(home === undefined ? {} : { family: home }) });
    },
    all: (): TypeInput[] => [...byLabel.values(), ...byId.values()],
    families: () => [...families.values()],
  };
}
