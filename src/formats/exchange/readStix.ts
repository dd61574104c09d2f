/** Bundles of STIX 2.0 and 2.1. Source: OASIS, "STIX Version 2.1", 2021. */
import { isSafeAddress } from '../../dossier/safeAddress';
import type { ActorKind } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import { createForeignSources } from './foreignSources';
import { dossierOfGraph } from './dossierOfGraph';
import type { ExchangeReading } from './exchangeFormat';
import { createExchangeReport, type FilePlace, type ReportBuilder } from './exchangeReport';
import { fieldAt, isJsonObject, readJsonDocument, wordAt, wordsAt, type JsonObject } from './jsonDocument';
import { ACTOR_FIELDS, EXTRA, HEAD_FIELDS, OWN_MARK, RELATIONSHIP_FIELDS } from './ownFields';
import type { ActorInput, GraphEdge, GraphNode, GraphValues, PropertyGraph, RelationshipInput } from './propertyGraph';
import { certaintyOfConfidence } from './stixConfidence';
import { strictestMarking } from './stixMarkings';
import { RECORD_ID, STIX_AUTHOR, STIX_EXTENSION, stixNameOf } from './stixNames';

export const readStix = (text: string, label: string): ExchangeReading =>
  readJsonDocument(text, label, (value, plain) => {
    const objects = fieldAt(value, 'objects');
    if (fieldAt(value, 'type') !== 'bundle' || !Array.isArray(objects)) return null;
    const report = createExchangeReport();
    const dossier = dossierOfGraph(graphOf(objects, report), report);
    return { ok: true, dossier, report: report.finish(dossier, plain) };
  });

/** Objects that stand for somebody or something, whether or not a relationship has them. */
const ACTORS = new Set([
  'identity',
  'threat-actor',
  'intrusion-set',
  'campaign',
  'infrastructure',
  'location',
  'malware',
  'tool',
]);
const KINDS: Readonly<Record<string, ActorKind>> = {
  individual: 'person',
  organization: 'organisation',
  system: 'institution',
  class: 'audience',
  location: 'place',
};

interface PlacedObject {
  object: JsonObject;
  type: string;
  id: string;
  place: FilePlace;
}

function graphOf(list: readonly unknown[], report: ReportBuilder): PropertyGraph {
  const objects = list.flatMap((object, i): PlacedObject[] => {
    const place = { path: `/objects/${i}` };
    const [type, id] = isJsonObject(object) ? [wordAt(object, 'type'), wordAt(object, 'id')] : [];
    if (isJsonObject(object) && type && id) return [{ object, type, id, place }];
    report.tellLeftOut('not-an-object', place, () => words.notAnObject);
    return [];
  });
  const living = objects.filter(({ object, type, place }) => {
    const isRevoked = fieldAt(object, 'revoked') === true;
    if (isRevoked) report.tellLeftOut('revoked', place, (count) => words.revoked(type, count), type);
    return !isRevoked;
  });
  const links = living.filter(({ type }) => type === 'relationship');
  const ends = new Set(links.flatMap(({ object }) => [wordAt(object, 'source_ref'), wordAt(object, 'target_ref')]));
  const sources = createForeignSources();
  const recordIds = new Map<string, string>();
  let head: JsonObject | null = null;
  const nodes: GraphNode[] = [];
  for (const one of living) {
    const { object, type, id, place } = one;
    const own = extensionIn(object);
    if (type === 'relationship' || type === 'marking-definition' || id === STIX_AUTHOR || id === STIX_EXTENSION)
      continue;
    if (type === 'report' && own && fieldAt(own, OWN_MARK) !== undefined)
      head ??= { ...own, title: fieldAt(object, 'name') };
    else if (ACTORS.has(type) || ends.has(id)) {
      if (!ACTORS.has(type)) report.tellChanged('actor', place, (count) => words.readAsActor(type, count), type);
      const node = nodeOf(one, own, report);
      recordIds.set(id, node.id);
      nodes.push(node);
    } else report.tellLeftOut('object', place, (count) => words.stixObjects(type, count), type);
  }
  const marking = strictestMarking(living.map(({ object }) => object));
  if (marking !== undefined && !head)
    report.tellChanged('marking', { path: '/objects' }, () => words.readMarking(marking));
  const edges = links.map((link) => edgeOf(link, recordIds, sources, report));
  const [named, ...others] = living.filter(({ type }) => type === 'report' || type === 'grouping');
  const name = named && !others.length ? wordAt(named.object, 'name') : undefined;
  return {
    isOwn: head !== null,
    ...(name === undefined ? {} : { name }),
    values: head ? ownValues(head, HEAD_FIELDS) : new Map<string, unknown>(),
    place: { path: '/objects' },
    ...(marking === undefined ? {} : { marking }),
    sources: sources.all(),
    nodes,
    edges,
  };
}

function extensionIn(object: JsonObject): JsonObject | null {
  const extensions = fieldAt(object, 'extensions');
  const own = isJsonObject(extensions) ? fieldAt(extensions, STIX_EXTENSION) : undefined;
  return isJsonObject(own) ? own : null;
}

/** Fields of a record under their own names. */
function ownValues(extension: JsonObject, forms: Readonly<Record<string, unknown>>): GraphValues {
  const names = new Map([...Object.keys(forms), EXTRA, OWN_MARK].map((name) => [stixNameOf(name), name]));
  return new Map(
    Object.entries(extension)
      .filter(([name]) => name !== 'extension_type' && name !== RECORD_ID)
      .map(([name, value]) => [names.get(name) ?? name, value]),
  );
}

function nodeOf({ object, type, id, place }: PlacedObject, own: JsonObject | null, report: ReportBuilder): GraphNode {
  const recordId = own && wordAt(own, RECORD_ID);
  if (own && recordId)
    return {
      id: recordId,
      name: wordAt(object, 'name') ?? recordId,
      values: ownValues(own, ACTOR_FIELDS),
      isOwn: true,
      place,
    };
  return {
    id,
    // Observables have a value instead of a name.
    name: wordAt(object, 'name') ?? wordAt(object, 'value') ?? wordAt(object, 'path') ?? id,
    values: restOf(object, ['name', 'identity_class', 'description', 'aliases', 'country', 'external_references']),
    isOwn: false,
    fields: actorFields(object, type, report, place),
    place,
  };
}

function actorFields(object: JsonObject, type: string, report: ReportBuilder, place: FilePlace): Partial<ActorInput> {
  const identityClass = wordAt(object, 'identity_class') ?? '';
  const word = type === 'identity' ? identityClass : type;
  const [summary, aliases, country] = [
    wordAt(object, 'description'),
    wordsAt(object, 'aliases'),
    wordAt(object, 'country'),
  ];
  const links = referencesIn(object).flatMap((reference) => {
    const url = wordAt(reference, 'url');
    if (url !== undefined && isSafeAddress(url)) return [{ label: wordAt(reference, 'source_name') ?? url, url }];
    report.tellLeftOut('reference', place, words.referencesLeftOut, '');
    return [];
  });
  return {
    kind: Object.hasOwn(KINDS, word)
      ? KINDS[word]!
      : type === 'identity' && word !== 'group'
        ? 'organisation'
        : 'group',
    ...(type === 'identity' ? {} : { group: type }),
    ...(summary === undefined ? {} : { summary }),
    ...(aliases.length ? { aliases } : {}),
    ...(country !== undefined && /^[A-Za-z]{2,4}$/.test(country) ? { country: country.toUpperCase() } : {}),
    ...(links.length ? { links } : {}),
  };
}

function edgeOf(
  { object, id, place }: PlacedObject,
  recordIds: ReadonlyMap<string, string>,
  sources: ReturnType<typeof createForeignSources>,
  report: ReportBuilder,
): GraphEdge {
  const end = (side: string) => recordIds.get(wordAt(object, side) ?? '') ?? wordAt(object, side) ?? '';
  const ends = { source: end('source_ref'), target: end('target_ref') };
  const own = extensionIn(object);
  const recordId = own && wordAt(own, RECORD_ID);
  if (own && recordId) {
    const values = ownValues(own, RELATIONSHIP_FIELDS);
    const label = values.get('label');
    values.delete('label');
    return {
      id: recordId,
      ...ends,
      ...(typeof label === 'string' ? { label } : {}),
      isMutual: false,
      spans: [],
      values,
      isOwn: true,
      place,
    };
  }
  const [start, stop] = [wordAt(object, 'start_time'), wordAt(object, 'stop_time')];
  const values = restOf(object, [
    ...['relationship_type', 'source_ref', 'target_ref', 'start_time', 'stop_time', 'description', 'confidence'],
    'external_references',
  ]);
  // Such as `attributed-to`.
  values.set('type', (wordAt(object, 'relationship_type') ?? '').replaceAll('-', ' '));
  return {
    ...{ id, ...ends, isMutual: false, values, isOwn: false, place },
    spans: start || stop ? [{ ...(start ? { start } : {}), ...(stop ? { end: stop } : {}) }] : [],
    fields: relationshipFields(object, sources, report, place),
  };
}

function relationshipFields(
  object: JsonObject,
  sources: ReturnType<typeof createForeignSources>,
  report: ReportBuilder,
  place: FilePlace,
): Partial<RelationshipInput> {
  const [summary, confidence] = [wordAt(object, 'description'), fieldAt(object, 'confidence')];
  const certainty = certaintyOfConfidence(confidence);
  if (certainty) report.tellChanged('confidence', place, words.readConfidence, '');
  else if (confidence !== undefined) report.tellLeftOut('confidence', place, () => words.unreadableField('confidence'));
  const claims = referencesIn(object).map((reference) => {
    const [title = words.untitledSource, url, given] = ['source_name', 'url', 'external_id'].map((name) =>
      wordAt(reference, name),
    );
    const text = wordAt(reference, 'description');
    return sources.cite({
      title,
      url,
      ...(given === undefined ? {} : { locator: given }),
      ...(text === undefined ? {} : { text }),
    });
  });
  return {
    ...(summary === undefined ? {} : { summary }),
    ...(certainty ? { certainty, basis: words.confidenceBasis(Number(confidence)) } : {}),
    ...(claims.length ? { claims } : {}),
  };
}

const referencesIn = (object: JsonObject): JsonObject[] => {
  const list = fieldAt(object, 'external_references');
  return Array.isArray(list) ? list.filter(isJsonObject) : [];
};

/** Properties that say how an object is stored. */
const OF_FORMAT = ['type', 'id', 'spec_version', 'created', 'modified', 'revoked', 'object_marking_refs'];

const restOf = (object: JsonObject, without: readonly string[]): GraphValues =>
  new Map(Object.entries(object).filter(([name]) => !OF_FORMAT.includes(name) && !without.includes(name)));
