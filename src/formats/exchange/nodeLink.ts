/**
 * Node-link JSON, as d3 and NetworkX write it: `nodes`, and `links` or `edges` between them.
 * Sources: NetworkX reference, `node_link_data`; d3-force, `forceLink`.
 */
import { formatPointer } from '../../dossier/jsonPointer';
import * as words from '../../words/en/exchange';
import type { ExchangeFormat } from './exchangeFormat';
import { createExchangeReport, type ReportBuilder } from './exchangeReport';
import { graphOfDossier } from './graphOfDossier';
import { fieldAt, isJsonObject, wordAt, writeJson, type JsonObject } from './jsonDocument';
import { OWN_MARK } from './ownFields';
import type { GraphEdge, GraphNode, GraphValues, PropertyGraph } from './propertyGraph';
import { readJsonGraph } from './readJsonGraph';

export const nodeLinkFormat: ExchangeFormat = {
  id: 'node-link',
  label: words.formatLabels.nodeLink,
  extension: 'json',
  mediaType: 'application/json',
  recognize: (text) =>
    !/"node1_id"\s*:/.test(text) &&
    /^\uFEFF?\s*\{/.test(text) &&
    /"nodes"\s*:\s*\[/.test(text) &&
    /"(links|edges)"\s*:\s*\[/.test(text),
  read: (text) => readJsonGraph(text, nodeLinkFormat.label, graphOf),
  write(dossier) {
    const report = createExchangeReport();
    const { values, nodes, edges } = graphOfDossier(dossier, report);
    const text = writeJson({
      directed: true,
      multigraph: true,
      graph: Object.fromEntries(values),
      nodes: nodes.map((node) => ({ id: node.id, name: node.name, ...Object.fromEntries(node.values) })),
      links: edges.map(linkOf),
    });
    return { text, report: report.finish(dossier) };
  },
};

/** `key` tells parallel links apart, as NetworkX does. */
function linkOf({ id, source, target, label, spans, values }: GraphEdge) {
  const [first, ...more] = spans;
  return {
    ...{ source, target, key: id, id },
    ...(label === undefined ? {} : { label }),
    ...(first && !more.length ? first : {}),
    ...(more.length ? { spans } : {}),
    ...Object.fromEntries(values),
  };
}

/** Fields of a file that are read, or say how it is stored. */
const FILE_PLACES = ['nodes', 'graph', 'directed', 'multigraph', 'name'];

/** Fields of links that are no attributes. */
const LINK_PLACES = ['id', 'source', 'target', 'directed'];
const OWN_LINK_PLACES = ['id', 'key', 'source', 'target', 'label', 'start', 'end', 'spans'];

function graphOf(value: JsonObject, report: ReportBuilder): PropertyGraph | null {
  const listName = Array.isArray(fieldAt(value, 'links')) ? 'links' : 'edges';
  const [nodeList, linkList] = [fieldAt(value, 'nodes'), fieldAt(value, listName)];
  if (!Array.isArray(nodeList) || !Array.isArray(linkList)) return null;
  const head = fieldAt(value, 'graph');
  const values: GraphValues = new Map(isJsonObject(head) ? Object.entries(head) : []);
  const isOwn = values.has(OWN_MARK);
  const objects = (list: readonly unknown[], name: string) =>
    list.map((one, i) => {
      if (!isJsonObject(one)) report.tellLeftOut('not-an-object', { path: `/${name}/${i}` }, () => words.notAnObject);
      return isJsonObject(one) ? one : null;
    });
  const written = objects(nodeList, 'nodes');
  const nodes = written.flatMap((node, i) => (node ? nodeOf(node, i, isOwn) : []));
  const links = objects(linkList, listName);
  const endOf = createEnds(written, nodes, links);
  const isUndirected = fieldAt(value, 'directed') === false;
  if (!isOwn && fieldAt(value, 'directed') === undefined && links.length)
    report.tellChanged('direction', { path: `/${listName}` }, () => words.unsaidDirection);
  const edges = links.flatMap((link, i): GraphEdge[] => {
    if (!link) return [];
    const place = { path: `/${listName}/${i}` };
    const [source, target] = [endOf(link, 'source'), endOf(link, 'target')];
    if (source === null || target === null) {
      report.tellLeftOut('no-end', place, () => words.noEnd);
      return [];
    }
    return [{ source, target, place, ...edgeOf(link, isOwn, isUndirected) }];
  });
  for (const field of Object.keys(value))
    if (![...FILE_PLACES, listName].includes(field) || (field === 'graph' && !isJsonObject(head)))
      report.tellLeftOut('attribute', { path: formatPointer([field]) }, () => words.fileField(field));
  const name =
    wordAt(value, 'name') ?? (isJsonObject(head) ? (wordAt(head, 'title') ?? wordAt(head, 'name')) : undefined);
  if (!isOwn) for (const taken of ['name', 'title']) values.delete(taken);
  return {
    isOwn,
    ...(name === undefined ? {} : { name }),
    values,
    place: { path: isJsonObject(head) ? '/graph' : '' },
    nodes,
    edges,
  };
}

function nodeOf(node: JsonObject, i: number, isOwn: boolean): GraphNode {
  const id = idOf(fieldAt(node, 'id')) ?? wordAt(node, 'name') ?? String(i);
  const name = isOwn ? wordAt(node, 'name') : undefined;
  return {
    id,
    ...(name === undefined ? {} : { name }),
    values: valuesOf(node, isOwn ? ['id', 'name'] : ['id']),
    isOwn,
    place: { path: `/nodes/${i}` },
  };
}

function edgeOf(
  link: JsonObject,
  isOwn: boolean,
  isUndirected: boolean,
): Omit<GraphEdge, 'source' | 'target' | 'place'> {
  const [id, key] = [idOf(fieldAt(link, 'id')), fieldAt(link, 'key')];
  const label = isOwn ? wordAt(link, 'label') : undefined;
  // d3's own examples call it `value`.
  const weighs = isOwn ? undefined : ['weight', 'value'].find((name) => typeof fieldAt(link, name) === 'number');
  const weight = weighs === undefined ? undefined : fieldAt(link, weighs);
  const places = [...LINK_PLACES, ...(typeof key === 'number' || key === id ? ['key'] : []), weighs ?? 'id'];
  return {
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { label }),
    isMutual: isUndirected || fieldAt(link, 'directed') === false,
    ...(typeof weight === 'number' ? { weight } : {}),
    spans: [],
    values: valuesOf(link, isOwn ? OWN_LINK_PLACES : places),
    isOwn,
  };
}

const valuesOf = (object: JsonObject, without: readonly string[]): GraphValues =>
  new Map(Object.entries(object).filter(([name]) => !without.includes(name)));

/** An id as a text; NetworkX writes a tuple as a list. */
function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? JSON.stringify(value) : undefined;
}

/** Ends are ids, nodes, or, where not all of them are ids, places in the list of nodes. */
function createEnds(
  written: readonly (JsonObject | null)[],
  nodes: readonly GraphNode[],
  links: readonly (JsonObject | null)[],
) {
  const ids = new Set(nodes.map(({ id }) => id));
  const hasIds = written.some((node) => node && fieldAt(node, 'id') !== undefined);
  const endsOf = (link: JsonObject) => [fieldAt(link, 'source'), fieldAt(link, 'target')];
  const all = links.flatMap((link) => (link ? endsOf(link) : []));
  const arePlaces =
    all.every((end) => typeof end === 'number' && written[end]) &&
    !(hasIds && all.every((end) => ids.has(String(end))));
  const idAt = new Map(nodes.map(({ id, place }) => [place.path, id]));
  return (link: JsonObject, side: 'source' | 'target'): string | null => {
    const end = fieldAt(link, side);
    if (arePlaces && typeof end === 'number') return idAt.get(`/nodes/${end}`) ?? null;
    return idOf(isJsonObject(end) ? (fieldAt(end, 'id') ?? fieldAt(end, 'name')) : end) ?? null;
  };
}
