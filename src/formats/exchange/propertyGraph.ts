/** Nodes and edges with attributes: what node-link JSON, GEXF and GraphML have in common. */
import type { DossierInput } from '../../dossier/schema';
import type { FilePlace } from './exchangeReport';

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
