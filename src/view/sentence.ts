/**
 * A relationship as one plain sentence whose verb is as sure as its evidence. A dossier may give a verb in any tense, so
 * the doubt stands before the statement ("It is said that …") where it would otherwise need another form of the verb. What
 * has not happened takes the infinitive, and without one has no verb.
 */
import * as certaintyWords from '../words/en/certainties';
import * as words from '../words/en/sentences';
import { formatDate } from '../dossier/edtf/formatDate';
import type { DossierIndex, Link } from '../dossier/indexDossier';
import type { Actor, Stance } from '../dossier/schema';
import { gradedCertaintyOf } from './gradedCertainty';
import type { GradedCertainty } from './viewState';

/** "Russia cautioned South Korea", "North Korea reportedly armed Russia"; without a full stop. */
export function sentenceOf(index: DossierIndex, link: Link): string {
  const { label } = link.type;
  const graded = gradedCertaintyOf(link);
  const verb = graded === 'hypothetical' ? link.type.infinitive : link.type.verb;
  if (verb === undefined) return words.withoutVerb(describeEnds(index, link), label, describeCertainty(graded));
  const from = actorNameOf(index, link.record.from);
  const to = actorNameOf(index, link.record.to);
  const hedge = HEDGES[graded];
  if (!link.mutual) return hedge(from, words.doesTo(verb, to));
  return isSingular(verb)
    ? hedge(from, words.doesToAndBack(verb, to))
    : hedge(words.mutualEnds(from, to), words.doEachOther(verb));
}

/** Name of an actor, or its id where the dossier has no such actor. */
export function actorNameOf(index: DossierIndex, id: string): string {
  return index.actors.get(id)?.name ?? id;
}

/** What kind of actor it is: "state", "unnamed group". */
export function describeKind(actor: Actor): string {
  const kind = words.actorKinds[actor.kind];
  return actor.unnamed ? words.unnamedKind(kind) : kind;
}

/** The ends of a relationship: "North Korea to Russia", "Putin and Kim". */
export function describeEnds(index: DossierIndex, { record, mutual }: Link): string {
  const [from, to] = [actorNameOf(index, record.from), actorNameOf(index, record.to)];
  return mutual ? words.mutualEnds(from, to) : words.ends(from, to);
}

const HEDGES: Readonly<Record<GradedCertainty, (who: string, does: string) => string>> = certaintyWords.hedges;

/** Whether an English verb's first word agrees with one person alone: "meets", "is at war with". */
function isSingular(verb: string): boolean {
  const [first = ''] = verb.trim().split(/\s+/);
  return /^(is|was|has|does)$|[^s]s$/i.test(first);
}

/** When a relationship is, or would be: what has not happened has no date, but one that is spoken of. */
export function describeTime({ date, record }: Link): string {
  const time = formatDate(date);
  return date && record.certainty === 'hypothetical' ? words.timeInQuestion(time) : time;
}

/** The certainty of a record in words that end a sentence: "reported, no public proof". */
export function describeCertainty(graded: GradedCertainty): string {
  return CERTAINTY_WORDS[graded].inSentence;
}

const CERTAINTY_WORDS: Readonly<Record<GradedCertainty, { inSentence: string }>> = certaintyWords.certainties;

/** How a claim stands to its record, as the heading of its evidence. */
export function describeStance(stance: Stance): string {
  return STANCE_WORDS[stance];
}

const STANCE_WORDS: Readonly<Record<Stance, string>> = certaintyWords.stances;

/**
 * A NATO Admiralty pair in words: "Source: usually reliable. What it says: probably true."
 * Source: the two scales of NATO STANAG 2511; F and 6 say that nothing is known, not that it is bad.
 * @returns the pair as it is where it is not on the scales
 */
export function describeGrade(grade: string): string {
  const source = certaintyWords.reliabilities[grade.charAt(0)];
  const content = certaintyWords.credibilities[grade.slice(1)];
  return source && content ? certaintyWords.grade(source, content) : grade;
}
