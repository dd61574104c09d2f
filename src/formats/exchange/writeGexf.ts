/** A dossier as GEXF 1.3. Source: the GEXF working group, "GEXF 1.3 Primer", 2022. */
import type { Dossier } from '../../dossier/schema';
import { createXmlElement, type XmlElement } from '../../xml/xmlElement';
import type { ExchangeWriting } from './exchangeFormat';
import { createExchangeReport } from './exchangeReport';
import { graphOfDossier } from './graphOfDossier';
import { ACTOR_FIELDS, formOf, OWN_MARK, RELATIONSHIP_FIELDS, type FieldForms } from './ownFields';
import type { GraphEdge, GraphNode, GraphValues } from './propertyGraph';
import { usedNames, writtenValue, type Fit } from './writtenValues';
import { createXmlBlock, fitForXml, writeXmlDocument } from './xmlDocument';

const NAMESPACE = 'http://gexf.net/1.3';
/** What a form is called there. */
const TYPES = { string: 'string', boolean: 'boolean', integer: 'integer', json: 'string' } as const;

export const OWN_PREFIX = `${OWN_MARK}.`;

export function writeGexf(dossier: Dossier): ExchangeWriting {
  const report = createExchangeReport();
  const graph = graphOfDossier(dossier, report);
  const isDynamic = graph.edges.some(({ spans }) => spans.length);
  const fit = (text: string, path: string) => fitForXml(text, path, report);
  const root = createXmlBlock('gexf', { xmlns: NAMESPACE, version: '1.3' }, [
    createXmlBlock('meta', {}, [
      createXmlElement('creator', {}, 'Entente'),
      createXmlElement('description', {}, fit(dossier.title, '/title')),
    ]),
    createXmlBlock(
      'graph',
      {
        defaultedgetype: 'directed',
        mode: isDynamic ? 'dynamic' : 'static',
        timeformat: isDynamic ? 'date' : undefined,
        timerepresentation: isDynamic ? 'interval' : undefined,
      },
      [
        declarations('node', graph.nodes, ACTOR_FIELDS),
        declarations('edge', graph.edges, RELATIONSHIP_FIELDS),
        createXmlBlock(
          'nodes',
          {},
          graph.nodes.map((node) => nodeElement(node, fit)),
        ),
        createXmlBlock(
          'edges',
          {},
          graph.edges.map((edge) => edgeElement(edge, fit)),
        ),
      ],
    ),
  ]);
  const text = writeXmlDocument(root, [OWN_MARK, Object.fromEntries(graph.values)]);
  return { text, report: report.finish(dossier) };
}

function declarations(
  of: 'node' | 'edge',
  elements: readonly { values: GraphValues }[],
  forms: FieldForms,
): XmlElement {
  return createXmlBlock(
    'attributes',
    { class: of, mode: 'static' },
    usedNames(elements, forms).map((name) =>
      createXmlElement('attribute', { id: OWN_PREFIX + name, title: name, type: TYPES[formOf(forms, name)] }),
    ),
  );
}

function nodeElement({ id, name = id, values, place }: GraphNode, fit: Fit): XmlElement {
  const attributes = { id: fit(id, place.path), label: fit(name, place.path) };
  return createXmlBlock('node', attributes, valueElements(values, ACTOR_FIELDS, place.path, fit));
}

function edgeElement({ id, source, target, label, isMutual, spans, values, place }: GraphEdge, fit: Fit): XmlElement {
  const [first, ...more] = spans;
  const { path } = place;
  return createXmlBlock(
    'edge',
    {
      id: id === undefined ? undefined : fit(id, path),
      source: fit(source, path),
      target: fit(target, path),
      type: isMutual ? 'mutual' : 'directed',
      label: label === undefined ? undefined : fit(label, path),
      // Programs merge edges between the same nodes unless their kinds differ.
      kind: typeof values.get('type') === 'string' ? fit(String(values.get('type')), path) : undefined,
      ...(first && !more.length ? first : {}),
    },
    [
      ...valueElements(values, RELATIONSHIP_FIELDS, path, fit),
      ...(more.length
        ? [
            createXmlBlock(
              'spells',
              {},
              spans.map((span) => createXmlElement('spell', { ...span })),
            ),
          ]
        : []),
    ],
  );
}

function valueElements(values: GraphValues, forms: FieldForms, path: string, fit: Fit): XmlElement[] {
  const all = [...values].map(([name, value]) =>
    createXmlElement('attvalue', { for: OWN_PREFIX + name, value: writtenValue(name, value, forms, path, fit) }),
  );
  return all.length ? [createXmlBlock('attvalues', {}, all)] : [];
}
