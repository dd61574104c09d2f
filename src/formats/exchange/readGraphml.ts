/** GraphML, as yEd, Gephi, NetworkX, igraph and others write it. Source: "GraphML Primer"; of yEd, the files that it saves. */
import * as words from '../../words/en/exchange';
import { dossierOfGraph } from './dossierOfGraph';
import type { ExchangeReading } from './exchangeFormat';
import { createExchangeReport, type ReportBuilder } from './exchangeReport';
import { OWN_MARK } from './ownFields';
import { setOwnPlace, type GraphEdge, type GraphNode, type GraphValues, type PropertyGraph } from './propertyGraph';
import { LABEL_KEY, TIME_KEYS } from './writeGraphml';
import { childrenOf, readXmlDocument, type ReadElement } from './xmlDocument';
import { typedValue } from './xmlValues';
import { readEdgeDrawing, readNodeLabel } from './yedDrawing';

export const readGraphml = (text: string, label: string): ExchangeReading =>
  readXmlDocument(text, 'graphml', label, ({ root }) => {
    const report = createExchangeReport();
    const dossier = dossierOfGraph(graphOf(root, report), report);
    return { ok: true, dossier, report: report.finish(dossier) };
  });

interface Key {
  id: string;
  of: string;
  name: string;
  type: string;
  fallback: string | undefined;
  /** It says how yEd draws a node or an edge. */
  isDrawing: boolean;
}

interface Reader {
  keys: readonly Key[];
  byId: ReadonlyMap<string, Key>;
  isOwn: boolean;
  report: ReportBuilder;
}

function graphOf(root: ReadElement, report: ReportBuilder): PropertyGraph {
  const keys = childrenOf(root, 'key').map(keyOf);
  const isOwn = keys.some(({ id, of, name }) => id.startsWith(`${OWN_MARK}.`) || (of === 'graph' && name === OWN_MARK));
  const reader: Reader = { keys, byId: new Map(keys.map((key) => [key.id, key])), isOwn, report };
  const graphs = childrenOf(root, 'graph');
  const [first, ...others] = graphs;
  for (const { place } of others) report.tellLeftOut('graph', place, (count) => words.furtherGraphs(count), '');
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  if (first) collect(first, undefined, reader, nodes, edges);
  const description = first && childrenOf(first, 'desc')[0]?.text.trim();
  const values = first ? valuesOf(first, 'graph', reader) : new Map<string, unknown>();
  const name = values.get('name');
  if (!isOwn && typeof name === 'string') values.delete('name');
  return {
    isOwn,
    ...(typeof name === 'string' && /\S/.test(name) ? { name } : {}),
    ...(description ? { description } : {}),
    values,
    place: (first ?? root).place,
    nodes,
    edges,
  };
}

function keyOf(key: ReadElement): Key {
  const at = (name: string) => key.attributes.get(name);
  const id = at('id') ?? '';
  const [fallback] = childrenOf(key, 'default');
  return {
    ...{ id, of: at('for') ?? 'all', name: at('attr.name') ?? id, type: at('attr.type') ?? 'string' },
    fallback: fallback?.text,
    isDrawing: at('yfiles.type') !== undefined && at('attr.name') === undefined,
  };
}

/** Nodes and edges of a graph and of those within its nodes. */
function collect(
  graph: ReadElement,
  parent: string | undefined,
  reader: Reader,
  nodes: GraphNode[],
  edges: GraphEdge[],
): void {
  const { isOwn, report } = reader;
  const isMutual = (graph.attributes.get('edgedefault') ?? 'directed') === 'undirected';
  for (const element of graph.children) {
    if (element.name === 'node') {
      const id = element.attributes.get('id') ?? '';
      const values = valuesOf(element, 'node', reader);
      const label = isOwn ? values.get(LABEL_KEY) : undefined;
      if (isOwn) values.delete(LABEL_KEY);
      nodes.push({
        id,
        ...(typeof label === 'string' ? { name: label } : {}),
        ...(parent === undefined ? {} : { parent }),
        values,
        isOwn,
        place: element.place,
      });
      for (const inner of childrenOf(element, 'graph')) collect(inner, id, reader, nodes, edges);
    } else if (element.name === 'edge') edges.push(...edgeOf(element, isMutual, reader));
    else if (!['data', 'desc'].includes(element.name))
      report.tellLeftOut('element', element.place, (count) => words.elements(element.name, count), element.name);
  }
}

function edgeOf(element: ReadElement, isUndirected: boolean, reader: Reader): GraphEdge[] {
  const { isOwn, report } = reader;
  const at = (name: string) => element.attributes.get(name);
  const [id, source, target, directed] = [at('id'), at('source'), at('target'), at('directed')];
  if (source === undefined || target === undefined) {
    report.tellLeftOut('no-end', element.place, () => words.noEnd);
    return [];
  }
  const drawing = isOwn ? null : readEdgeDrawing(element);
  const values = valuesOf(element, 'edge', reader);
  const label = values.get(LABEL_KEY);
  if (isOwn) for (const name of [LABEL_KEY, ...TIME_KEYS]) values.delete(name);
  const weight = isOwn ? undefined : values.get('weight');
  if (typeof weight === 'number') values.delete('weight');
  const ends = drawing?.arrow === 'backward' ? { source: target, target: source } : { source, target };
  return [
    {
      ...(id === undefined ? {} : { id }),
      ...ends,
      ...(isOwn && typeof label === 'string' ? { label } : {}),
      isMutual: drawing?.arrow
        ? drawing.arrow === 'both'
        : directed === undefined
          ? isUndirected
          : directed === 'false',
      ...(typeof weight === 'number' ? { weight } : {}),
      spans: [],
      values,
      isOwn,
      place: element.place,
    },
  ];
}

/** Attributes of the format itself. */
const OF_FORMAT = new Set(['id', 'source', 'target', 'directed', 'edgedefault']);
/** What a program says of how it parses or stores a graph. */
const OF_PROGRAM = /^(parse\.|yfiles\.|xmlns|xsi:)/;
const PARTS = new Set(['data', 'desc', 'graph', 'node', 'edge']);

function valuesOf(element: ReadElement, of: 'graph' | 'node' | 'edge', reader: Reader): GraphValues {
  const { keys, byId, isOwn, report } = reader;
  const values: GraphValues = new Map();
  for (const [name, value] of element.attributes)
    if (!OF_FORMAT.has(name) && !OF_PROGRAM.test(name)) values.set(name, value);
  if (!isOwn)
    for (const key of keys)
      if (key.fallback !== undefined && !key.isDrawing && (key.of === of || key.of === 'all'))
        values.set(key.name, typedValue(key.fallback, key.type));
  let isDrawn = false;
  const read = new Set<string>();
  for (const data of childrenOf(element, 'data')) {
    const id = data.attributes.get('key') ?? '';
    const key = byId.get(id);
    if (key?.isDrawing) isDrawn ||= data.children.length > 0;
    else {
      const [name, isSaid] = [key?.name ?? id, data.text.trim() !== ''];
      if (!read.has(name)) values.set(name, typedValue(data.text, key?.type ?? 'string'));
      else if (isSaid)
        report.tellLeftOut('attribute', data.place, (count) => words.furtherValues(name, count), `further ${name}`);
      if (isSaid) read.add(name);
    }
  }
  if (isDrawn) {
    const label = of === 'node' ? readNodeLabel(element) : readEdgeDrawing(element).label;
    if (label) setOwnPlace(values, LABEL_KEY, label, element.place, report);
    report.tellLeftOut('look', element.place, (count) => words.looks(of, count), of);
  }
  const [description] = childrenOf(element, 'desc');
  if (of !== 'graph' && description?.text.trim()) {
    if (!values.has('description')) values.set('description', description.text.trim());
    else report.tellLeftOut('element', description.place, (count) => words.elements('desc', count), 'desc');
  }
  for (const { name, place } of element.children)
    if (of !== 'graph' && !PARTS.has(name))
      report.tellLeftOut('element', place, (count) => words.elements(name, count), name);
  return values;
}
