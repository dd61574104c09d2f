/** Nodes and edges with attributes: what node-link JSON, GEXF and GraphML have in common. */
import type { DossierInput } from '../../dossier/schema';
import * as words from '../../words/en/exchange';
import type { FilePlace, ReportBuilder } from './exchangeReport';

export type ActorInput = DossierInput['actors'][number];
export type RelationshipInput = DossierInput['relationships'][number];
export type SourceInput = NonNullable<DossierInput['sources']>[number];

/** From and to which day, or as a file writes it; what is left out has no end. */
export interface TimeSpan {
  start?: string;
  end?: string;
}

/** Attributes by name, in the order of the file. */
export type GraphValues = Map<string, unknown>;

/** What a format has a place of its own for goes before an attribute of the same name, which is told. */
export function setOwnPlace(
  values: GraphValues,
  name: string,
  value: string,
  place: FilePlace,
  report: ReportBuilder,
): void {
  const before = values.get(name);
  if (before !== undefined && before !== '' && before !== value)
    report.tellLeftOut('attribute', place, (count) => words.replacedValue(name, count), `replaced ${name}`);
  values.set(name, value);
}

export interface GraphNode {
  id: string;
  /** Of another program's node, it is an attribute. */
  name?: string;
  /** Id of the node in which it stands. */
  parent?: string;
  values: GraphValues;
  /** Made of an actor: attributes have the names of its fields. */
  isOwn: boolean;
  /** What a format has a place of its own for. */
  fields?: Partial<ActorInput>;
  place: FilePlace;
}

export interface GraphEdge {
  id?: string;
  source: string;
  target: string;
  label?: string;
  isMutual: boolean;
  weight?: number;
  spans: TimeSpan[];
  values: GraphValues;
  /** Made of a relationship: attributes have the names of its fields. */
  isOwn: boolean;
  /** What a format has a place of its own for. */
  fields?: Partial<RelationshipInput>;
  place: FilePlace;
}

export interface PropertyGraph {
  /** Made of a dossier: `values` have the names of its fields. */
  isOwn: boolean;
  name?: string;
  description?: string;
  values: GraphValues;
  /** Where these stand. */
  place: FilePlace;
  /** Handling mark of the whole. */
  marking?: string;
  sources?: readonly SourceInput[];
  nodes: GraphNode[];
  edges: GraphEdge[];
}
