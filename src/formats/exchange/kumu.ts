/**
 * Kumu JSON: `elements`, and `connections` between them by id or label; what else stands in them are fields of one's own.
 * Source: Kumu documentation, "JSON / Blueprints".
 */
import * as words from '../../words/en/exchange';
import type { ExchangeFormat } from './exchangeFormat';
import { createExchangeReport, type ReportBuilder } from './exchangeReport';
import { graphOfDossier } from './graphOfDossier';
import { fieldAt, isJsonObject, wordAt, wordsAt, writeJson, type JsonObject } from './jsonDocument';
import {
  ACTOR_FIELDS,
  formOf,
  OWN_MARK,
  RELATIONSHIP_FIELDS,
  TYPE_FAMILY,
  TYPE_LABEL,
  type FieldForms,
} from './ownFields';
import type { GraphEdge, GraphNode, GraphValues, PropertyGraph } from './propertyGraph';
import { readJsonGraph } from './readJsonGraph';

const LABEL = words.formatLabels.kumu;

export const kumuFormat: ExchangeFormat = {
  id: 'kumu',
  label: LABEL,
  extension: 'json',
  mediaType: 'application/json',
  recognize: (text) =>
    /^\uFEFF?\s*\{/.test(text) && /"elements"\s*:\s*\[/.test(text) && /"connections"\s*:\s*\[/.test(text),
  read: (text) => readJsonGraph(text, LABEL, graphOf),
  write(dossier) {
    const report = createExchangeReport();
    const { values, nodes, edges } = graphOfDossier(dossier, report);
    const text = writeJson({
      [OWN_MARK]: Object.fromEntries(values),
      elements: nodes.map(elementOf),
      connections: edges.map(connectionOf),
    });
    return { text, report: report.finish(dossier) };
  },
};

/** Fields of a dossier under the names that Kumu shows in places of its own. */
const ELEMENT_NAMES = [
  ['kind', 'type'],
  ['summary', 'description'],
] as const;
/** The id of a type has a name of ours, for readers see its label. */
const CONNECTION_NAMES = [
  ['type', 'type-id'],
  [TYPE_LABEL, 'type'],
  ['summary', 'description'],
] as const;
/** Of a connection, from the first day to the last. */
const TIMES = { start: 'start-date', end: 'end-date' } as const;

const elementOf = ({ id, name, values }: GraphNode) => ({
  ...{ id, label: name },
  ...writtenFields(values, ACTOR_FIELDS, ELEMENT_NAMES),
});

function connectionOf({ id, source, target, label, isMutual, spans, values }: GraphEdge) {
  const family = values.get(TYPE_FAMILY);
  const [first, ...more] = spans;
  const { start, end } = first && !more.length ? first : {};
  return {
    ...{ id, from: source, to: target, direction: isMutual ? 'mutual' : 'directed' },
    ...(label === undefined ? {} : { label }),
    ...(start === undefined ? {} : { [TIMES.start]: start }),
    ...(end === undefined ? {} : { [TIMES.end]: end }),
    ...(typeof family === 'string' ? { tags: [family] } : {}),
    ...writtenFields(values, RELATIONSHIP_FIELDS, CONNECTION_NAMES),
  };
}

/** Kumu holds texts, numbers and lists of texts; all else is a text of JSON. */
function writtenFields(values: GraphValues, forms: FieldForms, names: readonly (readonly [string, string])[]) {
  const renamed = new Map<string, string>(names);
  return Object.fromEntries(
    [...values].map(([name, value]) => [
      renamed.get(name) ?? name,
      formOf(forms, name) === 'json' ? JSON.stringify(value) : value,
    ]),
  );
}

function graphOf(value: JsonObject, report: ReportBuilder): PropertyGraph | null {
  const [elements, connections] = [fieldAt(value, 'elements'), fieldAt(value, 'connections')];
  if (!Array.isArray(elements) || !Array.isArray(connections)) return null;
  const head = fieldAt(value, OWN_MARK);
  const isOwn = isJsonObject(head);
  const objects = (list: readonly unknown[], name: string) =>
    list.flatMap((one, i) => {
      const place = { path: `/${name}/${i}` };
      if (isJsonObject(one)) return [{ object: flattened(one), place }];
      report.tellLeftOut('not-an-object', place, () => words.notAnObject);
      return [];
    });
  const nodes = objects(elements, 'elements').map(({ object, place }) => ({ ...nodeOf(object, isOwn), place }));
  const ids = new Set(nodes.map(({ id }) => id));
  const byLabel = new Map([...nodes].reverse().map(({ id, label }) => [label, id]));
  const endAt = (object: JsonObject, side: string) => {
    const end = wordAt(object, side);
    return end === undefined || ids.has(end) ? end : (byLabel.get(end) ?? end);
  };
  let unsaid = 0;
  const edges = objects(connections, 'connections').flatMap(({ object, place }): GraphEdge[] => {
    const [source, target] = [endAt(object, 'from'), endAt(object, 'to')];
    if (source === undefined || target === undefined) {
      report.tellLeftOut('no-end', place, () => words.noEnd);
      return [];
    }
    if (wordAt(object, 'direction') === undefined && !unsaid++)
      report.tellChanged('direction', place, () => words.unsaidDirection);
    return [{ source, target, ...edgeOf(object, isOwn), place }];
  });
  const name = wordAt(value, 'name');
  return {
    isOwn,
    ...(name === undefined ? {} : { name }),
    values: new Map(isOwn ? Object.entries(head) : []),
    place: { path: isOwn ? `/${OWN_MARK}` : '' },
    nodes,
    edges,
  };
}

/** Whole projects keep the fields of an element one level deeper. */
function flattened(object: JsonObject): JsonObject {
  const inside = fieldAt(object, 'attributes');
  if (!isJsonObject(inside)) return object;
  return { ...Object.fromEntries(Object.entries(object).filter(([name]) => name !== 'attributes')), ...inside };
}

/** Values by the names of a dossier where they are ours, else as they stand. */
function valuesOf(
  object: JsonObject,
  without: readonly string[],
  names: readonly (readonly [string, string])[],
  isOwn: boolean,
): GraphValues {
  const own = new Map<string, string>(isOwn ? names.map(([name, theirs]) => [theirs, name]) : []);
  return new Map(
    Object.entries(object)
      .filter(([name]) => !without.includes(name))
      .map(([name, value]) => [own.get(name) ?? name, value]),
  );
}

function nodeOf(object: JsonObject, isOwn: boolean): Omit<GraphNode, 'place'> & { label: string } {
  const label = wordAt(object, 'label') ?? '';
  const id = wordAt(object, 'id') ?? wordAt(object, '_id') ?? label;
  if (isOwn) return { id, label, name: label, values: valuesOf(object, ['id', 'label'], ELEMENT_NAMES, true), isOwn };
  const values = valuesOf(object, ['id', '_id', 'tags'], [], false);
  const tags = wordsAt(object, 'tags');
  if (tags.length) values.set('group', tags.join(', '));
  return { id, label, values, isOwn };
}

function edgeOf(object: JsonObject, isOwn: boolean): Omit<GraphEdge, 'source' | 'target' | 'place'> {
  const [id, label] = [wordAt(object, 'id') ?? wordAt(object, '_id'), wordAt(object, 'label')];
  const places = ['id', '_id', 'from', 'to', 'direction', 'tags'];
  const shared = { ...(id === undefined ? {} : { id }), spans: [], isOwn };
  if (isOwn) {
    const values = valuesOf(object, [...places, 'label', TIMES.start, TIMES.end], CONNECTION_NAMES, true);
    return { ...shared, ...(label === undefined ? {} : { label }), isMutual: false, values };
  }
  const tags = wordsAt(object, 'tags');
  const direction = wordAt(object, 'direction')?.toLowerCase() ?? 'directed';
  return {
    ...shared,
    isMutual: direction === 'mutual' || direction === 'undirected',
    values: valuesOf(object, places, [], false),
    fields: tags.length ? { notes: [words.tags(tags)] } : {},
  };
}
