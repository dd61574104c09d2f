/**
 * Which actors stand for themselves, and which are folded into another: a leader is docked on the rim of his state, other
 * members stand beside theirs while it is unfolded.
 */
import { homeOf, type DossierIndex, type Link } from '../../dossier/indexDossier';
import { compareCodeUnits } from '../../dossier/order';

export interface Folding {
  /** The actor that an actor folds into, through every `partOf`; itself if it is part of none. */
  homeOf: (actor: string) => string;
  /** The actor between which and others its lines run: itself if it stands by itself, else its home. */
  anchorOf: (actor: string) => string;
  /** Where the end of its lines is drawn: itself, a docked tag, or its home. */
  endOf: (actor: string) => string;
  /** Leaders on the rim of their state. */
  docked: ReadonlySet<string>;
  /** Members that stand beside their home. */
  beside: ReadonlySet<string>;
  /** Homes that are unfolded and have something to show for it. */
  opened: ReadonlySet<string>;
  /** Homes that have something to unfold. */
  foldable: ReadonlySet<string>;
  /** Whether a relationship has a line: not within one actor, but as a loop while that is unfolded. */
  isDrawn: (link: Link) => boolean;
}

/**
 * @param unfolded ids of actors whose members stand beside them
 * @param isCrowd in a crowd nobody unfolds, and no leader is docked
 */
export function foldActors(index: DossierIndex, unfolded: readonly string[], isCrowd: boolean): Folding {
  const homes = new Map([...index.actors.keys()].map((id) => [id, homeOf(index, id)]));
  const home = (id: string) => homes.get(id) ?? id;
  const links = [...index.relationships.values()];
  const docked = isCrowd ? new Set<string>() : dockedLeaders(index, home);
  const members = isCrowd ? [] : linkedMembers(links, home, docked);
  const loops = isCrowd ? [] : links.filter(({ record }) => record.from === record.to);
  const isLoopDrawn = ({ record }: Link) => unfolded.includes(home(record.from));
  const beside = new Set(members.filter((id) => unfolded.includes(home(id))));
  const anchorOf = (id: string) => (beside.has(id) ? id : home(id));
  const drawnLoops = new Set(loops.filter(isLoopDrawn));
  return {
    homeOf: home,
    anchorOf,
    endOf: (id) => (docked.has(id) ? id : anchorOf(id)),
    docked,
    beside,
    opened: new Set([...[...beside].map(home), ...[...drawnLoops].map(({ record }) => home(record.from))]),
    foldable: new Set([...members.map(home), ...loops.map(({ record }) => home(record.from))]),
    isDrawn: (link) => anchorOf(link.record.from) !== anchorOf(link.record.to) || drawnLoops.has(link),
  };
}

/** The named leader of each state with most relationships of his own that leave it. */
function dockedLeaders(index: DossierIndex, home: (id: string) => string): Set<string> {
  const links = [...index.relationships.values()];
  const ends = countEnds(
    links.filter(({ record }) => home(record.from) !== home(record.to)),
    (id) => id,
  );
  const best = new Map<string, string>();
  for (const { id, kind, unnamed } of [...index.actors.values()].sort((a, b) => compareCodeUnits(a.id, b.id))) {
    const state = home(id);
    if (kind !== 'person' || unnamed || state === id || !ends.has(id)) continue;
    const rival = best.get(state);
    if (!rival || ends.get(id)! > ends.get(rival)!) best.set(state, id);
  }
  return new Set(best.values());
}

/** Members that have relationships of their own, whether these leave their home or not, and no place on its rim. */
function linkedMembers(links: readonly Link[], home: (id: string) => string, docked: ReadonlySet<string>): string[] {
  const ends = new Set(links.flatMap(({ record }) => [record.from, record.to]));
  return [...ends].filter((id) => home(id) !== id && !docked.has(id));
}

/** How many relationships have an end at each actor. @param end the actor that stands for another */
export function countEnds(links: readonly Link[], end: (actor: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of links)
    for (const id of [end(record.from), end(record.to)]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
