/**
 * Oligrapher JSON, of LittleSis: a drawing of nodes and edges. Source: Oligrapher's own documentation of its data, of the
 * versions that keep what is drawn under `display` and those that do not.
 */
import { isSafeAddress } from '../../dossier/safeAddress';
import type { Dossier } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import { createForeignSources } from './foreignSources';
import type { ExchangeFormat } from './exchangeFormat';
import { createExchangeReport, type FilePlace, type ReportBuilder } from './exchangeReport';
import { isMutual } from './graphOfDossier';
import { fieldAt, isJsonObject, wordAt, writeJson, type JsonObject } from './jsonDocument';
import { bareRecordsOf, tellLostFields } from './lostFields';
import type { GraphEdge, GraphNode, GraphValues, PropertyGraph } from './propertyGraph';
import { readJsonGraph } from './readJsonGraph';

const LABEL = words.formatLabels.oligrapher;

export const oligrapherFormat: ExchangeFormat = {
  id: 'oligrapher',
  label: LABEL,
  extension: 'json',
  mediaType: 'application/json',
  recognize: (text) => /^\uFEFF?\s*\{/.test(text) && /"nodes"\s*:/.test(text) && /"(node1_id|captions)"\s*:/.test(text),
  read: (text) => readJsonGraph(text, LABEL, graphOf),
  write: writeDrawing,
};

/** Half of the wide frame: Oligrapher counts from the middle. */
const MIDDLE = { x: 420, y: 328 };

function writeDrawing(dossier: Dossier) {
  const report = createExchangeReport();
  const types = new Map(dossier.types.map((type) => [type.id, type]));
  const urls = new Map(dossier.sources.flatMap(({ id, url }) => (url === undefined ? [] : [[id, url] as const])));
  const byId = <T extends { id: string }>(list: readonly T[]) => Object.fromEntries(list.map((one) => [one.id, one]));
  const nodes = dossier.actors.map(({ id, name, image, links, positions }) => {
    const place = positions?.wide;
    return {
      ...{ id, name, scale: 1, status: 'normal' },
      ...(place ? { x: place.x - MIDDLE.x, y: place.y - MIDDLE.y } : {}),
      ...(image ? { image: image.url } : {}),
      ...(links?.[0] ? { url: links[0].url } : {}),
    };
  });
  const edges = dossier.relationships.map((record, i) => {
    const { id, from, to, label, certainty, claims } = record;
    const type = types.get(record.type);
    const url = claims.map(({ source }) => urls.get(source)).find((one) => one !== undefined);
    // A line that is less than confirmed must not look as sure as one that is.
    const isDashed = certainty !== undefined && certainty !== 'confirmed';
    if (certainty !== undefined)
      report.tellChanged('dash', { path: `/relationships/${i}/certainty` }, words.dashed, '');
    return {
      ...{ id, node1_id: from, node2_id: to, label: label ?? type?.label ?? record.type, scale: 1 },
      ...{ arrow: isMutual(record, type) ? 'both' : '1->2', dash: isDashed, status: 'normal' },
      ...(url === undefined ? {} : { url }),
    };
  });
  tellLostFields(
    dossier,
    { head: ['title', 'subtitle'], actors: ['name'], relationships: ['label', 'mutual', 'certainty'] },
    report,
  );
  const text = writeJson({
    title: dossier.title,
    ...(dossier.subtitle === undefined ? {} : { subtitle: dossier.subtitle }),
    graph: { nodes: byId(nodes), edges: byId(edges), captions: {} },
  });
  return { text, report: report.finish(bareRecordsOf(dossier)) };
}

/** What says how a drawing looks. */
const LOOKS = [
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  's1',
  's2',
  'scale',
  'status',
  'color',
  'naturalx',
  'naturaly',
];

function graphOf(value: JsonObject, report: ReportBuilder): PropertyGraph | null {
  const inside = fieldAt(value, 'graph');
  const [graph, base] = isJsonObject(inside) ? [inside, '/graph'] : [value, ''];
  const entriesOf = (name: string) => entriesAt(graph, name, base, report);
  const [nodeEntries, edgeEntries] = [entriesOf('nodes'), entriesOf('edges')];
  if (!nodeEntries || !edgeEntries) return null;
  const sources = createForeignSources();
  const nodes = nodeEntries.map(({ key, object, place }) => nodeOf(key, object, place, report));
  const places = new Map(nodeEntries.map(({ key, object }) => [wordAt(object, 'id') ?? key, fieldAt(object, 'x')]));
  const edges = edgeEntries.flatMap(({ key, object, place }) => edgeOf(key, object, places, sources, place, report));
  for (const { place } of entriesOf('captions') ?? []) report.tellLeftOut('caption', place, words.captions, '');
  const annotations = fieldAt(value, 'annotations');
  if (Array.isArray(annotations) && annotations.length)
    report.tellLeftOut('annotations', { path: '/annotations' }, () => words.annotations(annotations.length));
  const attributes = fieldAt(value, 'attributes');
  const titled = isJsonObject(attributes) ? attributes : value;
  const [name, subtitle] = [wordAt(titled, 'title'), wordAt(titled, 'subtitle')];
  return {
    isOwn: false,
    ...(name === undefined ? {} : { name }),
    ...(subtitle === undefined ? {} : { description: subtitle }),
    values: new Map(),
    place: { path: base },
    sources: sources.all(),
    nodes,
    edges,
  };
}

/** Objects by id, or in a list; what is drawn of them may stand one level deeper. */
function entriesAt(
  graph: JsonObject,
  name: string,
  base: string,
  report: ReportBuilder,
): { key: string; object: JsonObject; place: FilePlace }[] | null {
  const held = fieldAt(graph, name);
  if (typeof held !== 'object' || held === null) return null;
  return Object.entries(held).flatMap(([key, object]: [string, unknown]) => {
    const place = { path: `${base}/${name}/${key}` };
    if (!isJsonObject(object)) {
      report.tellLeftOut('not-an-object', place, () => words.notAnObject);
      return [];
    }
    const display = fieldAt(object, 'display');
    return [
      {
        key,
        object: isJsonObject(display) ? { ...object, ...display } : object,
        place,
      },
    ];
  });
}

const valuesOf = (object: JsonObject, without: readonly string[]): GraphValues =>
  new Map(Object.entries(object).filter(([name]) => !without.includes(name) && name !== 'display' && name !== 'id'));

function tellLooks(object: JsonObject, place: FilePlace, report: ReportBuilder): void {
  for (const name of LOOKS)
    if (fieldAt(object, name) !== undefined)
      report.tellLeftOut('look', place, (count) => words.looks(name, count), name);
}

function nodeOf(key: string, object: JsonObject, place: FilePlace, report: ReportBuilder): GraphNode {
  tellLooks(object, place, report);
  const url = wordAt(object, 'url');
  const isPage = url !== undefined && isSafeAddress(url);
  return {
    id: wordAt(object, 'id') ?? key,
    values: valuesOf(object, [...LOOKS, ...(isPage ? ['url'] : [])]),
    isOwn: false,
    fields: isPage ? { links: [{ label: url, url }] } : {},
    place,
  };
}

function edgeOf(
  key: string,
  object: JsonObject,
  places: ReadonlyMap<string, unknown>,
  sources: ReturnType<typeof createForeignSources>,
  place: FilePlace,
  report: ReportBuilder,
): GraphEdge[] {
  const [one, two] = [wordAt(object, 'node1_id'), wordAt(object, 'node2_id')];
  if (one === undefined || two === undefined) {
    report.tellLeftOut('no-end', place, () => words.noEnd);
    return [];
  }
  tellLooks(object, place, report);
  // LittleSis dashes what is over; others dash what they like.
  if (fieldAt(object, 'dash')) report.tellLeftOut('dash', place, words.dashes, '');
  const url = wordAt(object, 'url');
  const arrow = directionOf(fieldAt(object, 'arrow'), places.get(one), places.get(two));
  return [
    {
      id: wordAt(object, 'id') ?? key,
      ...(arrow === 'backward' ? { source: two, target: one } : { source: one, target: two }),
      isMutual: arrow === 'both',
      spans: [],
      values: valuesOf(object, [...LOOKS, 'node1_id', 'node2_id', 'arrow', 'dash', 'url']),
      isOwn: false,
      fields: url === undefined ? {} : { claims: [sources.cite({ title: url, url })] },
      place,
    },
  ];
}

/** Old files say to which side an arrow points, new ones to which node. No arrow is no direction. */
function directionOf(arrow: unknown, one: unknown, two: unknown): 'forward' | 'backward' | 'both' {
  const isReversed = typeof one === 'number' && typeof two === 'number' && one > two;
  if (arrow === '1->2' || arrow === true) return 'forward';
  if (arrow === '2->1') return 'backward';
  if (arrow === 'right') return isReversed ? 'backward' : 'forward';
  if (arrow === 'left') return isReversed ? 'forward' : 'backward';
  return 'both';
}
