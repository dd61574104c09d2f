/** GEXF of versions 1.1 to 1.3, as Gephi, NetworkX and others write it. Source: "GEXF 1.3 Primer", 2022, and the schemas before. */
import * as words from '../../words/en/exchange';
import { dossierOfGraph } from './dossierOfGraph';
import type { ExchangeReading } from './exchangeFormat';
import { createExchangeReport, type ReportBuilder } from './exchangeReport';
import { OWN_MARK, ownNameOf } from './ownFields';
import {
  setOwnPlace,
  type GraphEdge,
  type GraphNode,
  type GraphValues,
  type PropertyGraph,
  type TimeSpan,
} from './propertyGraph';
import { OWN_PREFIX } from './writeGexf';
import { childOf, childrenOf, readXmlDocument, type ReadElement } from './xmlDocument';
import { typedValue } from './xmlValues';

export const readGexf = (text: string, label: string): ExchangeReading =>
  readXmlDocument(text, 'gexf', label, ({ root, instructions }) => {
    const report = createExchangeReport();
    const dossier = dossierOfGraph(graphOf(root, instructions.get(OWN_MARK), report), report);
    return { ok: true, dossier, report: report.finish(dossier) };
  });

interface Declaration {
  name: string;
  type: string;
  fallback: string | undefined;
}
/** Attributes by their id. */
type Declarations = ReadonlyMap<string, Declaration>;

function graphOf(root: ReadElement, instruction: string | undefined, report: ReportBuilder): PropertyGraph {
  const graph = childOf(root, 'graph');
  const meta = childOf(root, 'meta');
  const declared = childrenOf(graph ?? root, 'attributes');
  const head = instruction === undefined ? null : headOf(instruction, root, report);
  const isOwn =
    head !== null ||
    declared.some((list) => list.children.some(({ attributes }) => attributes.get('id')?.startsWith(OWN_PREFIX)));
  if (isOwn && instruction === undefined) report.tellLeftOut('head', root.place, () => words.noHead);
  const [nodeNames, edgeNames] = (['node', 'edge'] as const).map((of) =>
    declarationsIn(declared.filter(({ attributes }) => (attributes.get('class') ?? 'node') === of)),
  ) as [Declarations, Declarations];
  const nodes = graph ? nodesIn(graph, nodeNames, isOwn, report) : [];
  const defaultType = graph?.attributes.get('defaultedgetype') ?? 'undirected';
  const edges = graph ? edgesIn(graph).flatMap((edge) => edgeOf(edge, edgeNames, defaultType, isOwn, report)) : [];
  const description = meta && childOf(meta, 'description')?.text.trim();
  return {
    isOwn,
    ...(description && isOwn ? { name: description } : {}),
    ...(description ? { description } : {}),
    values: new Map(Object.entries(head ?? {})),
    place: root.place,
    nodes,
    edges,
  };
}

/** What the dossier says beside its actors and relationships. */
function headOf(instruction: string, { place }: ReadElement, report: ReportBuilder): object | null {
  try {
    const head = JSON.parse(instruction) as unknown;
    if (typeof head === 'object' && head !== null) return head;
  } catch {
    // Told below.
  }
  report.tellLeftOut('field', place, () => words.unreadableField(OWN_MARK));
  return null;
}

function declarationsIn(lists: readonly ReadElement[]): Declarations {
  return new Map(
    lists
      .flatMap((list) => childrenOf(list, 'attribute'))
      .map((one) => {
        const id = one.attributes.get('id') ?? '';
        const name = id.startsWith(OWN_PREFIX)
          ? ownNameOf(id.slice(OWN_PREFIX.length))
          : (one.attributes.get('title') ?? id);
        return [
          id,
          { name, type: one.attributes.get('type') ?? 'string', fallback: childOf(one, 'default')?.text },
        ] as const;
      }),
  );
}

/** Nodes may stand within nodes. */
function nodesIn(graph: ReadElement, declared: Declarations, isOwn: boolean, report: ReportBuilder): GraphNode[] {
  const found: GraphNode[] = [];
  const visit = (holder: ReadElement, parent: string | undefined) => {
    for (const node of childrenOf(holder, 'nodes').flatMap((list) => childrenOf(list, 'node'))) {
      const id = node.attributes.get('id') ?? '';
      const home = node.attributes.get('pid') ?? parent;
      const label = node.attributes.get('label');
      const values = valuesOf(node, declared, isOwn, report);
      if (!isOwn && label !== undefined) setOwnPlace(values, 'label', label, node.place, report);
      if (!isOwn && (timesOf(node).length || childOf(node, 'spells')))
        report.tellLeftOut('node-times', node.place, words.nodeTimes, '');
      found.push({
        id,
        ...(isOwn && label !== undefined ? { name: label } : {}),
        ...(home === undefined ? {} : { parent: home }),
        values,
        isOwn,
        place: node.place,
      });
      visit(node, id);
    }
  };
  visit(graph, undefined);
  return found;
}

/** Edges may stand within nodes, too. */
function edgesIn(holder: ReadElement): ReadElement[] {
  const inside = childrenOf(holder, 'nodes').flatMap((list) => childrenOf(list, 'node'));
  return [...childrenOf(holder, 'edges').flatMap((list) => childrenOf(list, 'edge')), ...inside.flatMap(edgesIn)];
}

function edgeOf(
  edge: ReadElement,
  declared: Declarations,
  defaultType: string,
  isOwn: boolean,
  report: ReportBuilder,
): GraphEdge[] {
  const at = (name: string) => edge.attributes.get(name);
  const [id, source, target, label] = [at('id'), at('source'), at('target'), at('label')];
  if (source === undefined || target === undefined) {
    report.tellLeftOut('no-end', edge.place, () => words.noEnd);
    return [];
  }
  const values = valuesOf(edge, declared, isOwn, report);
  const put = (name: string, value: string | undefined) => {
    if (value) setOwnPlace(values, name, value, edge.place, report);
  };
  if (!isOwn) for (const name of ['label', 'kind']) put(name, at(name));
  const type = at('type') ?? '';
  const isDirection = DIRECTIONS.has(type.toLowerCase());
  // NetworkX writes an attribute of this name where the direction belongs.
  if (!isDirection) put('type', type);
  const weight = Number(at('weight') ?? NaN);
  // Gephi gives each edge the weight 1.
  if (isOwn && Number.isFinite(weight) && weight !== 1)
    report.tellLeftOut('attribute', edge.place, (count) => words.attributeLeftOut('weight', count), 'weight');
  const spells = childrenOf(edge, 'spells').flatMap((list) => childrenOf(list, 'spell'));
  return [
    {
      ...(id === undefined ? {} : { id }),
      ...{ source, target, values, isOwn, place: edge.place },
      ...(isOwn && label !== undefined ? { label } : {}),
      isMutual: (isDirection ? type : defaultType).toLowerCase() !== 'directed',
      ...(Number.isFinite(weight) && !isOwn ? { weight } : {}),
      spans: spells.length ? spells.flatMap(timesOf) : timesOf(edge),
    },
  ];
}

const DIRECTIONS = new Set(['directed', 'undirected', 'mutual']);

/** Attributes of a node or an edge that are read, and those that say how it is stored. */
const ATTRIBUTES = new Set([
  ...['id', 'label', 'pid', 'for', 'source', 'target', 'type', 'kind', 'weight'],
  ...['start', 'startopen', 'end', 'endopen', 'timestamp'],
]);

/** Ends that a span does not reach itself are called open in GEXF 1.2. */
function timesOf({ attributes }: ReadElement): TimeSpan[] {
  const start = attributes.get('start') ?? attributes.get('startopen') ?? attributes.get('timestamp');
  const end = attributes.get('end') ?? attributes.get('endopen') ?? attributes.get('timestamp');
  return start === undefined && end === undefined
    ? []
    : [{ ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }];
}

/** Children of a node or edge that say how it looks. */
const LOOKS = new Set(['color', 'position', 'size', 'shape', 'thickness']);
const PARTS = new Set(['attvalues', 'spells', 'nodes', 'edges']);

function valuesOf(element: ReadElement, declared: Declarations, isOwn: boolean, report: ReportBuilder): GraphValues {
  const values: GraphValues = new Map();
  for (const { name, fallback, type } of declared.values())
    if (fallback !== undefined && !isOwn) values.set(name, typedValue(fallback, type));
  const seen = new Set<string>();
  for (const value of childrenOf(element, 'attvalues').flatMap((list) => childrenOf(list, 'attvalue'))) {
    const id = value.attributes.get('for') ?? value.attributes.get('id') ?? '';
    const { name, type } = declared.get(id) ?? { name: id, type: 'string' };
    if (seen.has(name)) {
      report.tellLeftOut('dynamic', value.place, (count) => words.laterValues(name, count), name);
      continue;
    }
    seen.add(name);
    values.set(name, typedValue(value.attributes.get('value') ?? '', type));
  }
  for (const name of element.attributes.keys())
    if (!ATTRIBUTES.has(name))
      report.tellLeftOut('attribute', element.place, (count) => words.attributeLeftOut(name, count), name);
  for (const { name, place } of element.children)
    if (LOOKS.has(name)) report.tellLeftOut('look', place, (count) => words.looks(name, count), name);
    else if (!PARTS.has(name)) report.tellLeftOut('element', place, (count) => words.elements(name, count), name);
  return values;
}
