/** What actors are of which nothing says what they are: a shape never says more than the file. */
import type { ActorKind, DossierInput } from '../../../dossier/schema';
import { isCountryName } from './countryNames';

/** States where at least half of the names are those of countries; else organisations. */
export function guessPlainKind(names: Iterable<string>): ActorKind {
  let [all, countries] = [0, 0];
  for (const name of names) {
    all += 1;
    if (isCountryName(name)) countries += 1;
  }
  return countries * 2 >= all ? 'state' : 'organisation';
}

/** Actors without a kind that are not called like a country, with this one; a country is a state. */
export function setPlainKind(dossier: DossierInput, kind: ActorKind): DossierInput {
  // Whatever has none is a state.
  if (kind === 'state') return dossier;
  const actors = dossier.actors.map((actor) => (actor.kind || isCountryName(actor.name) ? actor : { ...actor, kind }));
  return { ...dossier, actors };
}
