/** What a dossier says of records that are gone. */
import type { DossierInput } from '../../../dossier/schema';
import type { WrittenRelationship } from '../../../dossier/writtenDossier';

/** @returns the dossier without references to these ids, in relationships, claims, labels of several lines, and story */
export function dropReferences(dossier: DossierInput, gone: ReadonlySet<string>): DossierInput {
  if (!gone.size) return dossier;
  const kept = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const { bundles, story, arrangement } = dossier;
  return {
    ...dossier,
    actors: dossier.actors.map((one) => dropInClaims(one, kept)),
    relationships: dossier.relationships.map((one) => dropConditions(dropInClaims(one, kept), kept)),
    ...(bundles
      ? {
          bundles: bundles
            .map((one) => ({ ...one, relationships: kept(one.relationships) }))
            .filter(({ relationships }) => relationships.length),
        }
      : {}),
    ...(story ? { story: story.map((step) => dropInStep(step, kept)) } : {}),
    ...(arrangement?.left && gone.has(arrangement.left) ? { arrangement: without(arrangement, 'left') } : {}),
  };
}

type KeepIds = (ids: readonly string[]) => string[];

function dropInClaims<T extends { claims?: WrittenRelationship['claims'] }>(record: T, kept: KeepIds): T {
  if (!record.claims?.some(({ also }) => also)) return record;
  return { ...record, claims: record.claims.map((one) => (one.also ? { ...one, also: kept(one.also) } : one)) };
}

function dropConditions(record: WrittenRelationship, kept: KeepIds): WrittenRelationship {
  if (!record.condition) return record;
  const condition = kept(record.condition);
  return condition.length ? { ...record, condition } : without(record, 'condition');
}

type Step = NonNullable<DossierInput['story']>[number];

function dropInStep(step: Step, kept: KeepIds): Step {
  const { view } = step;
  if (!view) return step;
  const rest = view.open !== undefined && !kept([view.open]).length ? without(view, 'open') : view;
  return {
    ...step,
    view: {
      ...rest,
      ...(view.emphasis ? { emphasis: kept(view.emphasis) } : {}),
      ...(view.unfold ? { unfold: kept(view.unfold) } : {}),
      ...(view.hide ? { hide: kept(view.hide) } : {}),
    },
  };
}

function without<T extends object, K extends keyof T>(record: T, key: K): T {
  const copy = { ...record };
  delete copy[key];
  return copy;
}
