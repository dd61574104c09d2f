/**
 * A relationship as one plain sentence whose verb is as sure as its evidence. A dossier may give a verb in any tense, so
 * the doubt stands before the statement ("It is said that …") where it would otherwise need another form of the verb.
 */
import type { DossierIndex, Link } from '../dossier/indexDossier';
import type { Actor, Stance } from '../dossier/schema';
import { gradedCertaintyOf } from './gradedCertainty';
import type { GradedCertainty } from './viewState';

/** "Russia cautioned South Korea", "North Korea reportedly armed Russia"; without a full stop. */
export function sentenceOf(index: DossierIndex, link: Link): string {
  const { verb, label } = link.type;
  const graded = gradedCertaintyOf(link);
  if (verb === undefined) return `${describeEnds(index, link)}: ${label} (${describeCertainty(graded)})`;
  const from = actorNameOf(index, link.record.from);
  const to = actorNameOf(index, link.record.to);
  if (!link.mutual) return HEDGES[graded](from, `${verb} ${to}`);
  return isSingular(verb)
    ? HEDGES[graded](from, `${verb} ${to}, and the other way round`)
    : HEDGES[graded](`${from} and ${to}`, `${verb} each other`);
}

/** Name of an actor, or its id where the dossier has no such actor. */
export function actorNameOf(index: DossierIndex, id: string): string {
  return index.actors.get(id)?.name ?? id;
}

/** What kind of actor it is: "state", "unnamed group". */
export function describeKind(actor: Actor): string {
  return actor.unnamed ? `unnamed ${actor.kind}` : actor.kind;
}

/** The ends of a relationship: "North Korea to Russia", "Putin and Kim". */
export function describeEnds(index: DossierIndex, { record, mutual }: Link): string {
  return `${actorNameOf(index, record.from)} ${mutual ? 'and' : 'to'} ${actorNameOf(index, record.to)}`;
}

const HEDGES: Readonly<Record<GradedCertainty, (who: string, does: string) => string>> = {
  confirmed: (who, does) => `${who} ${does}`,
  reported: (who, does) => `${who} reportedly ${does}`,
  claimed: (who, does) => `It is said that ${who} ${does}`,
  speculated: (who, does) => `It may be that ${who} ${does}`,
  hypothetical: (who, does) => `Has not happened, but might: ${who} ${does}`,
  'not-graded': (who, does) => `Not graded: ${who} ${does}`,
};

/** Whether the verb's first word agrees with one person alone: "meets", "is at war with". */
function isSingular(verb: string): boolean {
  const [first = ''] = verb.trim().split(/\s+/);
  return /^(is|was|has|does)$|[^s]s$/i.test(first);
}

/** The certainty of a record in words that end a sentence: "reported, no public proof". */
export function describeCertainty(graded: GradedCertainty): string {
  return CERTAINTY_WORDS[graded];
}

const CERTAINTY_WORDS: Readonly<Record<GradedCertainty, string>> = {
  confirmed: 'confirmed, seen or on the record',
  reported: 'reported, no public proof',
  claimed: 'claimed, one party says so',
  speculated: 'speculated, inferred or guessed',
  hypothetical: 'hypothetical, has not happened',
  'not-graded': 'not graded',
};

/** How a claim stands to its record, as the heading of its evidence. */
export function describeStance(stance: Stance): string {
  return STANCE_WORDS[stance];
}

const STANCE_WORDS: Readonly<Record<Stance, string>> = {
  asserts: 'Supports',
  qualifies: 'Limits',
  denies: 'Contradicts',
};

const RELIABILITY: Readonly<Record<string, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};
const CREDIBILITY: Readonly<Record<string, string>> = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

/**
 * A NATO Admiralty pair in words: "Source: usually reliable. Content: probably true."
 * Source: the two scales of NATO STANAG 2511; F and 6 say that nothing is known, not that it is bad.
 * @returns the pair as it is where it is not on the scales
 */
export function describeGrade(grade: string): string {
  const source = RELIABILITY[grade.charAt(0)];
  const content = CREDIBILITY[grade.slice(1)];
  return source && content ? `Source: ${source}. Content: ${content}.` : grade;
}
