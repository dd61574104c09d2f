/**
 * The schemata of FollowTheMoney that a dossier knows. Source: FollowTheMoney, `followthemoney/schema`, which says of each
 * what its properties are called and which two of them are the ends of an edge.
 */
import type { ActorKind } from '../../dossier/schema';

interface EdgeSchema {
  from: string;
  to: string;
  isMutual?: true;
}

export const EDGE_SCHEMATA: Readonly<Record<string, EdgeSchema>> = {
  Ownership: { from: 'owner', to: 'asset' },
  Directorship: { from: 'director', to: 'organization' },
  Employment: { from: 'employee', to: 'employer' },
  Membership: { from: 'member', to: 'organization' },
  Representation: { from: 'agent', to: 'client' },
  Succession: { from: 'predecessor', to: 'successor' },
  Payment: { from: 'payer', to: 'beneficiary' },
  Debt: { from: 'debtor', to: 'creditor' },
  ProjectParticipant: { from: 'participant', to: 'project' },
  CourtCaseParty: { from: 'party', to: 'case' },
  Family: { from: 'person', to: 'relative', isMutual: true },
  Associate: { from: 'person', to: 'associate', isMutual: true },
  UnknownLink: { from: 'subject', to: 'object', isMutual: true },
};

/** What a relationship of any type is there: its ends are a subject and an object. */
export const LINK_SCHEMA = Object.keys(EDGE_SCHEMATA).find((name) => EDGE_SCHEMATA[name]?.from === 'subject') ?? '';

/** Things that act: which kind of actor each is, and which kinds are written as it. */
const ACTOR_SCHEMATA: Readonly<Record<string, { kind: ActorKind; writtenFor: readonly ActorKind[] }>> = {
  Person: { kind: 'person', writtenFor: ['person'] },
  Organization: { kind: 'organisation', writtenFor: ['organisation'] },
  PublicBody: { kind: 'institution', writtenFor: ['institution'] },
  Vessel: { kind: 'vessel', writtenFor: ['vessel'] },
  LegalEntity: { kind: 'organisation', writtenFor: ['state', 'group', 'place', 'audience'] },
  Company: { kind: 'organisation', writtenFor: [] },
};

export const kindOfSchema = (schema: string): ActorKind | undefined =>
  Object.hasOwn(ACTOR_SCHEMATA, schema) ? ACTOR_SCHEMATA[schema]?.kind : undefined;

export const schemaOfKind = (kind: ActorKind): string =>
  Object.keys(ACTOR_SCHEMATA).find((name) => ACTOR_SCHEMATA[name]?.writtenFor.includes(kind)) ?? '';
