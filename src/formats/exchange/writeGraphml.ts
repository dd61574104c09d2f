/** A dossier as GraphML. Source: U. Brandes and others, "GraphML Primer" and the schema 1.0 with its attribute extension. */
import type { Dossier } from '../../dossier/schema';
import { createXmlElement, type XmlElement } from '../../xml/xmlElement';
import type { ExchangeWriting } from './exchangeFormat';
import { createExchangeReport } from './exchangeReport';
import { graphOfDossier } from './graphOfDossier';
import { ACTOR_FIELDS, formOf, HEAD_FIELDS, OWN_MARK, RELATIONSHIP_FIELDS, type FieldForms } from './ownFields';
import type { GraphEdge, GraphNode, GraphValues, TimeSpan } from './propertyGraph';
import { usedNames, writtenValue } from './writtenValues';
import { createXmlBlock, fitForXml, writeXmlDocument } from './xmlDocument';

const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';
const TYPES = { string: 'string', boolean: 'boolean', integer: 'int', json: 'string' } as const;

/** Name of an actor, and label of a relationship. */
export const LABEL_KEY = 'label';
/** First and last day: GraphML has no place for them. */
export const TIME_KEYS: readonly (keyof TimeSpan)[] = ['start', 'end'];

const HEAD_FORMS: FieldForms = { [OWN_MARK]: 'integer', ...HEAD_FIELDS };
const NODE_FORMS: FieldForms = { [LABEL_KEY]: 'string', ...ACTOR_FIELDS };
const EDGE_FORMS: FieldForms = { [LABEL_KEY]: 'string', start: 'string', end: 'string', ...RELATIONSHIP_FIELDS };

export function writeGraphml(dossier: Dossier): ExchangeWriting {
  const report = createExchangeReport();
  const graph = graphOfDossier(dossier, report);
  const fit = (text: string, path: string) => fitForXml(text, path, report);
  const data = (of: string, values: GraphValues, forms: FieldForms, path: string) =>
    [...values].map(([name, value]) =>
      createXmlElement('data', { key: keyOf(of, name) }, writtenValue(name, value, forms, path, fit)),
    );
  const nodes = graph.nodes.map((node) => ({ ...node, values: labelled(node.name ?? node.id, node) }));
  const edges = graph.edges.map((edge) => ({ ...edge, values: labelled(edge.label, edge, timesOf(edge.spans)) }));
  const root = createXmlBlock('graphml', { xmlns: NAMESPACE }, [
    ...keys('graph', [graph], HEAD_FORMS),
    ...keys('node', nodes, NODE_FORMS),
    ...keys('edge', edges, EDGE_FORMS),
    createXmlBlock('graph', { edgedefault: 'directed' }, [
      ...data('graph', graph.values, HEAD_FORMS, ''),
      ...nodes.map(({ id, values, place: { path } }) =>
        createXmlBlock('node', { id: fit(id, path) }, data('node', values, NODE_FORMS, path)),
      ),
      // NetworkX reads no edge that differs from the others in direction: which run both ways, an attribute says.
      ...edges.map(({ id, source, target, values, place: { path } }) =>
        createXmlBlock(
          'edge',
          {
            id: id === undefined ? undefined : fit(id, path),
            source: fit(source, path),
            target: fit(target, path),
          },
          data('edge', values, EDGE_FORMS, path),
        ),
      ),
    ]),
  ]);
  return { text: writeXmlDocument(root), report: report.finish(dossier) };
}

/** The same name may stand for nodes, edges and the graph, each with a type of its own. */
const keyOf = (of: string, name: string) => `${OWN_MARK}.${of}.${name}`;

function keys(of: string, elements: readonly { values: GraphValues }[], forms: FieldForms): XmlElement[] {
  return usedNames(elements, forms).map((name) =>
    createXmlElement('key', {
      ...{ id: keyOf(of, name), for: of },
      ...{ 'attr.name': name, 'attr.type': TYPES[formOf(forms, name)] },
    }),
  );
}

const labelled = (
  label: string | undefined,
  { values }: GraphNode | GraphEdge,
  times: readonly (readonly [string, string])[] = [],
): GraphValues => new Map([...(label === undefined ? [] : [[LABEL_KEY, label] as const]), ...times, ...values]);

/** From the first day of all spans to the last. */
function timesOf(spans: readonly TimeSpan[]): (readonly [string, string])[] {
  return TIME_KEYS.flatMap((side) => {
    const days = spans.map((span) => span[side]);
    const all = days.filter((day) => day !== undefined).sort();
    const day = side === 'start' ? all[0] : all.at(-1);
    return day === undefined || all.length < days.length ? [] : [[side, day] as const];
  });
}
