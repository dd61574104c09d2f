/** A dossier as nodes and edges with attributes. */
import type { Dossier, Relationship, RelationshipType } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import type { ReportBuilder } from './exchangeReport';
import {
  ACTOR_FIELDS,
  BOTH_WAYS,
  EXTRA,
  headFieldsOf,
  OWN_MARK,
  ownFieldsOf,
  RELATIONSHIP_FIELDS,
  TYPE_FAMILY,
  TYPE_LABEL,
} from './ownFields';
import type { GraphEdge, GraphNode, PropertyGraph, TimeSpan } from './propertyGraph';
import { spansOfWhen } from './whenSpans';

/** All that a dossier holds, in its order. */
export function graphOfDossier(dossier: Dossier, report: ReportBuilder): PropertyGraph {
  const types = new Map(dossier.types.map((type) => [type.id, type]));
  const families = new Map(dossier.families.map(({ id, label }) => [id, label]));
  return {
    isOwn: true,
    name: dossier.title,
    values: new Map([[OWN_MARK, 1], ...headFieldsOf(dossier)]),
    place: { path: '' },
    nodes: dossier.actors.map((actor, i): GraphNode => ({
      id: actor.id,
      name: actor.name,
      values: ownFieldsOf(actor, ACTOR_FIELDS, ['id', 'name']),
      isOwn: true,
      place: { path: `/actors/${i}` },
    })),
    edges: dossier.relationships.map((record, i): GraphEdge => {
      const type = types.get(record.type);
      const path = `/relationships/${i}`;
      const { label } = record;
      return {
        ...{ id: record.id, source: record.from, target: record.to },
        ...(label === undefined ? {} : { label }),
        isMutual: isMutual(record, type),
        spans: toldSpans(record, path, report),
        values: edgeValues(record, type, families),
        isOwn: true,
        place: { path },
      };
    }),
  };
}

function edgeValues(
  record: Relationship,
  type: RelationshipType | undefined,
  families: ReadonlyMap<string, string>,
): Map<string, unknown> {
  const own = ownFieldsOf(record, RELATIONSHIP_FIELDS, ['id', 'from', 'to', 'label']);
  const family = type?.family === undefined ? undefined : (families.get(type.family) ?? type.family);
  const extra = own.get(EXTRA);
  own.delete(EXTRA);
  if (type) own.set(TYPE_LABEL, type.label);
  if (family !== undefined) own.set(TYPE_FAMILY, family);
  if (isMutual(record, type)) own.set(BOTH_WAYS, true);
  if (extra !== undefined) own.set(EXTRA, extra);
  return own;
}

/** Whether a relationship runs both ways: it says so, or its type does. */
export const isMutual = ({ mutual }: Pick<Relationship, 'mutual'>, type: RelationshipType | undefined): boolean =>
  mutual ?? type?.directed === false;

/** First and last day of a relationship; what no other program can write is told. */
export function toldSpans({ when }: Relationship, path: string, report: ReportBuilder): TimeSpan[] {
  if (when === undefined) return [];
  const spans = spansOfWhen(when);
  if (!spans) report.tellChanged('far-date', { path: `${path}/when` }, words.farDate, '');
  return spans ?? [];
}
